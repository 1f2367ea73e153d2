"""The positions of all cards in their file, including those that cannot be asked."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath
from typing import Any

from attrs import frozen

from her2quiz.deckfile.cards.card_reader import key_of
from her2quiz.deckfile.deck.read import Reading, read_deck
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.fields.written_ids import case_id, question_id
from her2quiz.deckfile.toml.positions import find_positions
from her2quiz.deckfile.toml.where import EntryPath
from her2quiz.domain.deck.card import Card

_HEADING = re.compile(r"[ \t]*\[\[[ \t]*(?:card|table)[ \t]*\]\]")


@frozen
class CardPosition:
    """A card and its position in the file."""

    key: str
    """The key of the card; of one that cannot be asked the key that it would have, or empty if that is unknown."""

    line: int
    """Where it begins."""

    card: Card | None
    """The card; None if it is not asked: because of an error, or because it is a draft or retired."""

    is_old: bool = False
    """Whether the card is shown as it was before the file had an error."""


def card_positions_of(reading: Reading) -> tuple[CardPosition, ...]:
    """Return the cards of a deck in the order of the file; none for a file that is no deck."""
    if reading.deck is None:
        return ()
    positions = find_positions(reading.text)
    made: dict[EntryPath, list[Card | str]] = {}
    for card in reading.deck.cards:
        made.setdefault(reading.paths[card.key], []).append(card)
    if reading.stands_alone:
        for path, key in _entries(reading.data, reading.deck.header.id):
            made.setdefault(path, ["" if key in reading.paths else key])
    places = [(positions.key(_whole(path, made)).line, path) for path in made]
    if reading.stands_alone:
        places.sort()
    return tuple(_spot(each, line) for line, path in places for each in made[path])


def line_of(file: FilePath, key: str) -> int:
    """Return the line on which a card starts; if it cannot be read, the line of the first mistake, or 1."""
    reading = read_deck(file)
    path = reading.paths.get(key)
    if path is None:
        return reading.mistakes[0].position.line if reading.mistakes else 1
    return find_positions(reading.text).key(path).line


def headings(text: str) -> list[int]:
    """Return the lines on which cards and tables start, in a text that need not be TOML."""
    lines = enumerate(text.split("\n"), 1)
    return [number for number, line in lines if _HEADING.match(line)]


def _spot(made: Card | str, line: int) -> CardPosition:
    return CardPosition(made, line, None) if isinstance(made, str) else CardPosition(made.key, line, made)


def _whole(path: EntryPath, made: Mapping[EntryPath, Any]) -> EntryPath:
    """Return the path of the whole card for the first question of a case, whose story is shown with it."""
    is_first = path[2:3] == ("ask",) and path[3] == min(each[3] for each in made if each[:3] == path[:3])
    return path[:2] if is_first else path


def _entries(data: Mapping[str, Any], deck_id: str) -> Iterator[tuple[EntryPath, str]]:
    """Return every entry that cards are made from, with the key that its card has or would have."""
    for place, item in _tables(data.get("card")):
        card = Table(item, ("card", place))
        asks = list(_tables(item.get("ask")))
        outer = case_id(card)
        for number, ask in asks:
            inner = question_id(Table(ask, ()))
            yield ("card", place, "ask", number), f"{deck_id}/{outer}/{inner}" if outer and inner else ""
        if not asks:
            yield ("card", place), f"{deck_id}/{outer}" if "case" in item else key_of(card, deck_id)
    for place, item in _tables(data.get("table")):
        asks = list(_tables(item.get("ask")))
        yield from ((("table", place, "ask", number), "") for number, _ in asks)
        if not asks:
            yield ("table", place), ""


def _tables(value: Any) -> Iterator[tuple[int, Mapping[str, Any]]]:
    items = enumerate(value) if isinstance(value, list) else ()
    return ((place, item) for place, item in items if isinstance(item, dict))
