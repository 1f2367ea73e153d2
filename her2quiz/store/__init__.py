"""SQLite, and nothing but: the review log, what follows from it, and the index of decks."""
