"""Tests of her2quiz.domain.deck."""
