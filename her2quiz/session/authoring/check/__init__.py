"""Use cases of `her2quiz check` and `her2quiz explain`: what is wrong in decks, and what can be fixed automatically."""
