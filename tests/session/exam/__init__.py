"""Tests of exams that are drawn from decks, sat and reported."""
