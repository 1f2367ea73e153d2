"""Tests of her2quiz.deckfile.deck."""
