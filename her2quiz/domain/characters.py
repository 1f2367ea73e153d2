"""Control characters: which they are, and how they are shown. The only module that decides this."""

import re
import unicodedata
from functools import cache
from itertools import islice

_DIRECTIONS = "\u202a-\u202e\u2066-\u2069"
"""Change the writing direction, and could make a text look like another."""

MOST_MARKS = 30
"""Accents on one letter that are kept: Unicode's own limit for a text that is safe to normalise (UAX 15, D4)."""

MOST_MORE = 100
"""Letters that a text may gain when its signs are written out, besides twice its length."""


@cache
def _control() -> re.Pattern[str]:
    """Control characters; compiled only when it is needed, which the first screen does not wait for."""
    return re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff{_DIRECTIONS}]")


@cache
def _unseen() -> re.Pattern[str]:
    """Zero-width and other invisible characters, fillers, line ends of other systems, tags, and those for private use."""
    return re.compile(
        "[\r\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028\u2029\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff"
        "\uffa0\ufff0-\ufffc\ufffe\uffff\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
    )


_LINE_ENDS = "[\r\u2028\u2029]"
"""Those of them that stand for a blank."""


@cache
def _in_usual_width() -> dict[int, str]:
    return {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {0x2266: "<=", 0x2267: ">="}


def control_in(text: str) -> re.Match[str] | None:
    """Find the first control character of a text: one that could control a terminal or disguise the text.

    Line ends and tabs do not count. Text from a deck must not contain any control character.
    """
    return None if text.replace("\n", "").isprintable() else _control().search(text)


def unseen_in(text: str, most: int = 1) -> list[int]:
    """Return where a text has characters that are shown as nothing, as a blank, or as a sign for something else.

    Those that join letters or choose their shape do not count: some languages need them. Nor do control characters.

    Args:
        text: the text.
        most: how many are found at most.
    """
    if text.isascii() and "\r" not in text:
        return []
    return [found.start() for found in islice(_unseen().finditer(text), most)]


def seen(text: str) -> str:
    """Return a text as it is seen: without characters that are shown as nothing, and with a space for any other blank."""
    return _unseen().sub("", re.sub(_LINE_ENDS, " ", text)) if unseen_in(text) else text


def without_controls(text: str) -> str:
    """Return a text as a deck may have it: as it is seen, without any control character."""
    if text.isascii() and text.isprintable():
        return text
    text = seen(text)
    return _control().sub("", text) if control_in(text) else text


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


def compatible(text: str) -> str:
    """Return a text in the form that Unicode calls compatible (NFKC): ½ becomes 1⁄2, and full-width letters plain ones.

    It is cut where its signs would become far more letters than were written; some stand for eighteen.
    """
    return unicodedata.normalize("NFKC", text)[: 2 * len(text) + MOST_MORE]


def in_usual_width(text: str) -> str:
    """Write full-width signs, as East Asian keyboards give them, in the usual width; ≧ is >=."""
    return text if text.isascii() else text.translate(_in_usual_width())


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
