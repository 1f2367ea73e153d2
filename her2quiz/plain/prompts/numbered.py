"""Numbered lines, and the numbers typed to choose among them."""

import re
from collections.abc import Iterable, Sequence

from her2quiz.domain.choices.option_names import OptionNames

_NUMBERS = re.compile(r"\d{1,3}(?:[\s,;]+\d{1,3})*", re.ASCII)


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
    """Read the labels of options with spaces, commas or semicolons between them; None for anything else.

    Returns:
        Their places, from 0; of numbers perhaps places that are not there.
    """
    if not names.are_own:
        return read_numbers(text)
    places: list[int] = []
    for part in filter(None, (each.strip() for each in re.split(r"[,;]", text))):
        whole = names.place_of(part)
        found = [whole] if whole is not None else [names.place_of(word) for word in part.split()]
        if None in found:
            return None
        places += [place for place in found if place is not None]
    return tuple(places) or None


def read_numbers(text: str) -> tuple[int, ...] | None:
    """Read numbers separated by spaces, commas or semicolons; return None for anything else.

    Returns:
        The positions they stand for, from 0.
    """
    if not _NUMBERS.fullmatch(text):
        return None
    return tuple(int(number) - 1 for number in re.findall(r"\d+", text))
