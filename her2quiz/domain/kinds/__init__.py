"""One module for each kind of question: its data, how it is posed, and how an answer to it is marked."""
