"""Choosing among options and pairing items: what several kinds of question have in common."""
