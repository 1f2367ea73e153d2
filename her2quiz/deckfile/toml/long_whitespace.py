"""Gaps in a line so long that nobody typed them; patterns for slips take the square of their length to look at."""

import re

LONGEST_GAP = 100
"""Blanks in a row above which a line is not looked at for slips."""

_LONG_GAP = re.compile(rf"[\s\u00ad\u200b-\u200f\u2060\ufeff]{{{LONGEST_GAP + 1},}}")


def has_long_gap(line: str) -> bool:
    """Whether a line has more blanks in a row than anybody types."""
    return _LONG_GAP.search(line) is not None


def narrowed(line: str) -> str:
    """Give a line with its long gaps cut short, to tell what is wrong with it."""
    return _LONG_GAP.sub(lambda gap: gap[0][:LONGEST_GAP], line)
