"""Acronyms, and the words whose first letters they are."""

import re
from collections.abc import Sequence

SMALL_WORDS = frozenset({"of", "the", "and", "in", "for", "to", "a", "an", "with", "by", "&", "+"})
"""Words that an acronym may leave out."""

_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,4}")
_FEWEST_INITIALS = 3


def is_acronym(name: str) -> bool:
    """Whether a name is made of initials, such as ISH or HRD."""
    return len(name) >= _FEWEST_INITIALS and _ACRONYM.fullmatch(name) is not None


def initials(words: Sequence[str]) -> frozenset[str]:
    """Return the first letters of words, with those of small words and without."""
    without = [word for word in words if word not in SMALL_WORDS]
    return frozenset("".join(word[0] for word in some) for some in (words, without))
