"""Reads a deck: every card that can be asked, and everything that is wrong, at once.

The reading goes one way: bytes, text, TOML or what can be salvaged of it, data, deck, diagnostics with positions. The
name of the file is added at the end.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from her2quiz.deckfile.deck.collector import collector_paused
from her2quiz.deckfile.deck.deck_files import DeckFiles
from her2quiz.deckfile.deck.deck_reader import FindNames, names_of_cards, read_data
from her2quiz.deckfile.deck.other_decks import FindOthers, OtherDecks, is_translation
from her2quiz.deckfile.deck.translation import read_translation
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity, order
from her2quiz.deckfile.toml.locate import in_file, located
from her2quiz.deckfile.toml.parse import BrokenText, Document, Parsed, Unreadable, parse, parse_bytes
from her2quiz.deckfile.toml.where import EntryPath, Position
from her2quiz.domain.deck.deck import Deck

if TYPE_CHECKING:  # loaded when a text is broken
    from her2quiz.deckfile.broken.diagnose import Diagnosis

_OF_THE_WHOLE = ("D001", "D003", "D004")
"""Diagnostics that do not apply to a text without some of its cards."""


@frozen
class Reading:
    """What was read of a file."""

    deck: Deck | None
    """The deck, without the cards that have an error; None if the file is no deck at all."""

    diagnostics: tuple[Diagnostic, ...]
    """What is wrong, with positions: the worst first, then by line."""

    tables: Mapping[str, Mapping[str, Any]]
    """The table of each card in the deck by its key, with all that it has from around it."""

    paths: Mapping[str, EntryPath] = field(factory=dict)
    """The entry in the file that each card is made from, by the card's key."""

    stands_alone: bool = True
    """Whether the cards are those of this file; those of a translation are in another one."""

    rests_on: tuple[Path, ...] = ()
    """Other files and folders that were looked at: if one of them changes, this file must be read again."""

    text: str = field(default="", repr=False)
    """The text of the file; empty if it could not be read."""

    data: Mapping[str, Any] = field(factory=dict, repr=False)
    """The file as TOML has it."""

    weight: float = 0
    """How much of what a deck may hold it holds, about: with 1 it takes some seconds to be read and checked."""

    fullness: float = 0
    """How much of it the deck would hold at most with some of its cards in any order; up to 1 none is left unread."""

    values: int = 0
    """How many values the file has."""

    @property
    def mistakes(self) -> tuple[Diagnostic, ...]:
        """The errors and warnings."""
        return tuple(
            diagnostic for diagnostic in self.diagnostics if diagnostic.severity is not Severity.INFO
        )


def read_deck(
    path: Path,
    files: DeckFiles | None = None,
    least: Severity = Severity.INFO,
    find_names: FindNames = names_of_cards,
) -> Reading:
    """Read a deck file. It never raises: a file that cannot be read is a diagnostic too.

    Args:
        path: the file.
        files: those that were opened before; for callers who read several decks that may need one another.
        least: how severe a diagnostic of a sound text must be; without notes, the lines of most decks need not be found.
        find_names: gathers the names of the deck.
    """
    files = files or DeckFiles()
    with collector_paused():
        return _read(files.open(path), path, files, least, find_names)


def read_text(text: str, path: Path, files: DeckFiles | None = None) -> Reading:
    """Read the text of a deck file; `path` is where the file is, or was, with the decks that it needs beside it."""
    return _read(parse(text), path, files)


def read_document(document: Document, path: Path, files: DeckFiles | None = None) -> Reading:
    """Read a text that is parsed; `path` is as for a text."""
    return _read(document, path, files)


def read_bytes(data: bytes, path: Path, files: DeckFiles | None = None) -> Reading:
    """Read the bytes of a deck file, wherever they come from; `path` is as for a text."""
    return _read(parse_bytes(data), path, files)


