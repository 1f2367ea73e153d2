"""Texts of a deck in the fields of notes: HTML in which nothing of the text means anything to Anki."""

import re
from collections.abc import Sequence
from html import escape
from itertools import count

from her2quiz.exchange.anki_package.clozes import Part
from her2quiz.exchange.markup.formulas import apart
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
    """Return a blank, its words and its hint in HTML; neither holds a sign that ends it or begins a hint."""
    ahead = f"::{_inside(hint)}" if hint else ""
    return f"{{{{c{number}::{_inside(words)}{ahead}}}}}"


def _inside(html: str) -> str:
    return _ENDS.sub(lambda found: f"&#{ord(found[0])};", html)


def with_blanks(parts: Sequence[Part]) -> str:
    """Return a text with blanks as a field; marks around a blank stay around it, and a formula stays one."""
    free = (f"qz{number}zq" for number in count() if not any(f"qz{number}zq" in str(part) for part in parts))
    pieces = [(part, part if isinstance(part, str) else next(free)) for part in parts]
    text = "".join(said for _, said in pieces)
    field, formulas = field_of(text), " ".join(apart(text)[1].sources)
    for part, stand_in in pieces:
        if not isinstance(part, str):
            words = (
                escape(part.words, quote=False) if stand_in in formulas else html_of_line(part.words.strip())
            )
            field = field.replace(stand_in, blank_of(part.number, words, html_of_line(part.hint.strip())))
    return field


def _harmless(html: str) -> str:
    """Return HTML in which no brackets name a sound or begin LaTeX, and no braces a blank."""
    return _BRACES.sub(lambda found: f"&#{ord(found[0])};", _COMMAND.sub("&#91;", html))
