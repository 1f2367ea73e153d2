"""Tests of her2quiz.session.authoring.check."""
