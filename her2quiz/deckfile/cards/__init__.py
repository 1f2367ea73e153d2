"""One card table, and the head of a deck, read into the domain."""
