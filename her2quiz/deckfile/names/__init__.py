"""Synonyms, and the names that must not be taken for typos of a typed answer."""
