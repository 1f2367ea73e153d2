"""Ranges and bounds: 2.0-3.0, 2 to 3, at least 2, < 10."""

import re
from fractions import Fraction

from attrs import frozen

from her2quiz.domain.limits import LONGEST_NUMBER
from her2quiz.domain.marking.numbers.quantity import read_quantity
from her2quiz.domain.marking.words.number_words import with_figures

_BETWEEN = re.compile(
    r"(?:from |between )?(.*?\d[^\s–—−-]*?(?: ?(?!to\b)[^\W\d]+?)?)\s*(?:-|–|—|−|to|till|until|through|and|\.\.+|…)\s*(-?\d.*)",
    re.IGNORECASE,
)
_LEAST = re.compile(r"(?:>=|=>|≥|at least|no less than|not less than|minimum)\s*(.*)", re.IGNORECASE)
_MORE = re.compile(r"(?:>|more than|greater than|above|over)\s*(.*)", re.IGNORECASE)
_MOST = re.compile(r"(?:<=|=<|≤|at most|up to|no more than|not more than|maximum)\s*(.*)", re.IGNORECASE)
_LESS = re.compile(r"(?:<|less than|fewer than|below|under)\s*(.*)", re.IGNORECASE)
_OR_MORE = re.compile(r"(.*\d.*?)\s*(?:\+|or more|or above|and above|or higher)", re.IGNORECASE)
_OR_LESS = re.compile(r"(.*\d.*?)\s*(?:or less|or fewer|or below|or lower)", re.IGNORECASE)


@frozen
class Span:
    """All numbers between two, or on one side of one."""

    low: Fraction | None
    """The least; None if there is none."""

    high: Fraction | None
    """The most; None if there is none."""

    has_ends: bool = True
    """Whether the limits themselves belong to it."""

    unit: str = ""
    """What follows, as typed."""

    def holds(self, value: Fraction, leeway: Fraction = Fraction(0)) -> bool:
        """Whether a number is in it, or as far outside as the leeway allows."""
        if not self.has_ends and value in (self.low, self.high):
            return False
        is_above = self.low is None or value >= self.low - leeway
        return is_above and (self.high is None or value <= self.high + leeway)

    def is_like(self, other: "Span", leeway: Fraction = Fraction(0)) -> bool:
        """Whether another has the same limits, or limits as far off as the leeway allows."""
        ends = ((self.low, other.low), (self.high, other.high))
        return self.has_ends is other.has_ends and all(_are_near(one, two, leeway) for one, two in ends)


def read_span(text: str) -> Span | None:
    """Read a range or a bound with its unit; None if it is neither, or the greater number stands first."""
    text = " ".join(text[: LONGEST_NUMBER + 1].split())
    text = text if any(map(str.isdigit, text)) else with_figures(text.lower())
    bounded = _bound(text)
    if bounded is not None or len(text) > LONGEST_NUMBER:
        return bounded
    found = _BETWEEN.fullmatch(text)
    low, high = (read_quantity(found[1]), read_quantity(found[2])) if found else (None, None)
    if low is None or high is None or low.value >= high.value or low.unit not in ("", high.unit):
        return None
    return Span(low.value, high.value, unit=high.unit)


def _bound(text: str) -> Span | None:
    for pattern, is_low, has_ends in (
        *((_LEAST, True, True), (_MORE, True, False), (_MOST, False, True), (_LESS, False, False)),
        *((_OR_MORE, True, True), (_OR_LESS, False, True)),
    ):
        found = pattern.fullmatch(text)
        given = read_quantity(found[1]) if found else None
        if given is not None:
            low, high = (given.value, None) if is_low else (None, given.value)
            return Span(low, high, has_ends, given.unit)
    return None


def _are_near(one: Fraction | None, other: Fraction | None, leeway: Fraction) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= leeway
