"""Fixes of a deck: described by its entries, then turned into edits of its text."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from attrs import frozen

from her2quiz.deckfile.toml.positions import Positions


@frozen
class Edit:
    """A change of a file's text."""

    start: int
    """Where the replaced text starts, in characters from the start of the file."""

    end: int
    """Where it ends."""

    text: str
    """What replaces it."""


class Fix(Protocol):
    """One fix, described by entries of the file."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Return the changes of the text; none where the entry is not as expected."""


def line_end_before(text: str, at: int) -> str:
    """Return the line end before an offset; in the first line, the usual one."""
    return "\r\n" if text[:at].endswith("\r\n") or (not at and "\r\n" in text) else "\n"


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Change a text; the changes do not overlap."""
    pieces, at = list[str](), 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, text[at:]])
