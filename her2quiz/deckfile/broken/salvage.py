"""As much of a text as is TOML, each entry at its place, so that what is wrong there can be mended there."""

import re

from attrs import frozen

from her2quiz.deckfile.broken.diagnose import MOST_IN_A_PART, is_needed, without_line
from her2quiz.deckfile.broken.sections import parts_of
from her2quiz.deckfile.broken.syntax_fixes import first_mistake
from her2quiz.deckfile.toml.syntax_errors import line_of_mistake

_ANYTHING = re.compile(r"[^\r\n]|\r(?!\n)")


@frozen
class Readable:
    """As much of a text as can be read."""

    text: str
    """The text, with blanks in place of what is in doubt, and as long; empty if nothing can be read."""

    broken: int = 0
    """How many cards have a mistake; the top counts as one."""


def readable(text: str) -> Readable:
    """Give as much of a text as is TOML: each card without a mistake, and the lines without one above them."""
    if _is_toml(text):
        return Readable(text)
    parts = [part for _, part in parts_of(text)]
    top = _readable_lines(parts[0])
    sound = [_is_toml(part) for part in parts]
    rest = [
        part if is_sound else _ANYTHING.sub(" ", part) for part, is_sound in zip(parts, sound, strict=True)
    ]
    whole = "".join([top, *rest[1:]])
    return Readable(whole if top and _is_toml(whole) else "", sound.count(False))


def _readable_lines(top: str) -> str:
    """Leave out the lines with a mistake; empty if what is below cannot be judged without them."""
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
