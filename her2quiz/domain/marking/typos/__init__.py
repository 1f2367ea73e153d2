"""Typos, and the names that are so near each other that a typo could be either."""
