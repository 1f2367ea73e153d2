"""Reads the data of a deck file: the deck, and for each card the table that it can be made from again."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Protocol

from attrs import define, evolve, field, frozen

from her2quiz.deckfile.cards.card_reader import is_asked, key_of, read_card
from her2quiz.deckfile.cards.choose_reader import reader_of
from her2quiz.deckfile.cards.header_reader import read_defaults, read_header
from her2quiz.deckfile.deck.card_tables import card_tables
from her2quiz.deckfile.deck.case_questions import asked_tables
from her2quiz.deckfile.deck.deck_weight import DeckWeight
from her2quiz.deckfile.deck.read_ahead import CardsOfTable, ReadAhead, read_ahead, read_alone
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.ids.duplicate_ids import is_double
from her2quiz.deckfile.ids.former_decks import (
    former_deck_ids,
    report_former_deck_ids,
    with_former_decks,
)
from her2quiz.deckfile.ids.former_id_checks import report_former_ids
from her2quiz.deckfile.ids.former_ids import former_keys
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.kinds.registry import READERS
from her2quiz.deckfile.names.name_checks import NameChecks
from her2quiz.deckfile.names.synonyms import Synonyms, borrowed_synonyms, read_synonyms
from her2quiz.deckfile.names.vocabulary import DeckNames, names_used, rejected_names
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.parse import WrittenNumber
from her2quiz.deckfile.toml.where import EntryPath
from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.kinds.typed import Typed


@frozen
class ReadDeck:
    """A deck with the tables of its cards."""

    deck: Deck
    """The deck."""

    tables: Mapping[str, Mapping[str, Any]]
    """The table of each card by its key, with everything that the card has from its deck."""

    paths: Mapping[str, EntryPath]
    """The entry in the file that each card is made from, by the card's key."""

    weight: float
    """How much of what a deck may hold it holds, about."""

    fullness: float
    """How much of it the deck would hold at most with some of its cards in any order; up to 1 none is left unread."""


class Around(Protocol):
    """What a card has from the names of its deck."""

    def around(self, right: Sequence[str], rejected: Sequence[str] = ()) -> dict[str, Any]:
        """Return what a card with these right and rejected answers needs, as `DeckNames` does."""
        ...


FindNames = Callable[[Sequence[Table], Mapping[str, Sequence[str]], Synonyms], Around]
"""Gathers the names of a deck: from the tables of its cards, the right answers that are typed by card, and its synonyms."""


def names_of_cards(
    cards: Sequence[Table], typed: Mapping[str, Sequence[str]], synonyms: Synonyms
) -> DeckNames:
    """Gather the names of a deck from all of its cards."""
    names = (used for _, used in names_used(cards))
    return DeckNames(names, chain.from_iterable(typed.values()), synonyms, count=len(cards))


def read_data(
    top: Table,
    file_name: str,
    lender: Mapping[str, Any] | None,
    least: Severity = Severity.INFO,
    find_names: FindNames = names_of_cards,
) -> ReadDeck:
    """Read the data of a deck file; mistakes are reported on the table.

    Args:
        top: the file as TOML has it.
        file_name: title and id are made from it if the author gives none.
        lender: the deck whose synonyms it uses as well, if it names one that can be read.
        least: how severe the mistakes are that are wanted; others need not be looked for.
        find_names: gathers the names of the deck; where some cards of it are not among the data, theirs too.
    """
    header = read_header(top, file_name)
    defaults, synonyms = read_defaults(top), (*read_synonyms(top), *borrowed_synonyms(top, lender))
    sheet = _Sheet(header.id, DeckWeight(synonyms=sum(map(len, synonyms))))
    sheet.take_all(top, card_tables(top, defaults, synonyms), read_ahead(top, defaults, header.id))
    report_former_ids(top, sheet.seen)
    report_former_deck_ids(top, header.id)
    checks = NameChecks() if least >= Severity.INFO else None
    tables = [table for _, table in sheet.asked.values()]
    names = find_names(tables, sheet.typed, synonyms)
    cards = dict(_with_names(sheet, names, checks))
    taken = {*sheet.seen, *cards}
    former = former_keys({key: table for key, (_, table) in cards.items()}, taken)
    deck = Deck(
        header,
        tuple(card for card, _ in cards.values()),
        sheet.left_out,
        with_former_decks(former_deck_ids(top), cards, former, taken),
        frozenset(sheet.seen.keys() - sheet.used - {""}),
    )
    stored = {key: _stored(table) for key, (_, table) in cards.items()}
    paths = {key: table.path for key, (_, table) in cards.items()}
    fullness = sheet.weight.at_most(len(top.diagnostics))
    return ReadDeck(deck, stored, paths, sheet.weight.weight, fullness)


