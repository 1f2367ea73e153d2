"""How a bound is said, before or behind its number: at least 2, 2 or more, ≥ 2, mindestens 2."""

import re
from typing import NamedTuple

_OR_EQUAL = "or (?:equal(?: to)?|the same as)"
_GREAT, _SMALL = "(?:more|greater|higher|larger|older|longer)", "(?:less|fewer|lower|smaller|younger|shorter)"


class Limit(NamedTuple):
    """One way to say a bound."""

    pattern: re.Pattern[str]
    """The whole bound, with its number as a group."""

    is_low: bool
    """Whether the number is the least."""

    has_end: bool
    """Whether the number itself belongs to it."""


def _before(signs: str, *words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{signs}|(?:a )?(?:{'|'.join(words)})\b\.?(?: of)?)\s*(.*)", re.IGNORECASE)


def _behind(*words: str) -> re.Pattern[str]:
    return re.compile(rf"(.*\d.*?)\s*(?:{'|'.join(words)})", re.IGNORECASE)


_LEAST = _before(
    *(r">\s*=|>\s*or\s*=|=>|≥|⩾|not\s*<", "at least", rf"(?:no|not) {_SMALL} than", "not (?:below|under)"),
    *(
        "minimum",
        "min",
        "(?:starting )?from",
        f"{_GREAT}(?: than)? {_OR_EQUAL}",
        f"equal(?: to)? or {_GREAT} than",
    ),
    *("mindestens", "wenigstens", "nicht weniger als", "au moins", "al menos", "por lo menos", "almeno"),
)
_MOST = _before(
    *(r"<\s*=|<\s*or\s*=|=<|≤|⩽|not\s*>", "at most", "up to", "within", rf"(?:no|not) {_GREAT} than"),
    *("not (?:above|over|exceeding|in excess of)", "maximum", "max"),
    *(f"{_SMALL}(?: than)? {_OR_EQUAL}", f"equal(?: to)? or {_SMALL} than"),
    *("höchstens", "maximal", "nicht mehr als", "au plus", "au maximum", "como máximo", "al massimo"),
)
_MORE = _before(
    *(
        ">",
        f"(?:strictly )?{_GREAT} than",
        "above",
        "over",
        "exceed(?:ing|s)",
        "in excess of",
        "beyond",
        "mehr als",
        "größer als",
        "über",
    ),
    *("plus de", "supérieur à", "más del?", "mayor que", "più di"),
)
_LESS = _before(
    *("<", f"(?:strictly )?{_SMALL} than", "below", "under", "weniger als", "kleiner als", "unter"),
    *("moins de", "inférieur à", "menos del?", "menor que", "meno di"),
)
_OR_MORE = _behind(
    *(r"\+", f"(?:or|and) (?:{_GREAT}|above|over|up)", "upwards?", "at least", "minimum", "oder mehr"),
    *("ou plus", "o más"),
)
_OR_LESS = _behind(
    *(f"(?:or|and) (?:{_SMALL}|below|under)", "at most", "maximum", r"max\.?", "oder weniger"),
    *("ou moins", "o menos"),
)

LIMITS = (
    *(Limit(_LEAST, True, True), Limit(_MORE, True, False), Limit(_MOST, False, True)),
    *(Limit(_LESS, False, False), Limit(_OR_MORE, True, True), Limit(_OR_LESS, False, True)),
)
"""All ways, in the order in which they are tried."""
