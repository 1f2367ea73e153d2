"""Numbered lines, and the numbers typed to choose among them."""

import re
from collections.abc import Iterable, Sequence
from string import ascii_lowercase

from her2quiz.domain.choices.option_names import OptionNames
from her2quiz.domain.marking.text_match import same_text

_NUMBERS = re.compile(r"\d{1,3}(?:[\s,;]+\d{1,3})*", re.ASCII)
_SEPARATORS = (";", "[,;]", r"[,;]|\s(?:and|&)\s")
"""Between options that are typed; an option may hold a comma or the word itself."""


def numbered(texts: Iterable[str]) -> list[str]:
    """Return each text on a line of its own, with its number from 1."""
    return [f"  {number}. {text}" for number, text in enumerate(texts, 1)]


def named(names: OptionNames) -> list[str]:
    """Return each option on a line of its own: with its number or a letter, or alone if it is picked by its own name."""
    if not names.are_own:
        return numbered(names.texts)
    pairs = zip(names.labels, names.texts, strict=True)
    return [
        f"  {label}. {text}" if label.isalpha() and label.islower() else f"  {text}" for label, text in pairs
    ]


def part_leads(texts: Sequence[str]) -> list[str]:
    """Return what stands before each part of a marked answer: its number, or nothing if it has a name of its own."""
    own = OptionNames(tuple(texts)).are_own
    return ["" if own else f"{number}. " for number in range(1, len(texts) + 1)]


def one_of(names: OptionNames) -> str:
    """Say which labels there are: 1 to 4, or 0, 1+, 2+ or 3+."""
    if not names.are_own:
        return f"1 to {len(names.texts)}"
    *others, last = names.labels
    return f"{', '.join(others)} or {last}"


def read_names(text: str, names: OptionNames) -> tuple[int, ...] | None:
    """Read options by number, letter, label or text, with spaces, commas, semicolons or "and" between them.

    Returns:
        Their places, from 0; None if anything else is typed.
    """
    for separator in _SEPARATORS:
        found = [_places(part, names) for part in re.split(separator, text) if part.strip()]
        if found and all(found):
            return tuple(place for places in found for place in places)
    return None


def _places(part: str, names: OptionNames) -> list[int]:
    """Return the one option that is meant, or all whose names are typed with spaces between them; none for others."""
    whole = _place(part, names)
    found = [whole] if whole is not None else [_place(word, names) for word in part.split()]
    return [] if None in found else [place for place in found if place is not None]


def _place(typed: str, names: OptionNames) -> int | None:
    place = names.place_of(typed)
    if place is not None or names.are_own:
        return place
    alike = [place for place, text in enumerate(names.texts) if same_text(typed, text)]
    letters = ascii_lowercase[: len(names.texts)]
    if len(alike) == 1:
        return alike[0]
    return letters.index(typed.strip().casefold()) if typed.strip().casefold() in [*letters] else None


def read_numbers(text: str) -> tuple[int, ...] | None:
    """Read numbers separated by spaces, commas or semicolons; return None for anything else.

    Returns:
        The positions they stand for, from 0.
    """
    if not _NUMBERS.fullmatch(text):
        return None
    return tuple(int(number) - 1 for number in re.findall(r"\d+", text))
