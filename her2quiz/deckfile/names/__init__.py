"""Synonyms, and the names that typed answers must be told apart from."""
