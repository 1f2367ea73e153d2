"""Texts of a deck in the fields of notes: HTML in which nothing of the text means anything to Anki."""

import re
from collections.abc import Sequence
from itertools import count

from her2quiz.exchange.anki_package.clozes import Blank, Part
from her2quiz.exchange.markup.to_html import html_of, html_of_line

_COMMAND = re.compile(r"\[(?=/?(?:sound:|latex\]|\$|&#36;|anki:))", re.IGNORECASE)
_BRACES = re.compile(r"\{(?=\{)|\}(?=\})")
_ENDS = re.compile(r"[{}:\[]")
"""What could end a blank, begin a hint or name a sound, if only with what stands beside it."""


def field_of(text: str) -> str:
    """Return a whole text as a field."""
    return _harmless(html_of(text.strip()))


def field_line(text: str) -> str:
    """Return a text of one line as a field."""
    return _harmless(html_of_line(text.strip()))


def blank_of(number: int, words: str, hint: str) -> str:
    """Return a blank; its words hold no sign that ends it or begins a hint."""
    ahead = f"::{_inside(hint)}" if hint else ""
    return f"{{{{c{number}::{_inside(words)}{ahead}}}}}"


def _inside(words: str) -> str:
    return _ENDS.sub(lambda found: f"&#{ord(found[0])};", html_of_line(words.strip()))


def with_blanks(parts: Sequence[Part]) -> str:
    """Return a text with blanks as a field; marks around a blank stay around it."""
    text, blanks = "", dict[str, Blank]()
    free = (f"qz{number}zq" for number in count() if not any(f"qz{number}zq" in str(part) for part in parts))
    for part in parts:
        stand_in = part if isinstance(part, str) else next(free)
        text += stand_in
        if not isinstance(part, str):
            blanks[stand_in] = part
    field = field_of(text)
    for stand_in, blank in blanks.items():
        field = field.replace(stand_in, blank_of(blank.number, blank.words, blank.hint))
    return field


def _harmless(html: str) -> str:
    """Return HTML in which no brackets name a sound or begin LaTeX, and no braces a blank."""
    return _BRACES.sub(lambda found: f"&#{ord(found[0])};", _COMMAND.sub("&#91;", html))
