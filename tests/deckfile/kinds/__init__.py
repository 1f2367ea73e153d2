"""Tests of her2quiz.deckfile.kinds."""
