"""The longest text a card may hold."""

LONGEST_TEXT = 50_000
"""Characters of a text above which it is refused."""
