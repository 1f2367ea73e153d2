"""Ranges and bounds: 2.0-3.0, 2 to 3, at least 2, < 10."""

import re
from fractions import Fraction
from functools import lru_cache

from attrs import frozen

from her2quiz.domain.limits import LONGEST_NUMBER
from her2quiz.domain.marking.numbers.quantity import DASHES, Quantity, read_quantity
from her2quiz.domain.marking.words.number_words import with_figures

_BETWEEN = re.compile(
    r"(?:from |between )?(.*?\d[^\s-]*?(?: ?(?!(?:to|bis|and|till|until|through)\b)[^\W\d]+?)?)\s*(-|to|till|until|through|bis|and|\.\.+|…)"
    r"\s*((?:[+-]|minus |plus )?\s*[.,]?\d.*)",
    re.IGNORECASE,
)
_LIMITS = re.compile(r"between\b", re.IGNORECASE)
_FIGURES = re.compile(r"(?:[+-]|minus |plus )?\s*[\d.,/' ]+", re.IGNORECASE)

_OR_EQUAL = "(?:or equal to|or the same as)"
_GREAT, _SMALL = "(?:more|greater|higher|larger|older|longer)", "(?:less|fewer|lower|smaller|younger|shorter)"


def _before(signs: str, *words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{signs}|(?:a )?(?:{'|'.join(words)})\b\.?(?: of)?)\s*(.*)", re.IGNORECASE)


def _behind(*words: str) -> re.Pattern[str]:
    return re.compile(rf"(.*\d.*?)\s*(?:{'|'.join(words)})", re.IGNORECASE)


_LEAST = _before(
    *(">=|=>|≥|⩾", "at least", rf"(?:no|not) {_SMALL} than", "not (?:below|under)", "minimum", "min", "from"),
    *(f"{_GREAT} than {_OR_EQUAL}", f"equal to or {_GREAT} than"),
)
_MOST = _before(
    *(
        "<=|=<|≤|⩽",
        "at most",
        "up to",
        rf"(?:no|not) {_GREAT} than",
        "not (?:above|over|exceeding)",
        "maximum",
        "max",
    ),
    *(f"{_SMALL} than {_OR_EQUAL}", f"equal to or {_SMALL} than"),
)
_MORE = _before(">", f"{_GREAT} than", "above", "over", "exceeding")
_LESS = _before("<", f"{_SMALL} than", "below", "under")
_OR_MORE = _behind(r"\+", f"(?:or|and) (?:{_GREAT}|above|over|up)", "upwards?", "at least", "minimum")
_OR_LESS = _behind(f"(?:or|and) (?:{_SMALL}|below|under)", "at most", "maximum", r"max\.?")


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
    return _read(" ".join(text[: LONGEST_NUMBER + 1].split()))


@lru_cache(maxsize=1 << 10)
def _read(text: str) -> Span | None:
    text = text.translate(DASHES)
    text = text if any(map(str.isdigit, text)) else with_figures(text.lower())
    if len(text) > LONGEST_NUMBER or not any(map(str.isdigit, text)):
        return None
    return _range(text) or _bound(text)


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
