"""One module for each kind of question: the table of a card read into the domain's data."""
