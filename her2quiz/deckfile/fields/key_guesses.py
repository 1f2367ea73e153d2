"""Guesses which key an author meant: by spelling, and by other common names of the key."""

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Any

from her2quiz.deckfile.fields.common_names import COMMON_NAMES, NO_MEANING
from her2quiz.domain.spelling import nearest

CLOSE = 0.7
"""How alike two keys must be for one to be taken for a misspelling of the other."""

SHORTEST_SLIP = 4
"""The fewest letters of a key for which one typo leaves no doubt which key was meant."""

_IN_DOUBT = frozenset(
    {
        *("choice", "points", "score", "label", "date", "alternatives"),
        *("antworten", "definition", "term", "result", "extra", "name", "also", "grade", "level", "steps"),
        *("category", "topic", "thema", "url", "link"),
    }
)
"""Names that may mean something else as well."""


def is_close(key: str, *others: str) -> bool:
    """Whether a key is one of some others, misspelt or as authors call it elsewhere."""
    names = {*others, *(name for name, right in COMMON_NAMES.items() if right in others)}
    return bool(_close(key, frozenset(names)))


def meant(key: str, known: Iterable[str]) -> str:
    """Return the key that was probably meant by an unknown one; empty if none is near."""
    names = frozenset(known)
    close = _close(key, names | {name for name, right in COMMON_NAMES.items() if right in names})
    return close if close in names else COMMON_NAMES.get(close, "")


def has_no_meaning(key: str, known: Collection[str]) -> bool:
    """Whether a key names what a deck does not have, and no key that means something here is called so elsewhere."""
    name = key.lower()
    return name in NO_MEANING and COMMON_NAMES.get(name) not in known


def is_certain(key: str, name: str, known: Collection[str], value: Any) -> bool:
    """Whether an unknown key leaves no doubt that another was meant.

    Args:
        key: as written.
        name: the key that was probably meant.
        known: all keys that mean something there.
        value: its value.
    """
    written = key.lower()
    if written in _IN_DOUBT or (written == "answers" and isinstance(value, list)):
        return False
    if written == name or COMMON_NAMES.get(written) == name:
        return True
    return [other for other in known if _is_one_slip(written, other)] == [name]


def _is_one_slip(one: str, other: str) -> bool:
    """Whether a letter is missing, too many or wrong, or two letters have changed places."""
    if min(len(one), len(other)) < SHORTEST_SLIP:
        return False
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    is_swapped = len(one) == len("ab") and one == other[::-1]
    return is_swapped or max(len(one), len(other)) == 1


@lru_cache(maxsize=1 << 12)  # one author makes one mistake in a thousand cards
def _close(key: str, names: frozenset[str]) -> str:
    """Return the name that is nearest to a key; empty if none is near."""
    close = nearest(key.lower(), sorted(names), most=3, likeness=CLOSE)
    close.sort(key=lambda name: sorted(name) != sorted(key.lower()))  # of equals, the one of the same letters
    return close[0] if close else ""
