"""Control characters: which ones they are, and how they are shown. The only module that says so."""

import re
import unicodedata

_DIRECTIONS = "\u202a-\u202e\u2066-\u2069"
"""Override the direction of writing, and could make a text read as another."""

_CONTROL = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff{_DIRECTIONS}]")


def control_in(text: str) -> re.Match[str] | None:
    """Find the first control character of a text: one that could steer a terminal or disguise the text.

    Line ends and tabs are none. Text from a deck may hold no control character at all.
    """
    return _CONTROL.search(text)


def printable(text: str) -> str:
    """Give a text that a terminal can only show: line ends and printable characters.

    A control character becomes its picture (␛) or a replacement mark, a tab or an unusual space becomes spaces,
    and what is invisible in any case is left out.
    """
    return text if text.isprintable() else "".join(_shown(character) for character in text)


def one_line(text: str) -> str:
    """Give a text on one line, printable."""
    return printable(" ".join(text.split()))


def _shown(character: str) -> str:
    if character == "\n" or character.isprintable():
        return character
    if character == "\t":
        return "    "
    if character.isspace():
        return " "
    if unicodedata.category(character) == "Cf" and not control_in(character):
        return ""  # joins or separates letters; shows nothing
    code = ord(character)
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"  # noqa: PLR2004 - Unicode's pictures of the C0 controls
