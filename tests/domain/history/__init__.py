"""Tests of her2quiz.domain.history."""
