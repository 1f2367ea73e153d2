"""Gaps in a line too long to have been typed; looking for mistakes in them takes the square of their length."""

import re

LONGEST_GAP = 100
"""Blanks in a row above which a line is not searched for mistakes."""

_LONG_GAP = re.compile(rf"[\s\u00ad\u200b-\u200f\u2060\ufeff]{{{LONGEST_GAP + 1},}}")


def has_long_gap(line: str) -> bool:
    """Whether a line has more spaces in a row than anyone types."""
    return _LONG_GAP.search(line) is not None


def narrowed(line: str) -> str:
    """Return a line with its long gaps cut short, to search it for mistakes."""
    return _LONG_GAP.sub(lambda gap: gap[0][:LONGEST_GAP], line)
