"""Tests of her2quiz.session.settings."""
