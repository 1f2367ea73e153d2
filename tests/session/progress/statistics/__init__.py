"""Tests of her2quiz.session.progress.statistics."""
