"""Salvages the parts of a text that are TOML, each entry at its position, so that they can be fixed in the text."""

import re

from attrs import frozen

from her2quiz.deckfile.broken.broken_text import first_mistake, parts_of
from her2quiz.deckfile.broken.diagnose import MOST_IN_A_PART, is_needed, without_line
from her2quiz.deckfile.broken.syntax_errors import line_of_mistake

_ANYTHING = re.compile(r"[^\r\n]|\r(?!\n)")


@frozen
class Salvaged:
    """What can be read of a text."""

    text: str
    """The text, of the same length, with spaces instead of the parts that are not TOML; empty if nothing can be read."""

    broken: int = 0
    """How many cards have a mistake; the part above the first card counts as one."""


def salvage(text: str) -> Salvaged:
    """Keep each card without a mistake, and the lines without one above the first card."""
    if _is_toml(text):
        return Salvaged(text)
    parts = [part for _, part in parts_of(text)]
    top = _salvaged_lines(parts[0])
    sound = [_is_toml(part) for part in parts]
    rest = [
        part if is_sound else _ANYTHING.sub(" ", part) for part, is_sound in zip(parts, sound, strict=True)
    ]
    whole = "".join([top, *rest[1:]])
    return Salvaged(whole if top and _is_toml(whole) else "", sound.count(False))


def _salvaged_lines(top: str) -> str:
    """Leave out the lines with a mistake; empty if the lines below cannot be checked without them."""
    for _ in range(MOST_IN_A_PART):
        number = line_of_mistake(top)
        if number is None:
            return top
        further = None if is_needed(top.split("\n")[number - 1]) else without_line(top, number)
        if further is None:
            break
        top = further
    return ""


def _is_toml(text: str) -> bool:
    return first_mistake(text) is None
