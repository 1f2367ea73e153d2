"""Tests of her2quiz.deckfile.fields."""
