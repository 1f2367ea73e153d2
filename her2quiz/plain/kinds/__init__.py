"""One prompt for each kind of question: its lines, and how a typed line becomes an answer."""
