"""The database of a package: its card types, decks and notes. It is opened for reading only, and nothing in it is run."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from attrs import frozen

from her2quiz.domain.errors import reason_of
from her2quiz.domain.limits import MOST_NOTES
from her2quiz.exchange.anki.note_types import (
    NoteType,
    newer_note_types,
    older_note_types,
    settings_of,
    table_of,
)
from her2quiz.exchange.formats import CannotImportError

_PARTED = "\x1f"
"""What parts the fields of a note, and in newer versions the names of decks."""

_LONGEST = 32 * 1024 * 1024
"""Bytes of a value."""

_MOST_FIELDS = 200
_CARDS_OF_A_NOTE = 5
"""Cards of each note, on average, above which there are too many."""

_STEPS, _MOST_STEPS = 1_000_000, 300
"""Steps of the database after which it is asked whether to go on, and how often it may be."""

_TABLES = ("col", "notes", "cards", "revlog", "notetypes", "fields", "templates", "decks")


@frozen
class NoteCard:
    """A card that was made of a note."""

    place: int
    """Which of its card type's templates it is made by, from 0; in a text with blanks, which blank it asks."""

    deck: int
    """The number of its deck."""


@frozen
class Note:
    """A note."""

    guid: str
    """Its name in every collection that it is in."""

    type: int
    """The number of its card type."""

    tags: tuple[str, ...]
    """Its tags."""

    fields: tuple[str, ...]
    """Its fields, in HTML."""

    cards: tuple[NoteCard, ...]
    """Its cards, in the order of their templates."""


class CardState(NamedTuple):
    """What became of a card."""

    number: int
    note: int
    place: int
    deck: int
    queue: int
    flags: int


class LogRow(NamedTuple):
    """A row of the log of answers."""

    at: int
    card: int
    ease: int
    milliseconds: int
    kind: int
    factor: int


@frozen(slots=False, eq=False)
class Collection:
    """A database that is open."""

    connection: sqlite3.Connection
    """The connection."""

    @cached_property
    def note_types(self) -> Mapping[int, NoteType]:
        """The card types by their numbers."""
        if self._is_newer:
            return newer_note_types(
                self._rows("select id, name, config from notetypes"),
                self._rows("select ntid, ord, name from fields"),
                self._rows("select ntid, ord, name, config from templates"),
            )
        return older_note_types(self._old("models"))

    @cached_property
    def decks(self) -> Mapping[int, tuple[str, ...]]:
        """The names of the decks by their numbers, each with those of the decks that it is in, outermost first."""
        if self._is_newer:
            rows = self._rows("select id, name from decks")
            return {int(number): tuple(str(name).split(_PARTED)) for number, name in rows}
        decks = self._old("decks")
        return {number: tuple(str(deck.get("name", "")).split("::")) for number, deck in decks.items()}

    def cards(self) -> Mapping[int, Sequence[NoteCard]]:
        """Return the cards of each note by its number; a card that is in a filtered deck counts for its own."""
        cards = defaultdict[int, list[NoteCard]](list)
        rows = self._rows("select nid, ord, did, odid from cards")
        for count, (note, place, deck, own) in enumerate(rows):
            cards[int(note)].append(NoteCard(int(place), int(own or deck)))
            _check_count(max(len(cards), count // _CARDS_OF_A_NOTE))
        return cards

    def notes(self, cards: Mapping[int, Sequence[NoteCard]]) -> Iterator[Note]:
        """Return the notes that have cards, the oldest first."""
        for number, guid, kind, tags, fields in self._rows(
            "select id, guid, mid, tags, flds from notes order by id"
        ):
            if own := cards.get(int(number)):
                in_order = tuple(sorted(own, key=lambda card: card.place))
                yield Note(
                    str(guid) or str(number),
                    int(kind),
                    tuple(str(tags).split()),
                    tuple(str(fields).split(_PARTED, _MOST_FIELDS)),
                    in_order,
                )

    def states(self) -> Iterator[CardState]:
        """Return what became of each card."""
        query = "select id, nid, ord, case when odid then odid else did end, queue, flags from cards"
        for count, row in enumerate(self._rows(query)):
            _check_count(count // _CARDS_OF_A_NOTE)
            yield CardState(*map(int, row))

    def guids(self) -> Iterator[tuple[int, str, int]]:
        """Return number, name in every collection, and number of the card type of each note."""
        for count, (number, guid, kind) in enumerate(self._rows("select id, guid, mid from notes")):
            _check_count(count)
            yield int(number), str(guid) or str(number), int(kind)

    def log(self) -> Iterator[LogRow]:
        """Return the log of answers, oldest first."""
        query = "select id, cid, ease, time, type, factor from revlog order by id"
        return (LogRow(*map(int, row)) for row in self._rows(query))

    @cached_property
    def has_first_scheduler(self) -> bool:
        """Whether cards were asked by the first scheduler of Anki, which had three buttons for cards in learning."""
        if self._is_newer:
            return False
        rows = [*self._rows("select conf from col")]
        return bool(rows) and settings_of(str(rows[0][0])).get("schedVer", 1) == 1

    @cached_property
    def _is_newer(self) -> bool:
        """Whether card types and decks have tables of their own, as since 2020."""
        return "notetypes" in {
            name for (name,) in self._rows("select name from sqlite_master where type = 'table'")
        }

    def _old(self, name: str) -> Mapping[int, Mapping[str, Any]]:
        rows = [*self._rows(f"select {name} from col")]  # noqa: S608 - one of two names of ours
        return table_of(str(rows[0][0])) if rows else {}

    def _rows(self, query: str) -> Iterator[tuple[Any, ...]]:
        return iter(self.connection.execute(query))


def _check_count(notes: int) -> None:
    if notes > MOST_NOTES:
        raise CannotImportError(
            f"The package has more than {MOST_NOTES:,} notes. Export a single deck from Anki."
        )


@contextmanager
def opened(file: Path, named: str) -> Iterator[Collection]:
    """Open a database.

    Args:
        file: where it is.
        named: what it is called in messages.

    Raises:
        CannotImportError: if it is broken, or has anything but tables where Anki has them; then, and while it is read.
    """
    connection = sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        _guard(connection)
        yield Collection(connection)
    except (sqlite3.Error, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise CannotImportError(f"{named} has a broken database: {reason_of(error)}.") from error
    finally:
        connection.close()


def _guard(connection: sqlite3.Connection) -> None:
    """Allow nothing but reading tables: no views, no functions, no loading, and no work without end."""
    connection.execute("pragma trusted_schema = off")
    for table in _TABLES:
        if any(
            hidden for (hidden,) in connection.execute("select hidden from pragma_table_xinfo(?)", (table,))
        ):
            raise ValueError("not a table that Anki makes")  # a column that computes
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    connection.create_collation("unicase", _compared)
    steps = iter(range(_MOST_STEPS))
    connection.set_progress_handler(lambda: next(steps, None) is None, _STEPS)
    connection.set_authorizer(_allowed)


def _allowed(
    action: int, table: str | None, _column: str | None, _database: str | None, view: str | None
) -> int:
    is_read = action == sqlite3.SQLITE_READ and table in (*_TABLES, "sqlite_master", "sqlite_schema")
    return (
        sqlite3.SQLITE_OK
        if (is_read or action == sqlite3.SQLITE_SELECT) and view is None
        else sqlite3.SQLITE_DENY
    )


def _compared(one: str, other: str) -> int:
    one, other = one.casefold(), other.casefold()
    return (one > other) - (one < other)
