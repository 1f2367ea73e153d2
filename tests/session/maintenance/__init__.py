"""Tests of her2quiz.session.maintenance."""
