"""Reads the data of a deck file: the deck, and for each card the table that it can be made from again."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import define, evolve, field, frozen

from her2quiz.deckfile.cards.card_reader import is_asked, key_of, read_card
from her2quiz.deckfile.cards.choose_reader import reader_of
from her2quiz.deckfile.cards.header_reader import read_defaults, read_header
from her2quiz.deckfile.deck.card_tables import card_tables
from her2quiz.deckfile.deck.case_questions import asked_tables
from her2quiz.deckfile.deck.limits import (
    report_too_many_blanks,
    report_too_many_cards,
    report_too_many_problems,
    report_too_many_rejected,
    report_too_much,
)
from her2quiz.deckfile.deck.read_ahead import CardsOfTable, ReadAhead, read_ahead, read_alone
from her2quiz.deckfile.fields.nested_texts import letters_in
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
from her2quiz.deckfile.names.borrowed_synonyms import borrowed_synonyms
from her2quiz.deckfile.names.name_checks import NameChecks
from her2quiz.deckfile.names.synonyms import Synonyms, read_synonyms
from her2quiz.deckfile.names.vocabulary import DeckNames, rejected_names
from her2quiz.deckfile.toml.parse import WrittenNumber
from her2quiz.deckfile.toml.where import EntryPath
from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.limits import (
    CALCULATIONS_OF_A_CARD,
    ENTRIES_OF_A_CARD,
    MOST_CALCULATIONS,
    MOST_CARDS,
    MOST_ENTRIES_OF_DECK,
    MOST_LISTED,
    MOST_NAMES_OF_DECK,
    MOST_PROBLEMS,
    MOST_REJECTED_OF_DECK,
    MOST_SHOWN_BLANKS,
    MOST_SHOWN_STORY,
    MOST_SHOWN_TEXT,
    NAMES_OF_A_CARD,
    SHOWN_TEXT_OF_A_CARD,
)


@frozen
class ReadDeck:
    """A deck with the tables of its cards."""

    deck: Deck
    """The deck."""

    tables: Mapping[str, Mapping[str, Any]]
    """The table of each card by its key, with everything that the card has from its deck."""

    paths: Mapping[str, EntryPath]
    """The entry in the file that each card is made from, by the card's key."""


def read_data(top: Table, file_name: str, lender: Mapping[str, Any] | None) -> ReadDeck:
    """Read the data of a deck file; mistakes are reported on the table.

    Args:
        top: the file as TOML has it.
        file_name: title and id are made from it if the author gives none.
        lender: the deck whose synonyms it uses as well, if it names one that can be read.
    """
    header = read_header(top, file_name)
    defaults, synonyms = read_defaults(top), (*read_synonyms(top), *borrowed_synonyms(top, lender))
    sheet, ahead = _Sheet(header.id), read_ahead(top, defaults, header.id)
    for count, table in enumerate(card_tables(top, defaults, synonyms)):
        too_many = _too_many(sheet, count, len(top.diagnostics))
        if too_many is not None:
            too_many(top)
            break
        sheet.take(table, ahead[count] if ahead else None)
    report_former_ids(top, sheet.seen)
    report_former_deck_ids(top, header.id)
    cards = dict(_with_names(sheet, synonyms))
    taken = {*sheet.seen, *cards}
    former = former_keys({key: table for key, (_, table) in cards.items()}, taken)
    deck = Deck(
        header,
        tuple(card for card, _ in cards.values()),
        sheet.left_out,
        with_former_decks(former_deck_ids(top), cards, former, taken),
        frozenset(sheet.seen.keys() - sheet.used - {""}),
    )
    tables = {key: _stored(table) for key, (_, table) in cards.items()}
    return ReadDeck(deck, tables, {key: table.path for key, (_, table) in cards.items()})


