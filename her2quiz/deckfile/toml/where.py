"""Where something is: in the data of a deck, and in its file."""

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

EntryPath = tuple[str | int, ...]
"""Keys and numbers from the top of the file down to a value, such as ("card", 3, "options")."""


@frozen
class Words:
    """Some words of a text."""

    start: int
    """Where they begin, in characters from the start of the text."""

    text: str
    """The words themselves."""


def words_on_line(text: Any, line: int, words: str, *, last: bool = False) -> Words | None:
    """Find words on one line of a text, from 0; the last of them, or the first; None if they are not there."""
    if not isinstance(text, str) or not words:
        return None
    lines = text.split("\n")
    found = (lines[line].rfind if last else lines[line].find)(words) if line < len(lines) else -1
    return Words(sum(map(len, lines[:line])) + line + found, words) if found >= 0 else None


@frozen
class Where:
    """Where in the data of a deck something is: known as soon as the data is read, without looking at the file."""

    path: EntryPath = ()
    """Which entry; () for the file as a whole."""

    at_key: bool = False
    """Whether it is the entry's key rather than its value."""

    line: int | None = None
    """Which line, from 0, of a value that has several."""

    words: Words | None = None
    """Which words of the value, if not all of it."""


WHOLE_FILE = Where()
"""Where something is that is about a file as a whole, or about one whose data could not be read."""


@frozen
class Position:
    """Where in a file something is: a stretch of one line."""

    line: int
    """From 1."""

    column: int
    """In characters, from 1."""

    width: int = 1
    """In characters."""

    source: str = field(default="", eq=False)
    """The line of the file, to be shown."""


START = Position(1, 1)
"""The start of a file: the position of diagnostics about the file as a whole."""


def entry_at(data: Mapping[str, Any], path: EntryPath) -> Mapping[str, Any]:
    """Return the table at a path in the data of a deck; empty if something else is there."""
    value: Any = data
    for step in path:
        value = value[step]
    return value if isinstance(value, dict) else {}
