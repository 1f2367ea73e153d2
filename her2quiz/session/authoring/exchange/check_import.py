"""Checks a deck that was imported: what `check` says of it, and how many of its cards can be asked."""

from datetime import date
from functools import partial
from pathlib import Path

from attrs import field, frozen

from her2quiz.deckfile.deck.collector import collector_paused
from her2quiz.deckfile.deck.read import Reading, read_document, read_text
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.exchange.deck_text.update import Updated
from her2quiz.exchange.formats import Imported
from her2quiz.lint.selection import Selection
from her2quiz.session.authoring.check.diagnostics import all_diagnostics
from her2quiz.session.authoring.exchange.import_deck import ImportedDeck, Progress

_READ = 0.3
"""Share of the work that is done when the cards are read."""


@frozen
class ImportResult:
    """What came of an import."""

    deck: Path
    """The deck."""

    format_title: str
    """What the format of its source is called."""

    imported: Imported = field(repr=False)
    """What was read."""

    updated: Updated | None
    """What an update did; None for a new deck."""

    cards: int
    """How many items of the file are cards that can be asked."""

    diagnostics: tuple[Diagnostic, ...]
    """What `check` says of the deck."""

    @property
    def items(self) -> int:
        """How many items the file has."""
        return len(self.imported.items) + len(self.imported.left_out)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The errors among the diagnostics."""
        return tuple(each for each in self.diagnostics if each.severity is Severity.ERROR)


def check_import(written: ImportedDeck, today: date, progress: Progress) -> ImportResult:
    """Check a deck that was imported; nothing is written.

    Args:
        written: the deck.
        today: the study day.
        progress: receives the progress.
    """
    tell = partial(progress, f"Checking {written.file.name}")
    with collector_paused():
        tell(0.0)
        reading = _read(written)
        tell(_READ)
        found = all_diagnostics(
            reading, written.file, today, Selection(), lambda share: tell(_READ + share * (1 - _READ))
        )
        cards = _asked(reading, written)
    return ImportResult(written.file, written.format_title, written.imported, written.updated, cards, found)


def _read(written: ImportedDeck) -> Reading:
    document = written.document
    return read_document(document, written.file) if document else read_text(written.text, written.file)


def _asked(reading: Reading, written: ImportedDeck) -> int:
    """Return how many imported cards can be asked; a card that is retired by hand counts, one with an error does not."""
    wrong = {each.where.path[1] for each in reading.diagnostics if _is_of_a_card(each)}
    origins = {
        str(card.get("from", "")).rpartition(" ")[0]
        for place, card in enumerate(reading.data.get("card", []))
        if place not in wrong
    }
    return sum(card.origin in origins for card in written.cards)


def _is_of_a_card(diagnostic: Diagnostic) -> bool:
    path = diagnostic.where.path
    return diagnostic.severity is Severity.ERROR and len(path) > 1 and path[0] == "card"