def _too_many(sheet: "_Sheet", cards: int, problems: int) -> Callable[[Table], None] | None:
    """Return what reports that a deck is too large to be read further; None while it is not."""
    if cards == MOST_CARDS:
        return report_too_many_cards
    if problems > MOST_PROBLEMS:
        return report_too_many_problems
    if sheet.rejected > MOST_REJECTED_OF_DECK:
        return report_too_many_rejected
    if sheet.shown_blanks > MOST_SHOWN_BLANKS:
        return report_too_many_blanks
    return report_too_much if sheet.holds_too_much(cards) else None


def card_of(key: str, stored: Mapping[str, Any]) -> Card | None:
    """Make a card again from a table that was read without an error before."""
    return read_card(Table(stored["card"], (), context=stored["context"]), key)


@define
class _Sheet:
    """The cards read so far."""

    deck_id: str
    asked: dict[str, tuple[Card, Table]] = field(factory=dict)
    typed: dict[str, tuple[str, ...]] = field(factory=dict)
    readers: dict[str, Reader] = field(factory=dict)
    left_out: int = 0
    seen: dict[str, Table] = field(factory=dict)
    used: set[str] = field(factory=set)
    shown_blanks: int = 0
    entries: int = 0
    rejected: int = 0
    story: int = 0
    shown_text: int = 0
    names: int = 0
    calculations: int = 0

    def holds_too_much(self, cards: int) -> bool:
        """Whether so many cards have too many lines and texts, or show too much again."""
        return (
            self.entries > MOST_ENTRIES_OF_DECK + ENTRIES_OF_A_CARD * cards
            or self.story > MOST_SHOWN_STORY
            or self.names > MOST_NAMES_OF_DECK
            or self.calculations > MOST_CALCULATIONS + CALCULATIONS_OF_A_CARD * cards
            or self.shown_text > MOST_SHOWN_TEXT + SHOWN_TEXT_OF_A_CARD * cards
        )

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
        self._count(table, cards)
        if is_broken or doubled or any(part.card is None for part in cards.parts):
            self.left_out += 1
        elif is_asked(table.data):
            self.used.add(key)
            for part in cards.parts:
                if part.card and reader:
                    self.asked[part.key] = (part.card, part.table(table))
                    self.typed[part.key], self.readers[part.key] = part.typed, reader

    def _count(self, table: Table, cards: CardsOfTable) -> None:
        count = len(cards.parts)
        self.entries += cards.entries
        self.entries += max(0, len(table.context.get("options", ())) - MOST_LISTED)  # that stems share
        self.rejected += cards.rejected
        self.calculations += cards.calculations
        self.names += _shared_names(table)
        self.names += sum(max(0, len(part.typed) - NAMES_OF_A_CARD) for part in cards.parts)
        self.story += len(table.context.get("story", ""))
        self.shown_blanks += count**2 if count > 1 else 0
        is_shown_again = count > 1 or table.path[:1] == ("table",)
        self.shown_text += count * letters_in(table.data) if is_shown_again else 0


def _shared_names(table: Table) -> int:
    """Count the accepted and rejected answers of blanks that are asked together: each blank has them all."""
    if table.get("blanks") != "together":
        return 0
    values: list[Any] = [table.get("accept"), table.get("reject")]
    names = sum(len(value) if isinstance(value, list) else value is not None for value in values)
    return names * str(table.get("cloze")).count("{{")


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


def _with_names(sheet: _Sheet, synonyms: Synonyms) -> Iterator[tuple[str, tuple[Card, Table]]]:
    """Return each card again, a typed one with its synonyms and with the names that are not typos of it."""
    right = sheet.typed
    tables = [table for _, table in sheet.asked.values()]
    deck = DeckNames(tables, (name for names in right.values() for name in names), synonyms)
    checks = NameChecks()
    for key, (card, table) in sheet.asked.items():
        if not right[key]:
            yield key, (card, table)
        else:
            around = deck.around(right[key], rejected_names(table))
            checks.about(table, right[key], around)
            full = Table(table.data, table.path, context={**table.context, **around})
            yield (
                key,
                (_again(card, full, sheet.readers[key]), full) if any(around.values()) else (card, table),
            )


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
