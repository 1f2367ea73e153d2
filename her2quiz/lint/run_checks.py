"""Looks at a deck with every check."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from her2quiz.deckfile.deck.read import Reading
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.lint.check import AnyCheck, CardCheck
from her2quiz.lint.registry import CHECKS
from her2quiz.lint.sheet import CardSheet, DeckSheet

Tell = Callable[[float], None]
"""Is told how far the checks are, from 0 to 1."""


def run_checks(
    reading: Reading, today: date, checks: Sequence[AnyCheck] = CHECKS, tell: Tell | None = None
) -> list[Diagnostic]:
    """Give what is legal in a deck but unwise; nothing for a file that is no deck.

    Of the cards that a table makes, only the first is told of what is wrong with their question.

    Args:
        reading: of the deck.
        today: the study day.
        checks: which ones.
        tell: is told how far they are.
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
    """Give what the checks look at."""
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
