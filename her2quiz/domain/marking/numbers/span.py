"""Ranges and bounds: 2.0-3.0, 2 to 3, at least 2, < 10."""

import re
from fractions import Fraction
from functools import lru_cache

from attrs import frozen

from her2quiz.domain.characters import in_usual_width
from her2quiz.domain.limits import LONGEST_NUMBER
from her2quiz.domain.marking.numbers.limit_words import LIMITS
from her2quiz.domain.marking.numbers.plain_signs import DASHES
from her2quiz.domain.marking.numbers.quantity import Quantity, read_quantity
from her2quiz.domain.marking.words.number_words import has_number, with_figures

_BETWEEN = re.compile(
    r"(?:from |between )?(.*?\d[^\s-]*?(?: ?(?!(?:to|bis|and|till|until|through)\b)(?:[^\W\d]|[%‰°])[^\s-]*?)?)\s*"
    r"(-to-|-|to|till|until|through|bis|and|\.\.+|…)\s*((?:[+-]|minus |plus )?\s*[.,]?\d.*)",
    re.IGNORECASE,
)
_LIMITS = re.compile(r"between\b", re.IGNORECASE)
_FIGURES = re.compile(r"(?:[+-]|minus |plus )?\s*(?:[\d.,' ]|/(?=\d))+", re.IGNORECASE)
_BOTH_BOUNDS = re.compile(r"(.*\d.*?)(?:,| and| but|, and|, but) (?=[<>=≤≥])(.*\d.*)", re.IGNORECASE)
_ONE = re.compile(r"\ban? (?=(?:hour|day|week|month|year)\b)", re.IGNORECASE)
_LETTER = re.compile(r"^[a-z] ?(?=[<>=≤≥⩾⩽])", re.IGNORECASE)
"""What a bound is said of: x >= 2."""


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
    text = _ONE.sub("1 ", " ".join(text[: LONGEST_NUMBER + 1].split()))
    return _read(text) if has_number(text) else None


@lru_cache(maxsize=1 << 10)
def _read(text: str) -> Span | None:
    text = _LETTER.sub("", in_usual_width(text).translate(DASHES))
    text = text if any(map(str.isdigit, text)) else with_figures(text.lower())
    if len(text) > LONGEST_NUMBER or not any(map(str.isdigit, text)):
        return None
    return _two_bounds(text) or _range(text) or _bound(text)


def _range(text: str) -> Span | None:
    found = _BETWEEN.fullmatch(text)
    high = read_quantity(found[3]) if found else None
    if found is None or high is None or (found[2].lower() == "and" and not _LIMITS.match(text)):
        return None  # 2 and 3 are two numbers, unless they are said to be limits
    low = _low(found[1], found[3])
    is_range = (
        low is not None and low.value < high.value and low.unit.casefold() in ("", high.unit.casefold())
    )
    return Span(low.value, high.value, unit=high.unit) if low and is_range else None


def _low(text: str, high: str) -> Quantity | None:
    """Read the lower limit; in 2-3 x 10^9/L it is counted as the upper one is."""
    low, figures = read_quantity(text), _FIGURES.match(high)
    behind = high[figures.end() :] if figures else ""
    return (read_quantity(f"{text} {behind}") or low) if low and not low.unit and behind else low


def _bound(text: str) -> Span | None:
    for limit in LIMITS:
        found = limit.pattern.fullmatch(text)
        given = read_quantity(found[1]) if found else None
        if given is not None:
            low, high = (given.value, None) if limit.is_low else (None, given.value)
            return Span(low, high, limit.has_end, given.unit)
    return None


def _two_bounds(text: str) -> Span | None:
    """Read >= 2 and <= 3, both with their limits."""
    found = _BOTH_BOUNDS.fullmatch(text)
    first, second = (_bound(found[1]), _bound(found[2])) if found else (None, None)
    if first is None or second is None or not (first.has_ends and second.has_ends):
        return None
    low, high = (first, second) if second.low is None else (second, first)
    if low.low is None or high.high is None or low.low >= high.high or low.unit not in ("", high.unit):
        return None
    return Span(low.low, high.high, unit=high.unit)


def _are_near(one: Fraction | None, other: Fraction | None, leeway: Fraction) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= leeway
