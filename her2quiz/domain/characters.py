"""Control characters: which they are, and how they are shown. The only module that decides this."""

import re
import unicodedata

_DIRECTIONS = "\u202a-\u202e\u2066-\u2069"
"""Change the writing direction, and could make a text look like another."""

MOST_MARKS = 30
"""Accents on one letter that are kept: Unicode's own limit for a text that is safe to normalise (UAX 15, D4)."""

_CONTROL = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff{_DIRECTIONS}]")


def control_in(text: str) -> re.Match[str] | None:
    """Find the first control character of a text: one that could control a terminal or disguise the text.

    Line ends and tabs do not count. Text from a deck must not contain any control character.
    """
    return _CONTROL.search(text)


def printable(text: str) -> str:
    """Return a text that a terminal can only show: line ends and printable characters.

    A control character becomes its symbol (␛) or the replacement character, a tab or an unusual space becomes
    spaces, and invisible characters are left out.
    """
    return text if text.isprintable() else "".join(_shown(character) for character in text)


def one_line(text: str) -> str:
    """Return a text on one line, with only printable characters."""
    return printable(" ".join(text.split()))


def stream_safe(text: str) -> str:
    """Return a text without accents beyond the thirtieth on one letter; sorting more takes Unicode quadratic time."""
    if text.isascii():
        return text
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def _shown(character: str) -> str:
    if character == "\n" or character.isprintable():
        return character
    if character == "\t":
        return "    "
    if character.isspace():
        return " "
    if unicodedata.category(character) == "Cf" and not control_in(character):
        return ""  # joins or separates letters, and is invisible
    code = ord(character)
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"  # noqa: PLR2004 - Unicode's pictures of the C0 controls
