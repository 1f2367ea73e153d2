"""A deck, its cards, and what changed between two versions of it."""
