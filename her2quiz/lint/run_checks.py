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

_CARDS_TOLD, _SHARE_OF_CARDS = 100, 0.7
"""Cards after which the progress is told, and the share of the time that the checks of single cards take."""


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
    first: dict[tuple[object, ...], Diagnostic] = {}
    for diagnostic in _found(sheet, checks, tell or _silent):
        where = diagnostic.where
        said = () if where.path[:1] == ("table",) else (diagnostic.message, where.line, where.words)
        first.setdefault((diagnostic.code, where.path, said), diagnostic)
    return [*first.values()]


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


def _found(sheet: DeckSheet, checks: Sequence[AnyCheck], tell: Tell) -> Iterator[Diagnostic]:
    """Yield what each check finds, check by check; all look at a card before the next one is looked at."""
    found: list[list[Diagnostic]] = [[] for _ in checks]
    of_cards = [(each, found[place]) for place, each in enumerate(checks) if isinstance(each, CardCheck)]
    needed = sorted({each.needs for each, _ in of_cards if each.needs})
    of_shape: dict[tuple[bool, ...], list[tuple[CardCheck, list[Diagnostic]]]] = {}
    for number, card in enumerate(sheet.cards):
        if not number % _CARDS_TOLD:
            tell(number / len(sheet.cards) * _SHARE_OF_CARDS)
        shape = (bool(card.options), *map(card.table.has, needed))
        if shape not in of_shape:
            of_shape[shape] = [(check, said) for check, said in of_cards if check.looks_at(card)]
        for check, said in of_shape[shape]:
            said.extend(check.look(check, card))
    tell(_SHARE_OF_CARDS)
    for place, each in enumerate(checks):
        yield from found[place] if isinstance(each, CardCheck) else each.look(each, sheet)


def _silent(_share: float) -> None:
    """Tell nobody."""
