"""Tests of her2quiz.domain.marking.numbers."""
