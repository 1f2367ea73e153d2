"""Ordinary cards of a very large file: of these it may have many, while what else it has is limited as in any file."""

import re
from functools import lru_cache
from itertools import islice, pairwise

from her2quiz.domain.limits import LINES_OF_A_CARD, LONGEST_CARD, MOST_CARDS, MOST_VALUES, VALUES_OF_A_CARD

_HEADING = re.compile(r"^\[\[card\]\]", re.MULTILINE)


def besides_cards(text: str) -> str:
    """Return a text without its ordinary cards."""
    return _parted(text)[0]


def most_values(text: str) -> int:
    """Return how many values a text may have: those of any file, and those of its ordinary cards."""
    return MOST_VALUES if len(text) < MOST_VALUES else MOST_VALUES + VALUES_OF_A_CARD * _parted(text)[1]


@lru_cache(maxsize=1)
def _parted(text: str) -> tuple[str, int]:
    """Return a text without its ordinary cards, and how many these are."""
    starts = [*(found.start() for found in _HEADING.finditer(text)), len(text)]
    parts = [text[: starts[0]], *(text[start:end] for start, end in pairwise(starts))]
    ordinary = [*islice((place for place, part in enumerate(parts) if _is_ordinary(part)), MOST_CARDS)]
    for place in ordinary:
        parts[place] = ""
    return "".join(parts), len(ordinary)


def _is_ordinary(part: str) -> bool:
    is_card = part.startswith("[[card]]") and len(part) <= LONGEST_CARD
    return is_card and part.count("\n") <= LINES_OF_A_CARD and sum(map(part.count, "[{,")) <= VALUES_OF_A_CARD
