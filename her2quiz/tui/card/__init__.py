"""One card on the screen: the question, the answer field, the notes, and the mark."""
