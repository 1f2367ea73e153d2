"""Which options are right: keys that name them by their letters, their numbers or their words."""

import re
from collections.abc import Sequence
from string import ascii_uppercase

_INDEX = re.compile(r"(?:(?:answer|option|choice|antwort)\s*)?\(?([A-Ha-h0-9])\)?[.)]?", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:[,;|/&+]|\band\b|\bund\b)\s*")
BETWEEN_ANSWERS = re.compile(r"\s*(?:[;|\n])\s*")
"""What is between several answers in one cell."""
_ZERO = "0"


def count_from_zero(pairs: Sequence[tuple[str, Sequence[str]]]) -> bool:
    """Whether keys are numbers of options from 0: there is a 0 that is no option itself, and then all keys name options."""
    has_zero = any(_ZERO in _PARTS.split(key) and not by_words(key, options) for key, options in pairs)
    are_numbers = all(part.isdecimal() for key, _ in pairs for part in _PARTS.split(key) if part)
    return has_zero and are_numbers and all(by_place(key, options, 0) for key, options in pairs if key)


def by_words(key: str, options: Sequence[str]) -> frozenset[int]:
    """Return the places of the options whose words a key has."""
    words = {text.strip().casefold(): place for place, text in enumerate(options) if text.strip()}
    if key.casefold() in words:
        return frozenset({words[key.casefold()]})
    parts = [part.casefold() for part in BETWEEN_ANSWERS.split(key) if part]
    return (
        frozenset(words[part] for part in parts)
        if parts and all(part in words for part in parts)
        else frozenset()
    )


def by_place(key: str, options: Sequence[str], first: int = 1) -> frozenset[int]:
    """Return the places of the options whose letters or numbers a key has; numbers count from the first."""
    parts = [part for part in _PARTS.split(key.strip()) if part]
    found = [_INDEX.fullmatch(part) for part in parts]
    if not found or not all(found):
        is_run = re.fullmatch(r"[A-H]{2,8}", key.strip()) is not None
        parts = [*key.strip()] if is_run else []
        found = [_INDEX.fullmatch(part) for part in parts]
    places = [_number(each[1], first) for each in found if each]
    are_there = all(0 <= place < len(options) and options[place].strip() for place in places)
    return frozenset(places) if are_there else frozenset()


def _number(index: str, first: int) -> int:
    return int(index) - first if index.isdecimal() else ascii_uppercase.index(index.upper())
