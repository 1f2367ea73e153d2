"""Reads a deck file: every card that can be asked, and every problem at once."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from her2quiz.deckfile.deck.deck_reader import read_data
from her2quiz.deckfile.deck.translation import read_translation
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.names.borrowed_synonyms import lender
from her2quiz.deckfile.toml.decode import contents, text_of
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity, order
from her2quiz.deckfile.toml.locate import located
from her2quiz.deckfile.toml.syntax_errors import file_diagnostic
from her2quiz.deckfile.toml.where import EntryPath, Position
from her2quiz.domain.deck.deck import Deck

DEEPEST = 20
"""Lists and tables inside one another above which a file is not taken for a deck."""

_OF_THE_WHOLE = ("D001", "D003", "D004")
"""Problems that say nothing about a text from which cards were taken out."""

_ENDLESS_NUMBER = re.compile(r"[0-9][0-9_]{1000,}")


@frozen
class Reading:
    """What reading a file gave."""

    deck: Deck | None
    """The deck, without the cards that have an error; None if the file is no deck at all."""

    diagnostics: tuple[Diagnostic, ...]
    """What is wrong, located, the worst first, then by line."""

    tables: Mapping[str, Mapping[str, Any]]
    """The table of each card in the deck by its key, with all that it has from around it."""

    paths: Mapping[str, EntryPath] = field(factory=dict)
    """Which entry of the file each card is made of, by its key."""

    stands_alone: bool = True
    """Whether nothing but this file was read; a translation rests on another deck."""

    rests_on: tuple[Path, ...] = ()
    """Other files from which something was taken: if they change, this one must be read again."""

    text: str = field(default="", repr=False)
    """The text of the file; empty if it could not be read."""

    data: Mapping[str, Any] = field(factory=dict, repr=False)
    """The file as TOML has it."""

    @property
    def mistakes(self) -> tuple[Diagnostic, ...]:
        """The errors and warnings."""
        return tuple(
            diagnostic for diagnostic in self.diagnostics if diagnostic.severity is not Severity.INFO
        )


def read_deck(path: Path) -> Reading:
    """Read a deck file. It never raises: a file that cannot be read is a problem too."""
    return _read_contents(contents(path), path)


def read_bytes(data: bytes, path: Path) -> Reading:
    """Read the bytes of a deck file, wherever they come from; `path` is where the file stands, or stood."""
    return _read_contents(text_of(data, path), path)


def _read_contents(text: str | Diagnostic, path: Path) -> Reading:
    return read_text(text, path) if isinstance(text, str) else _no_deck(text)


def read_text(text: str, path: Path) -> Reading:
    """Read the text of a deck file."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _mistyped(error, text, path)
    except RecursionError:
        return _too_deep(path)
    except ValueError:  # Python refuses to convert a number of thousands of digits
        number = _ENDLESS_NUMBER.search(text)
        line = text.count("\n", 0, number.start()) + 1 if number else 1
        help_ = "shorten it, or put it in double quotes"
        return _no_deck(file_diagnostic(path, "D001", "this number has too many digits", help_, line))
    return _too_deep(path) if _is_deep(data) else _read_data(data, text, path)


def _mistyped(error: tomllib.TOMLDecodeError, text: str, path: Path) -> Reading:
    """Tell what keeps a text from being TOML, and what is wrong in the cards that can be read."""
    from her2quiz.deckfile.broken.diagnose import mistyped  # loaded when it is asked for

    found = mistyped(error, text, path)
    others = read_text(found.rest, path).diagnostics if found.rest else ()
    passed_over = _OF_THE_WHOLE if found.is_top_whole else (*_OF_THE_WHOLE, "D101")
    lines = text.split("\n")
    beside = [_on_its_line(each, lines) for each in others if each.code not in passed_over]
    diagnostics = tuple(sorted((*found.diagnostics, *beside), key=order))
    return Reading(None, diagnostics, {}, text=text)


def _on_its_line(diagnostic: Diagnostic, lines: Sequence[str]) -> Diagnostic:
    """Show the line of a diagnostic as it is in the file, and not as it was meant."""
    position = diagnostic.position
    line = lines[position.line - 1].rstrip("\r")
    if line != position.source:
        column = min(position.column, len(line) + 1)
        width = max(1, min(position.width, len(line) + 1 - column))
        position = Position(position.line, column, width, line)
    return evolve(diagnostic, position=position, fixes=())


def _read_data(data: Mapping[str, Any], text: str, path: Path) -> Reading:
    top = Table(data, ())
    is_translation = "translates" in data
    read = read_translation(top, path) if is_translation else read_data(top, path)
    diagnostics = located(top.diagnostics, text, path)
    if read is None:
        return Reading(None, diagnostics, {}, text=text, data=data)
    return Reading(
        read.deck,
        diagnostics,
        read.tables,
        read.paths,
        stands_alone=not is_translation,
        rests_on=_others(top, path),
        text=text,
        data=data,
    )


def _others(top: Table, path: Path) -> tuple[Path, ...]:
    other = lender(Table(top.data, ()), path)
    return () if other is None else (other,)


def _is_deep(data: Mapping[str, Any]) -> bool:
    level: list[Any] = [data]
    for _ in range(DEEPEST):
        level = [each for value in level for each in (value.values() if isinstance(value, dict) else value)]
        level = [value for value in level if isinstance(value, dict | list)]
    return bool(level)


def _too_deep(path: Path) -> Reading:
    message = "lists or tables are nested too deeply"
    return _no_deck(file_diagnostic(path, "D001", message, "a deck needs no more than three levels"))


def _no_deck(*diagnostics: Diagnostic) -> Reading:
    return Reading(None, diagnostics, {})
