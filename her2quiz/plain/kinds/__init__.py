"""One module for each kind of question: its lines, and which answer a typed line means."""
