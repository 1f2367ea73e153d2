"""Tests of her2quiz.store.file."""
