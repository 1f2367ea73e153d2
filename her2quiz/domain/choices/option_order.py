"""In which order options are shown."""

import re
from collections.abc import Sequence
from random import Random

_LEADING_WORD = (
    r"(?:IHC|grade|stage|score|group|level|phase|type|about|at least|less than|more than|over|under)"
)
_NUMERAL = r"(?:[IVX]+|(?-i:[IVX]+[A-Ca-c]))(?![a-z])"
_ORDERED = re.compile(rf"^(?:{_LEADING_WORD}\s+)*[<>=≤≥~+-]*\s*(?:\d|{_NUMERAL})", re.IGNORECASE)
_LAST = re.compile(r"^(?:none|all|both|neither) of (?:these|them|the above|the others)\b", re.IGNORECASE)


def is_ordered(options: Sequence[str]) -> bool:
    """Whether every option begins with a number, score, dose or grade, so that the order itself means something."""
    return all(_ORDERED.match(option) for option in options)


def shown_order(options: Sequence[str], rng: Random) -> list[int]:
    """Give the order in which to show the options, as places in the deck's own order.

    Ordered options stay as written; others are shuffled, with "none of these" kept last.
    """
    places = range(len(options))
    movable = [place for place in places if not _LAST.match(options[place])]
    if not is_ordered([options[place] for place in movable]):
        rng.shuffle(movable)
    return movable + [place for place in places if _LAST.match(options[place])]
