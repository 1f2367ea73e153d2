"""Tests of her2quiz.deckfile.toml.fixes."""
