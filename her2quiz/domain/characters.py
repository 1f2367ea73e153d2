"""Characters that must not reach a terminal as they are."""

DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Override the direction of writing, and could make a text read as another."""
