"""Tests of her2quiz.session.services.images."""
