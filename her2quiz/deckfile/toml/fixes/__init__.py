"""Fixes of a deck, and the edits that they make in its text."""
