"""Parses files: from bytes to text, from text to data. If a step fails, it says why."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain, islice, pairwise
from pathlib import Path
from typing import Any

from attrs import field, frozen

from her2quiz.deckfile.toml.decode import contents, text_of, with_line_ends
from her2quiz.deckfile.toml.diagnostic import Diagnostic, file_diagnostic
from her2quiz.deckfile.toml.fixes.misread import mark_misread
from her2quiz.domain.limits import (
    LINES_OF_A_CARD,
    LONGEST_CARD,
    LONGEST_KEY,
    LONGEST_LINE_OF_FILE,
    MOST_BITS,
    MOST_BRACES,
    MOST_CARDS,
    MOST_LINES,
    MOST_VALUES,
    VALUES_OF_A_CARD,
)

try:
    from tomli import loads
except ImportError:  # the same parser, several times slower
    from tomllib import loads

_CARD_HEADING = re.compile(r"^\[\[card\]\]", re.MULTILINE)
_KEY_PART = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')[ \t]*"""
_ENDLESS_KEY = re.compile(rf"(?:^|[\[{{,])[ \t]*(?:{_KEY_PART}\.[ \t]*){{{LONGEST_KEY}}}", re.MULTILINE)
"""A key of so many parts that the standard parser would take seconds and gigabytes for it."""

_BRACES = re.compile(r"\{[ \t]*(?:\}|[\w\"'-]+[ \t]*[.=])")
_HOLDING = (dict, list)
_ENDLESS_NUMBER = re.compile(r"[0-9][0-9_]{1000,}")


class WrittenNumber(float):
    """A number with a point that keeps the figures in which it was written: 0.50 is more precise than 0.5."""

    def __new__(cls, text: str) -> "WrittenNumber":
        """Read it."""
        number = super().__new__(cls, text)
        number.text = text
        return number

    text: str
    """As it stands in the file."""


@frozen
class Document:
    """A text that is TOML."""

    text: str = field(repr=False)
    """The text."""

    data: Mapping[str, Any] = field(repr=False)
    """Its data."""

    values: int = 0
    """How many values it has."""


@frozen
class BrokenText:
    """A text that is not TOML."""

    text: str = field(repr=False)
    """The text."""

    error: tomllib.TOMLDecodeError
    """The parser's error."""


@frozen
class Unreadable:
    """A file that has no text, or none that can be parsed safely."""

    diagnostic: Diagnostic
    """Why it is not parsed."""


Parsed = Document | BrokenText | Unreadable


def parse_file(path: Path) -> Parsed:
    """Read a file and parse its text."""
    return _parse_text(contents(path))


def parse_bytes(data: bytes) -> Parsed:
    """Parse the bytes of a file."""
    return _parse_text(text_of(data))


def parse(text: str) -> Parsed:
    """Parse a text; a carriage return that stands alone ends a line."""
    text = with_line_ends(text)
    unfit = refused_text(text)
    if unfit is not None:
        return unfit
    try:
        data = data_of(text)
    except tomllib.TOMLDecodeError as error:
        return BrokenText(text, error)
    except RecursionError:
        return _too_deep()
    except ValueError:  # Python refuses to convert a number of thousands of digits
        number = _ENDLESS_NUMBER.search(text)
        line = text.count("\n", 0, number.start()) + 1 if number else 1
        return _too_many_digits(line)
    return document_of(data, text)


def document_of(data: dict[str, Any], text: str) -> Document | Unreadable:
    """Make a document of data that was parsed; data that could only take time and memory is refused.

    Args:
        data: the data.
        text: the text that it was parsed from.
    """
    counted = _counted(data, text)
    if isinstance(counted, Unreadable):
        return counted
    mark_misread(data, text)
    return Document(text, data, counted)


def data_of(text: str) -> dict[str, Any]:
    """Return the data of a text; what the quick parser refuses is read again by the standard one, for its words."""
    try:
        return loads(text, parse_float=WrittenNumber)
    except ValueError:
        return tomllib.loads(text, parse_float=WrittenNumber)


def _parse_text(text: str | Diagnostic) -> Parsed:
    return parse(text) if isinstance(text, str) else Unreadable(text)


