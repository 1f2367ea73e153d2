"""Tests of what several kinds of question have in common."""
