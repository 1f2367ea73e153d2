"""Tests of her2quiz.store.log."""
