"""Run the checks on a deck."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from her2quiz.deckfile.deck.read import Reading
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.lint.check import AnyCheck, CardCheck
from her2quiz.lint.registry import CHECKS
from her2quiz.lint.sheet import CardSheet, DeckSheet

Tell = Callable[[float], None]
"""Receives the progress of the checks, from 0 to 1."""


def run_checks(
    reading: Reading, today: date, checks: Sequence[AnyCheck] = CHECKS, tell: Tell | None = None
) -> list[Diagnostic]:
    """Return what is legal in a deck but unwise; empty for a file that is not a deck.

    A flaw in a question of a table is reported once, for the first card that the question makes.

    Args:
        reading: the deck as read.
        today: the current study day.
        checks: the checks to run.
        tell: receives the progress.
    """
    sheet = deck_sheet(reading, today)
    if sheet is None:
        return []
    found = (diagnostic for check in _counted(checks, tell) for diagnostic in _look(check, sheet))
    first: dict[tuple[object, ...], Diagnostic] = {}
    for diagnostic in found:
        where = diagnostic.where
        said = () if where.path[:1] == ("table",) else (diagnostic.message, where.line, where.words)
        first.setdefault((diagnostic.code, where.path, said), diagnostic)
    return [*first.values()]


def _counted(checks: Sequence[AnyCheck], tell: Tell | None) -> Iterator[AnyCheck]:
    for number, check in enumerate(checks):
        if tell is not None:
            tell(number / len(checks))
        yield check


def deck_sheet(reading: Reading, today: date) -> DeckSheet | None:
    """Return what the checks look at; None for a file that is not a deck."""
    if reading.deck is None:
        return None
    cards = tuple(
        CardSheet(
            card, Table(stored["card"], reading.paths[card.key], context=stored["context"]), reading.data
        )
        for card in reading.deck.cards
        for stored in (reading.tables[card.key],)
    )
    return DeckSheet(reading.deck.header, Table(reading.data, ()), cards, today)


def _look(check: AnyCheck, sheet: DeckSheet) -> Iterator[Diagnostic]:
    if isinstance(check, CardCheck):
        for card in sheet.cards:
            yield from check.look(check, card)
    else:
        yield from check.look(check, sheet)
