"""Tests of her2quiz.session.day."""
