"""Tests of her2quiz.domain.marking.typos."""
