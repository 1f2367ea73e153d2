"""Tests of her2quiz.deckfile.cards."""