def card_of(key: str, stored: Mapping[str, Any]) -> Card | None:
    """Make a card again from a table that was read without an error before."""
    return read_card(Table(stored["card"], (), context=stored["context"]), key)


@define
class _Sheet:
    """The cards read so far."""

    deck_id: str
    weight: DeckWeight
    asked: dict[str, tuple[Card, Table]] = field(factory=dict)
    typed: dict[str, tuple[str, ...]] = field(factory=dict)
    readers: dict[str, Reader] = field(factory=dict)
    left_out: int = 0
    seen: dict[str, Table] = field(factory=dict)
    used: set[str] = field(factory=set)

    def take_all(self, top: Table, cards: Iterable[Table | None], ahead: Sequence[ReadAhead | None]) -> None:
        """Read the cards of a deck, up to where it holds too much, which is reported.

        Args:
            top: the top of the file.
            cards: the tables of its cards.
            ahead: what was read of each before; empty if nothing was.
        """
        for count, card in enumerate(cards):
            report_too_large = self.weight.exceeded(count, len(top.diagnostics))
            if report_too_large is not None:
                report_too_large(top)
                break
            self.take(card, ahead[count] if ahead else None)

    def take(self, card: Table | None, ahead: ReadAhead | None) -> None:
        """Read the cards that one table makes; None is one that cannot be made.

        Args:
            card: the table.
            ahead: what was read of it before, if it was.
        """
        if card is None:
            self.left_out += 1
            return
        before = len(card.diagnostics)
        tables = asked_tables(card)
        is_broken = card.has_errors(before)
        self.left_out += is_broken and not tables
        for table in tables:
            self._take_one(table, ahead, is_broken=is_broken)

    def _take_one(self, table: Table, ahead: ReadAhead | None, *, is_broken: bool) -> None:
        key, reader = key_of(table, self.deck_id), _reader(table, ahead)
        doubled = is_double(key, table, self.seen)
        cards = _cards(table, ahead, key, reader)
        self.weight.add(table, cards)
        if is_broken or doubled or any(part.card is None for part in cards.parts):
            self.left_out += 1
        elif is_asked(table.data):
            self.used.add(key)
            for part in cards.parts:
                if part.card and reader:
                    self.asked[part.key] = (part.card, part.table(table))
                    self.typed[part.key], self.readers[part.key] = part.typed, reader


def _reader(table: Table, ahead: ReadAhead | None) -> Reader | None:
    """Return the reader of a table, with what was reported while it was chosen."""
    if ahead is None:
        return reader_of(table)
    table.diagnostics += ahead.choosing
    return None if ahead.reader is None else READERS[ahead.reader]


def _cards(table: Table, ahead: ReadAhead | None, key: str, reader: Reader | None) -> CardsOfTable:
    """Return the cards of a table, with what was reported while they were read."""
    if ahead is None:
        return read_alone(table, key, reader)
    table.diagnostics += ahead.reading
    return ahead.cards


def _with_names(
    sheet: _Sheet, deck: Around, checks: NameChecks | None
) -> Iterator[tuple[str, tuple[Card, Table]]]:
    """Return each card again, a typed one with its synonyms and with the names that are not typos of it."""
    right = sheet.typed
    for key, (card, table) in sheet.asked.items():
        around = deck.around(right[key], rejected_names(table)) if right[key] else {}
        if around and checks is not None:
            checks.about(table, right[key], around)
        if any(around.values()):
            full = Table(table.data, table.path, context={**table.context, **around})
            yield key, (_again(card, full, sheet.readers[key]), full)
        else:
            yield key, (card, table)


def _again(card: Card, full: Table, reader: Reader) -> Card:
    """Return a card with its question read again; all else of it is as it was read, and was checked, before."""
    kind = card.kind
    if isinstance(kind, Typed) and not full.context["synonyms"] and not full.context["rejected"]:
        others, is_crowded = tuple(full.context["others"]), full.context["is_crowded"]
        accepted = evolve(kind.accepted, others=others, is_crowded=is_crowded)
        return evolve(card, kind=evolve(kind, accepted=accepted))  # nothing else of it depends on other cards
    kind = reader.read(full)
    return card if full.has_errors(0) else evolve(card, kind=kind)


def _stored(table: Table) -> dict[str, Any]:
    answer = table.data.get("answer")
    written = {"written": answer.text} if isinstance(answer, WrittenNumber) else {}
    return {"card": dict(table.data), "context": {**table.context, **written}}
