"""Whole decks: opening files, cards and cases in them, translations."""
