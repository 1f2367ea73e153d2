"""Tests of her2quiz.tui."""
