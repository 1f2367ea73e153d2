"""Tests of her2quiz.cli."""
