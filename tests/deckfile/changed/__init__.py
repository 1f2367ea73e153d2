"""Tests of her2quiz.deckfile.changed."""
