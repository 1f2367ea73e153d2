"""Tests of her2quiz.deckfile.names."""