def _counted(data: Mapping[str, Any], text: str) -> int | Unreadable:
    """Count the values of data; if it could only take time and memory, return why: too many values, too deep, too large."""
    level: list[Any] = [data]
    count = 0
    for _ in range(LONGEST_KEY):
        inside = (value.values() if isinstance(value, dict) else value for value in level)
        level = [*chain.from_iterable(inside)]
        count += len(level)
        if count > MOST_VALUES and count > most_values(text):
            return _too_many_values(most_values(text))
        if any(value.bit_length() > MOST_BITS for value in level if type(value) is int):
            return _too_many_digits(1)
        level = [value for value in level if isinstance(value, _HOLDING)]
    return _too_deep() if level else count


def refused_text(text: str) -> Unreadable | None:
    """Return why a text is refused that the standard parser would take seconds and gigabytes for."""
    too_long = _too_long(text)
    if too_long is not None:
        return too_long
    if _signs(text) > 3 * MOST_VALUES and _signs(_besides_cards(text)) > 3 * MOST_VALUES:
        return _too_many_values(MOST_VALUES)
    if text.count("{") > MOST_BRACES and sum(1 for _ in _BRACES.finditer(text)) > MOST_BRACES:
        return _too_many_values(MOST_BRACES)
    return _too_deep() if _has_endless_key(text) else None


def _has_endless_key(text: str) -> bool:
    """Whether a line has a key of more parts than any deck has; only lines with so many points are searched."""
    if text.count(".") < LONGEST_KEY:
        return False
    return any(line.count(".") >= LONGEST_KEY and _ENDLESS_KEY.search(line) for line in text.split("\n"))


def _too_long(text: str) -> Unreadable | None:
    """Return why a text is refused before anything looks at its lines."""
    if text.count("\n") >= MOST_LINES and _besides_cards(text).count("\n") >= MOST_LINES:
        message = f"this file has more than {MOST_LINES:,} lines"
        return Unreadable(file_diagnostic("D001", message, "split it into several decks"))
    start = _endless_line(text)
    if start is None:
        return None
    message = f"this line has more than {LONGEST_LINE_OF_FILE:,} characters"
    line = text.count("\n", 0, start) + 1
    return Unreadable(file_diagnostic("D001", message, "break it into several lines", line))


def _endless_line(text: str) -> int | None:
    """Return where the first line with more characters than any deck has begins; None if there is none."""
    start = 0
    while len(text) - start > LONGEST_LINE_OF_FILE:
        end = text.rfind("\n", start, start + LONGEST_LINE_OF_FILE + 1)
        if end < 0:
            return start
        start = end + 1
    return None


def _signs(text: str) -> int:
    """Count what comes before a value in a list or a table."""
    return sum(map(text.count, "[{,"))


def _too_many_values(most: int) -> Unreadable:
    message = f"this file has more than {most:,} values"
    return Unreadable(file_diagnostic("D001", message, "split it into several decks"))


def _too_many_digits(line: int) -> Unreadable:
    help_ = "shorten it, or put it in double quotes"
    return Unreadable(file_diagnostic("D001", "this number has too many digits", help_, line))


def _too_deep() -> Unreadable:
    message = "lists or tables are nested too deeply"
    return Unreadable(file_diagnostic("D001", message, "use at most 3 levels, which is enough for a deck"))


def _besides_cards(text: str) -> str:
    """Return a text without its ordinary cards."""
    return _parted(text)[0]


def most_values(text: str) -> int:
    """Return how many values a text may have: those of any file, and those of its ordinary cards."""
    return MOST_VALUES if len(text) < MOST_VALUES else MOST_VALUES + VALUES_OF_A_CARD * _parted(text)[1]


@lru_cache(maxsize=1)
def _parted(text: str) -> tuple[str, int]:
    """Return a text without its ordinary cards, and how many these are."""
    starts = [*(found.start() for found in _CARD_HEADING.finditer(text)), len(text)]
    parts = [text[: starts[0]], *(text[start:end] for start, end in pairwise(starts))]
    ordinary = [*islice((place for place, part in enumerate(parts) if _is_ordinary(part)), MOST_CARDS)]
    for place in ordinary:
        parts[place] = ""
    return "".join(parts), len(ordinary)


def _is_ordinary(part: str) -> bool:
    is_card = part.startswith("[[card]]") and len(part) <= LONGEST_CARD
    return is_card and part.count("\n") <= LINES_OF_A_CARD and sum(map(part.count, "[{,")) <= VALUES_OF_A_CARD
