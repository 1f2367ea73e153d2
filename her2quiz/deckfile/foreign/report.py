"""Reports a file that is no deck, or that has other text around its deck, such as what a chat writes, in one message."""

import re

from attrs import frozen

from her2quiz.deckfile.foreign.formats import other_format
from her2quiz.deckfile.foreign.prefixes import prefixed
from her2quiz.deckfile.foreign.signs import has_cards, is_deck, is_toml_line
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.deckfile.toml.where import Position

_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})\s*(?:[\w+-]+\s*)?$")
_SIGN, _LETTER = re.compile(r"[=\[\]{}]"), re.compile(r"\w")
_THREE_QUOTES = re.compile("\"{3}|'{3}")
_ENDS = re.compile(r"\s*(?:\"\"\"|'''|[\]}]|#)")


@frozen
class Around:
    """Text around a deck."""

    line: int
    """The first line of it, from 1."""

    has_fences: bool
    """Whether there are ``` lines."""

    deck: str
    """The deck without it; empty if what is left is not TOML."""

    is_within: bool = False
    """Whether parts of the deck stand outside the ``` lines."""


def _text_around(text: str) -> Around | None:
    """Find what is around the deck in a text that is not TOML; None if there is nothing."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if is_toml_line(line)), len(lines))
    opening = next((number for number, line in enumerate(lines) if _FENCE.match(line)), len(lines))
    if opening < first:
        inside = "\n".join(_inside_fences(lines))
        outer = [
            number for number, line in enumerate(lines[: opening + 1]) if _is_said(line) or number == opening
        ]
        return Around(outer[0] + 1, has_fences=True, deck=_deck(inside)) if has_cards(inside) else None
    return _sentences(lines, first) or (_fences_between(lines) if opening < len(lines) else None)


def _fences_between(lines: list[str]) -> Around | None:
    """Find ``` lines below the first of a deck that is TOML without them, and without the sentences outside them.

    Where a text of several lines has such a line, it belongs to the text.
    """
    kept, left_out, is_inside, is_open = list[str](), list[int](), False, False
    for number, line in enumerate(lines):
        is_fence = _FENCE.match(line) is not None
        if is_fence and is_open:
            return None
        is_inside ^= is_fence
        if is_fence or not (is_inside or is_open or not _is_said(line)):
            left_out.append(number)
        else:
            kept.append(line)
        is_open ^= len(_THREE_QUOTES.findall(line)) % 2 == 1
    deck = _deck("\n".join([*kept, ""] if kept[-1:] != [""] else kept))
    return Around(left_out[0] + 1, has_fences=True, deck=deck, is_within=True) if deck else None


def _inside_fences(lines: list[str]) -> list[str]:
    """Return the lines between fences; the last may be open."""
    kept, is_inside = list[str](), False
    for line in lines:
        if _FENCE.match(line):
            is_inside = not is_inside
        elif is_inside:
            kept.append(line)
    return [*kept, ""]


def _sentences(lines: list[str], first: int) -> Around | None:
    """Find sentences above the first and below the last line of a deck that is TOML without them."""
    above = [number for number, line in enumerate(lines[:first]) if _is_said(line)]
    last = len(lines)
    while last > first and (not lines[last - 1].strip() or _is_said(lines[last - 1], below=True)):
        last -= 1
    is_text = last < len(lines) and lines[last].strip() and not _FENCE.match(lines[last])
    if is_text:  # no empty line above: a text that lost its quotes
        last = len(lines)
    below = [number for number in range(last, len(lines)) if lines[number].strip()]
    left_out = set(above)
    kept = [line for number, line in enumerate(lines[:last]) if number not in left_out]
    deck = _deck("\n".join([*kept, ""])) if above or below else ""
    has_fences = any(_FENCE.match(lines[number]) for number in below)
    return Around((above or below)[0] + 1, has_fences=has_fences, deck=deck) if deck else None


def _is_said(line: str, *, below: bool = False) -> bool:
    """Whether a line is a sentence rather than part of a deck."""
    is_text = _is_sentence(line.strip()) and not _ENDS.match(line) and not is_toml_line(line)
    return is_text or (below and _FENCE.match(line) is not None)


def _is_sentence(text: str) -> bool:
    """Whether a text has several words and none of the signs of TOML; each character is looked at a few times at most."""
    words = text.rsplit(maxsplit=1)
    return len(words) > 1 and _LETTER.search(words[0]) is not None and _SIGN.search(text) is None


def _deck(text: str) -> str:
    return text if is_deck(text) else ""


CODE = "D006"
"""The code of both."""


def about_format(text: str) -> Diagnostic | None:
    """Say what a text that is not TOML is instead; None if it is a deck with mistakes."""
    around = _text_around(text)
    if around is not None:
        return _about_around(text, around)
    before = prefixed(text)
    if before is not None:
        message = f"each line of this deck begins with '{before.sign}' or the like, {before.where_from}"
        return _at_first(text, message, "delete that from every line")
    form = other_format(text)
    return _at_first(text, f"this file is {form.name}, not a deck", form.help) if form else None


def without_text_around(text: str) -> str:
    """Return a deck without the text around it or before each line; empty if there is none, or if what is left is not TOML."""
    found = _text_around(text) or prefixed(text)
    return found.deck if found is not None else ""


def _about_around(text: str, around: Around) -> Diagnostic:
    what = "``` lines" if around.has_fences else "sentences"
    help_ = (
        "delete the ``` lines, and all text outside them"
        if around.has_fences
        else "delete them, or put # before each line"
    )
    if around.is_within:
        help_ = "delete the ``` lines, and the sentences between them"
    where = "in" if around.is_within else "around"
    message = f"there are {what} {where} this deck, as in the answer of a chat"
    return _at(text.split("\n"), around.line, message, help_)


def _at_first(text: str, message: str, help_: str) -> Diagnostic:
    lines = text.split("\n")
    number = next(number for number, line in enumerate(lines, 1) if line.strip())
    return _at(lines, number, message, help_)


def _at(lines: list[str], number: int, message: str, help_: str) -> Diagnostic:
    line = lines[number - 1].rstrip("\r")
    start = len(line) - len(line.lstrip())
    position = Position(number, start + 1, max(1, len(line.strip())), line)
    return Diagnostic(CODE, message, help_, position=position)
