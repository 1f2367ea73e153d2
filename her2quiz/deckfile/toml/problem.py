"""What is wrong in a deck, where, and what to do about it."""

from enum import IntEnum
from pathlib import Path

from attrs import frozen


class Severity(IntEnum):
    """How bad it is, the worst first."""

    ERROR = 0
    """The card, or the file, is left out."""
    WARNING = 1
    """It works, but hardly as it was meant."""
    INFO = 2
    """It works as it was meant, and could be better; said only to those who ask."""


@frozen
class Span:
    """A stretch of one line."""

    line: int
    """From 1."""

    column: int
    """In characters, from 1."""

    width: int = 1
    """In characters."""


@frozen
class Edit:
    """A change of a file's text that mends something."""

    start: int
    """Where what is replaced begins, in characters from the start of the text."""

    end: int
    """Where it ends."""

    text: str
    """What stands there instead."""


@frozen
class Problem:
    """One thing that is wrong."""

    code: str
    """Stable, such as D102."""

    severity: Severity
    """How bad it is."""

    message: str
    """One sentence, in the author's words."""

    help: str
    """What to do."""

    file: Path
    """The deck."""

    span: Span
    """Where."""

    source: str = ""
    """The line of the deck."""

    note: str = ""
    """Why it matters, in a few words; empty where that goes without saying."""

    edits: tuple[Edit, ...] = ()
    """What mends it without a person; none if a person must."""

    fixable: bool = False
    """Whether `her2quiz check --fix` mends it, as far as that was tried."""
