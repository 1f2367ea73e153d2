"""Spaced-repetition quizzes about HER2 in breast cancer, in the terminal, from plain-text decks."""

__version__ = "0.1.0"
