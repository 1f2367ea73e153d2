"""Tests of her2quiz.deckfile.ids."""
