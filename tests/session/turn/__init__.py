"""Tests of her2quiz.session.turn."""
