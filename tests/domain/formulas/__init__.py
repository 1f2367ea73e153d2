"""Tests of her2quiz.domain.formulas."""
