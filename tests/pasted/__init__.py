"""Decks as people paste them: what is said of each, how it is read, and what `check --fix` makes of it."""
