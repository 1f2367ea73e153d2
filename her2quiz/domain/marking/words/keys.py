"""Letters that are taken for one another: by the fingers, which hit a neighbouring key, or by the ear."""

from itertools import pairwise

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
"""The English keyboard; each row stands half a key to the right of the one above."""

_SWAPPED_ELSEWHERE = ("yz", "aq", "wz")
"""Keys that have changed places on German and French keyboards."""

_VOWELS = "aeiouyаеёиоуыэюяй"
_SOUNDS = (
    "ckq",
    "sz",
    "csz",
    "sx",
    "fv",
    "bp",
    "vw",
    "dt",
    "gj",
    "mn",
    "сз",
    "бп",
    "дт",
    "гк",
    "вф",
    "жш",
    "мн",
    "щш",
)
"""Consonants that sound alike."""


def are_alike(first: str, second: str) -> bool:
    """Whether one letter is easily typed for the other."""
    return first + second in _ALIKE


def _pairs() -> frozenset[str]:
    groups = (_VOWELS, *_SOUNDS, *_SWAPPED_ELSEWHERE, *_neighbours())
    return frozenset(one + other for group in groups for one in group for other in group if one != other)


def _neighbours() -> list[str]:
    beside = [row[place : place + 2] for row in _ROWS for place in range(len(row) - 1)]
    below = [
        upper[place] + lower[under]
        for upper, lower in pairwise(_ROWS)
        for place in range(len(upper))
        for under in (place - 1, place)
        if 0 <= under < len(lower)
    ]
    return beside + below


_ALIKE = _pairs()
