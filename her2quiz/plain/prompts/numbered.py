"""Numbered lines, and the numbers typed to choose among them."""

import re
from collections.abc import Iterable

_NUMBERS = re.compile(r"\d{1,3}(?:[\s,;]+\d{1,3})*", re.ASCII)


def numbered(texts: Iterable[str]) -> list[str]:
    """Return each text on a line of its own, with its number from 1."""
    return [f"  {number}. {text}" for number, text in enumerate(texts, 1)]


def read_numbers(text: str) -> tuple[int, ...] | None:
    """Read numbers separated by spaces, commas or semicolons; return None for anything else.

    Returns:
        The positions they stand for, from 0.
    """
    if not _NUMBERS.fullmatch(text):
        return None
    return tuple(int(number) - 1 for number in re.findall(r"\d+", text))
