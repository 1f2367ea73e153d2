"""Decks, their cards, and changes between two versions of a deck."""
