"""One module for each kind of question: its lines, and what a typed line means as an answer."""
