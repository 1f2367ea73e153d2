"""Tests of her2quiz.plain."""
