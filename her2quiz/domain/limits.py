"""Limits: how much may be typed, written and read at most. Each is said here once, for all floors.

They are far above what a person needs, and low enough that no text can fill the memory or hold up the program. What
is longer is one diagnostic in a deck; what is typed is cut, or asked for again.
"""

LONGEST_ANSWER = 500
"""Characters of a typed answer, or of one of its names or blanks, that are marked and kept."""

LONGEST_LINE = 10_000
"""Characters of a line typed in plain mode; a longer one is asked for again."""
