"""Tests of her2quiz.deckfile.rows."""
