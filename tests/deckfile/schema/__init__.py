"""Tests of her2quiz.deckfile.schema."""
