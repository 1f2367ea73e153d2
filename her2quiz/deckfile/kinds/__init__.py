"""One reader for each kind of question: it makes a domain question from the table of a card."""
