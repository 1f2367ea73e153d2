"""What the index keeps of a deck, exchanged for what was read of its file now; loaded when a file was read."""

import json
import sqlite3
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from her2quiz.domain.deck.header import DeckHeader


class KeptDeck(NamedTuple):
    """What was kept of a deck for reading it again."""

    stamp: str
    """The stamp of its file at that time."""

    known: str
    """What is known of it."""

    keys: frozenset[str]
    """The keys of the cards that were kept."""


class ReadAgain(NamedTuple):
    """What is kept for reading a file again, and what need not be read."""

    known: str = ""
    """What is known of the deck; empty for nothing."""

    before: KeptDeck | None = None
    """What was kept before, if some cards have not changed since."""

    unchanged: Collection[str] = ()
    """The keys of these cards, whose rows stay."""


class CardsRead(NamedTuple):
    """The cards that were read of a file."""

    path: str
    """The name of the file."""

    stamp: str
    """Its stamp."""

    tables: Mapping[str, Mapping[str, Any]]
    """What each card is made of."""

    stems: Mapping[str, str]
    """What each card asks."""


Seal = Callable[..., tuple[object, ...]]
"""Returns the values of a row with their checksum."""


def keys_kept(connection: sqlite3.Connection, path: str) -> frozenset[str]:
    """Return the keys of the cards of a file that have rows."""
    return frozenset(key for (key,) in connection.execute("SELECT key FROM card WHERE path = ?", (path,)))


def exchange(
    connection: sqlite3.Connection, deck: Sequence[object], cards: CardsRead, again: ReadAgain, seal: Seal
) -> None:
    """Write the rows of a deck in place of those before; none, if another running copy has written some meanwhile.

    Args:
        connection: the index, in a transaction.
        deck: the row of the deck.
        cards: the cards that were read.
        again: which rows of cards stay, and what is known of them.
        seal: adds the checksum to a row.
    """
    path = cards.path
    if again.before is not None and not _is_still(connection, path, again.before):
        return
    _forget(connection, path, again)
    rows = [seal(path, key, cards.stems[key], _JSON.encode(table)) for key, table in cards.tables.items()]
    connection.executemany("INSERT INTO card VALUES (?, ?, ?, ?, ?)", rows)
    connection.execute("REPLACE INTO deck VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", deck)
    if again.known:
        connection.execute("INSERT INTO known VALUES (?, ?, ?, ?)", seal(path, cards.stamp, again.known))


def _forget(connection: sqlite3.Connection, path: str, again: ReadAgain) -> None:
    """Forget what was known, and the cards that are gone or were read again."""
    connection.execute("DELETE FROM known WHERE path = ?", (path,))
    if again.before is None:
        connection.execute("DELETE FROM card WHERE path = ?", (path,))
    else:
        gone = [(path, key) for key in again.before.keys.difference(again.unchanged)]
        connection.executemany("DELETE FROM card WHERE path = ? AND key = ?", gone)


def header_text(header: DeckHeader) -> str:
    """Return a header as JSON."""
    steps = [step._asdict() for step in header.steps]
    return json.dumps({**header._asdict(), "steps": steps}, default=_day_text)


def _day_text(value: object) -> object:
    """Write a date in such a way that reading it gives a date again."""
    if isinstance(value, date):
        return {"$day": value.isoformat()}
    return str(value)


_JSON = json.JSONEncoder(default=_day_text)


def _is_still(connection: sqlite3.Connection, path: str, before: KeptDeck) -> bool:
    """Whether nothing else was kept since: two copies may read two texts, one saved just after the other, under one stamp."""
    query = "SELECT 1 FROM known WHERE path = ? AND stamp = ? AND known = ?"
    return connection.execute(query, (path, before.stamp, before.known)).fetchone() is not None
