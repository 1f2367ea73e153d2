"""Blanks as Anki writes them: {{c1::words}}, {{c2::words::hint}}."""

import re

from her2quiz.domain.text.protected import masked
from her2quiz.exchange.items import Blank, Blanks

MARK = re.compile(r"\{\{c(\d{1,3})::|\}\}")
"""Where a blank begins, with its number, or where one may end."""

_OPENING = re.compile(r"\{\{c\d{1,3}::|\}\}")


def has_blanks(text: str) -> bool:
    """Whether a text has the beginning of a blank."""
    return "{{c" in text and MARK.search(text) is not None


def read_blanks(text: str) -> Blanks | None:
    """Read a text of the deck language with blanks; None if it has none.

    A blank inside another is read as words of the outer one, and braces in code and formulas end none.
    """
    parts, depth, start, number = list[str | Blank](), 0, 0, ""
    for found in MARK.finditer(masked(text)):
        if found[1] is not None and depth == 0:
            parts.append(text[start : found.start()])
            start, number = found.end(), found[1]
        elif found[1] is None and depth == 1:
            parts.append(_blank(text[start : found.start()], number))
            start = found.end()
        depth = max(0, depth + (1 if found[1] is not None else -1))
    parts.append(text[start:])
    has_words = any(isinstance(part, Blank) and part.right[0] for part in parts)
    return Blanks(tuple(part for part in parts if part)) if has_words else None


def _blank(inside: str, number: str) -> Blank:
    words, _, hint = _OPENING.sub("", inside).partition("::")
    return Blank((words.strip(),), hint.strip(), number)
