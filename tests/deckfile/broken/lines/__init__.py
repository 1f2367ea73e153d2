"""Tests of her2quiz.deckfile.broken.lines."""
