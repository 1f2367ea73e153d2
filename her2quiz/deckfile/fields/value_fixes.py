"""Fixes for values of the wrong type, where there is no doubt what the author meant."""

import re
from collections.abc import Collection
from contextlib import suppress
from datetime import date
from typing import Any

from her2quiz.deckfile.toml.fixes.edits import Fix
from her2quiz.deckfile.toml.fixes.fix_values import QuotedValue, ReplacedValue, UnlistedValue
from her2quiz.deckfile.toml.where import EntryPath

_YEAR_FIRST = re.compile(r"(\d{4})([-./])(\d{1,2})\2(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_MONTHS = 12
_TRUTH = {"true": "true", "yes": "true", "false": "false", "no": "false"}


def as_day(text: str) -> str:
    """Write a date as TOML has it; empty if it is none, or if day and month could be taken for each other."""
    year_first, day_first = _YEAR_FIRST.fullmatch(text.strip()), _DAY_FIRST.fullmatch(text.strip())
    if year_first:
        year, month, day = int(year_first[1]), int(year_first[3]), int(year_first[4])
    elif day_first and int(day_first[1]) > _MONTHS:
        year, month, day = int(day_first[3]), int(day_first[2]), int(day_first[1])
    else:
        return ""
    with suppress(ValueError):
        return date(year, month, day).isoformat()
    return ""


def to_day(value: Any, path: EntryPath) -> tuple[Fix, ...]:
    """Take a date out of its quotes."""
    day = as_day(value) if isinstance(value, str) else ""
    return (ReplacedValue(path, day),) if day else ()


def to_flag(value: Any, path: EntryPath) -> tuple[Fix, ...]:
    """Take true or false out of its quotes; yes and no are understood."""
    truth = _TRUTH.get(value.strip().lower()) if isinstance(value, str) else None
    return (ReplacedValue(path, truth),) if truth else ()


def to_text(value: Any, path: EntryPath) -> tuple[Fix, ...]:
    """Put a number in quotes, or take the only text of a list out of its brackets."""
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return (UnlistedValue(path),)
    return (QuotedValue(path),) if _is_number(value) else ()


def to_texts(value: Any, path: EntryPath) -> tuple[Fix, ...]:
    """Put the numbers of a list in quotes."""
    if not isinstance(value, list):
        return to_text(value, path)
    others = [(place, item) for place, item in enumerate(value) if not isinstance(item, str)]
    if not all(_is_number(item) for _, item in others):
        return ()
    return tuple(QuotedValue((*path, place)) for place, _ in others)


def to_count(value: Any, path: EntryPath) -> tuple[Fix, ...]:
    """Take a whole number out of its quotes."""
    is_count = isinstance(value, str) and re.fullmatch(r"[1-9][0-9]{0,3}", value.strip())
    return (ReplacedValue(path, value.strip()),) if is_count else ()


def to_word(value: Any, words: Collection[str], path: EntryPath) -> tuple[Fix, ...]:
    """Write one of some words in lower case."""
    word = value.strip().lower() if isinstance(value, str) else ""
    return (ReplacedValue(path, f'"{word}"'),) if word in words else ()


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
