"""One view for each kind of question: its lines on the screen, and the keys and clicks that answer it."""
