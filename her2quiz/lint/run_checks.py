"""Run the checks on a deck."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain

from her2quiz.deckfile.deck.read import Reading
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.lint.card_checks import CardChecks
from her2quiz.lint.check import AnyCheck, CardCheck
from her2quiz.lint.registry import CHECKS
from her2quiz.lint.sheet import CardSheet, DeckSheet
from her2quiz.shared_work import in_blocks

Tell = Callable[[float], None]
"""Receives the progress of the checks, from 0 to 1."""

SHARED = 2_000
"""The fewest cards of a deck whose checks are shared by several processes, where that is allowed."""


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
    """Yield what each check finds, check by check; those of single cards are run card by card, in shares."""
    of_cards = [each for each in checks if isinstance(each, CardCheck)]
    of_deck: list[list[Diagnostic]] = []

    def look_at_deck() -> None:
        of_deck.extend([*each.look(each, sheet)] for each in checks if not isinstance(each, CardCheck))

    most = None if len(sheet.cards) >= SHARED else 1
    blocks = in_blocks(
        len(sheet.cards), partial(_of_cards, sheet, CardChecks(of_cards)), look_at_deck, tell, most
    )
    said_of_cards, said_of_deck = zip(*blocks, strict=True), iter(of_deck)
    for each in checks:
        yield from (
            chain.from_iterable(next(said_of_cards)) if isinstance(each, CardCheck) else next(said_of_deck)
        )


def _of_cards(sheet: DeckSheet, checks: CardChecks, places: range) -> list[list[Diagnostic]]:
    """Return what each check finds in some cards; all look at a card before the next one is looked at."""
    found: list[list[Diagnostic]] = [[] for _ in checks.all]
    for place in places:
        card = sheet.cards[place]
        for number in checks.that_look_at(card):
            check = checks.all[number]
            found[number].extend(check.look(check, card))
    return found


def _silent(_share: float) -> None:
    """Tell nobody."""
