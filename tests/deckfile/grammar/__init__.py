"""Tests of her2quiz.deckfile.grammar."""
