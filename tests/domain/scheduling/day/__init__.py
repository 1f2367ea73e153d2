"""Tests of her2quiz.domain.scheduling.day."""
