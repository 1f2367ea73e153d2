"""Tests of her2quiz.session.study.undo."""