def _read(
    parsed: Parsed,
    path: Path,
    files: DeckFiles | None,
    least: Severity = Severity.INFO,
    find_names: FindNames = names_of_cards,
) -> Reading:
    files = files or DeckFiles()
    reading = read_parsed(parsed, path.name, partial(files.others, file=path), least, find_names)
    return evolve(reading, diagnostics=in_file(reading.diagnostics, path))


def read_parsed(
    parsed: Parsed,
    file_name: str,
    others: FindOthers,
    least: Severity = Severity.INFO,
    find_names: FindNames = names_of_cards,
) -> Reading:
    """Read a deck from its parsed text; no file is opened, and the diagnostics name none.

    Args:
        parsed: the text of the file, as far as it could be parsed.
        file_name: title and id are made from it if the author gives none.
        others: finds the other decks that it needs.
        least: how severe a diagnostic of a sound text must be.
        find_names: gathers the names of a deck whose text is sound.
    """
    match parsed:
        case Document():
            return reading_of(parsed, file_name, others(parsed.data), least, find_names)
        case BrokenText():
            return _of_broken_text(parsed, file_name, others)
        case Unreadable():
            return Reading(None, (parsed.diagnostic,), {})


def reading_of(
    document: Document,
    file_name: str,
    others: OtherDecks,
    least: Severity = Severity.INFO,
    find_names: FindNames = names_of_cards,
) -> Reading:
    """Read a deck from a text that is TOML; the arguments are those of `read_parsed` and `read_data`."""
    top = Table(document.data, ())
    stands_alone = not is_translation(document.data)
    read = (
        read_data(top, file_name, others.lender, least, find_names)
        if stands_alone
        else read_translation(top, file_name, others)
    )
    return Reading(
        read.deck if read else None,
        located((each for each in top.diagnostics if each.severity <= least), document.text, document.data),
        read.tables if read else {},
        read.paths if read else {},
        stands_alone=stands_alone,
        rests_on=others.files,
        text=document.text,
        data=document.data,
        weight=read.weight if read else 0,
        fullness=read.fullness if read else 0,
        values=document.values,
    )


def _of_broken_text(broken: BrokenText, file_name: str, others: FindOthers) -> Reading:
    """Report why a text is not TOML, and the mistakes in the cards that can still be read."""
    from her2quiz.deckfile.broken.diagnose import diagnose  # both are loaded when a text is broken
    from her2quiz.deckfile.foreign.report import about_format

    other = about_format(broken.text)
    if other is not None:
        return Reading(None, (other,), {}, text=broken.text)
    found = diagnose(broken.text)
    beside = reading_of(found.rest, file_name, others(found.rest.data)) if found.rest else None
    diagnostics = (*found.diagnostics, *(_beside(found, beside.diagnostics, broken.text) if beside else ()))
    return Reading(
        None,
        tuple(sorted(diagnostics, key=order)),
        {},
        rests_on=beside.rests_on if beside else (),
        text=broken.text,
        weight=beside.weight if beside else 0,
    )


def _beside(found: "Diagnosis", diagnostics: Iterable[Diagnostic], text: str) -> Iterator[Diagnostic]:
    """Return the diagnostics of the cards that can still be read, without those caused by what was left out."""
    passed_over = _OF_THE_WHOLE if found.is_top_whole else (*_OF_THE_WHOLE, "D101")
    lines = text.split("\n")
    return (_on_its_line(each, lines) for each in diagnostics if each.code not in passed_over)


def _on_its_line(diagnostic: Diagnostic, lines: Sequence[str]) -> Diagnostic:
    """Show the line of a diagnostic as it is in the file, not as it was meant."""
    position = diagnostic.position
    line = lines[position.line - 1].rstrip("\r")
    if line != position.source:
        column = min(position.column, len(line) + 1)
        width = max(1, min(position.width, len(line) + 1 - column))
        position = Position(position.line, column, width, line)
    return evolve(diagnostic, position=position, fixes=())
