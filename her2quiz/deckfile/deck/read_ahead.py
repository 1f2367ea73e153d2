"""Reads cards, each by itself. Those of a large deck are read ahead, in shares, by several processes where that is allowed."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from attrs import frozen

from her2quiz.deckfile.answers.variables import calculations_of
from her2quiz.deckfile.cards.card_reader import key_of, read_card
from her2quiz.deckfile.cards.choose_reader import reader_of
from her2quiz.deckfile.fields.nested_texts import entries_in
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.kinds.registry import READERS
from her2quiz.deckfile.names.vocabulary import rejected_names
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.domain.deck.card import Card
from her2quiz.domain.limits import (
    CALCULATIONS_OF_A_CARD,
    ENTRIES_OF_A_CARD,
    MOST_CALCULATIONS,
    MOST_ENTRIES_OF_DECK,
    MOST_PROBLEMS,
)
from her2quiz.shared_work import in_blocks, processes

SHARED = 2_000
"""The fewest cards of a deck that are read in shares."""


@frozen
class Part:
    """A card that one table makes, alone or with others."""

    key: str
    """Its key."""

    context: Mapping[str, Any] | None
    """What sets it apart from the others; None for the only card of a table."""

    card: Card | None
    """The card; None if it has an error."""

    typed: tuple[str, ...]
    """Its right answers that are typed."""

    def table(self, whole: Table) -> Table:
        """Return its table."""
        return _table_of(whole, self.context)


@frozen
class CardsOfTable:
    """All cards that one table makes."""

    parts: tuple[Part, ...]
    """The cards."""

    entries: int
    """Lines and items of lists, counted once for each card."""

    rejected: int
    """Wrong answers with their own feedback, counted once for each card."""

    calculations: int
    """What is calculated to check them."""


def read_alone(table: Table, key: str, reader: Reader | None) -> CardsOfTable:
    """Read the cards of a table; errors are reported on it."""
    parts = tuple(
        _part(table, f"{key}/{part.name}" if key else "", part.context, reader)
        for part in (reader.sub_cards(table) if reader else ())
    ) or (_part(table, key, None, reader),)
    count = len(parts)
    entries, rejected = count * entries_in(table.data), count * len(rejected_names(table))
    return CardsOfTable(parts, entries, rejected, count * calculations_of(table))


def _part(table: Table, key: str, context: Mapping[str, Any] | None, reader: Reader | None) -> Part:
    own = _table_of(table, context)
    card = read_card(own, key, reader)
    return Part(key, context, card, tuple(reader.typed_answers(own)) if card and reader else ())


def _table_of(whole: Table, context: Mapping[str, Any] | None) -> Table:
    """Return the table of a card; that of the whole one, if nothing sets it apart from others."""
    return (
        whole
        if context is None
        else Table(whole.data, whole.path, whole.diagnostics, {**whole.context, **context})
    )


@frozen
class ReadAhead:
    """What was read of a table in another process."""

    reader: int | None
    """The place of its reader among all; None if it has none."""

    cards: CardsOfTable
    """Its cards."""

    choosing: tuple[Diagnostic, ...]
    """What was reported while its reader was chosen."""

    reading: tuple[Diagnostic, ...]
    """What was reported while its cards were read."""


def read_ahead(top: Table, defaults: Mapping[str, Any], deck_id: str) -> Sequence[ReadAhead | None]:
    """Read the cards of a large deck in shares; None for each that is to be read in its turn.

    Args:
        top: the file as TOML has it.
        defaults: what its cards have from the top of the file.
        deck_id: the id of the deck.
    """
    items = top.data.get("card")
    if "table" in top.data or not isinstance(items, list) or len(items) < SHARED or processes() == 1:
        return ()
    blocks = in_blocks(len(items), partial(_read_some, items, defaults, deck_id))
    return [each for block in blocks for each in block]


def _read_some(
    items: Sequence[Any], defaults: Mapping[str, Any], deck_id: str, places: range
) -> list[ReadAhead | None]:
    """Read some cards, until they are so many mistakes, entries or calculations that the deck is not read further."""
    read: list[ReadAhead | None] = []
    problems, entries, calculations = 0, 0, 0
    for place in places:
        is_enough = (
            problems > MOST_PROBLEMS
            or entries > MOST_ENTRIES_OF_DECK + ENTRIES_OF_A_CARD * len(read)
            or calculations > MOST_CALCULATIONS + CALCULATIONS_OF_A_CARD * len(read)
        )
        each = None if is_enough else _read_one(items[place], defaults, deck_id, place)
        read.append(each)
        if each is not None:
            problems += len(each.choosing) + len(each.reading)
            entries += each.cards.entries
            calculations += each.cards.calculations
    return read


def _read_one(item: Any, defaults: Mapping[str, Any], deck_id: str, place: int) -> ReadAhead | None:
    """Read one card; None for a case, whose questions are found in its turn."""
    if not isinstance(item, dict) or "ask" in item or "case" in item:
        return None
    table = Table({**defaults, **item}, ("card", place))
    key = key_of(table, deck_id)
    known = len(table.diagnostics)
    reader = reader_of(table)
    chosen = len(table.diagnostics)
    cards = read_alone(table, key, reader)
    reported = tuple(table.diagnostics)
    number = READERS.index(reader) if reader else None
    return ReadAhead(number, cards, reported[known:chosen], reported[chosen:])
