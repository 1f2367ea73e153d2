"""An index of what was read from each deck file, so that an unchanged file need not be read again.

It holds nothing that cannot be read from the decks once more: a damaged or outdated index is thrown away. Each row has a
checksum, so that one whose words were altered is not taken for what an author wrote.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar
from zlib import crc32

from her2quiz import __version__
from her2quiz.domain.deck.header import DeckHeader
from her2quiz.domain.deck.learning_path import PathStep
from her2quiz.store.file.connect import MEMORY
from her2quiz.write_file import keep_to_owner, make_folder, make_owners_file

if TYPE_CHECKING:  # loaded when a file was read
    from her2quiz.store.kept_deck import KeptDeck, ReadAgain

VERSION = 16
"""Raised whenever decks are read differently, so that what an older version kept is not used."""

_TABLES = """
    CREATE TABLE deck (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, header TEXT, keys TEXT NOT NULL,
        left_out INTEGER NOT NULL, diagnostic TEXT NOT NULL, rests_on TEXT NOT NULL,
        formers TEXT NOT NULL, answer_keys TEXT NOT NULL, checksum INTEGER) WITHOUT ROWID;
    CREATE TABLE card (path TEXT NOT NULL, key TEXT NOT NULL, stem TEXT NOT NULL, content TEXT NOT NULL, checksum INTEGER,
        PRIMARY KEY (path, key)) WITHOUT ROWID;
    CREATE TABLE known (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, known TEXT NOT NULL, checksum INTEGER) WITHOUT ROWID;
"""

_Read = TypeVar("_Read")

_UNUSABLE = (sqlite3.Error, ValueError, KeyError, TypeError)
"""What reading a damaged row raises; such a row counts as missing."""


class IndexedDeck(NamedTuple):
    """What the first screen needs to know of a deck file."""

    file: Path
    """Where it is."""

    header: DeckHeader | None
    """Its title, id and what else is at the top of the file; None if the file is no deck at all."""

    keys: tuple[str, ...]
    """The cards that can be asked, in the author's order."""

    left_out: int
    """How many cards were left out because of an error."""

    diagnostic: str
    """The first diagnostic in one line; empty if there is none."""

    rests_on: tuple[tuple[Path, str], ...] = ()
    """Other files and folders that were looked at, each with its stamp at that time."""

    former_keys: tuple[tuple[str, str], ...] = ()
    """Keys that cards had before, each with the card's present key."""

    answer_keys: tuple[str, ...] = ()
    """What an answer to each card is measured by, in full, in the order of the keys."""


class DeckIndex:
    """The index, open."""

    def __init__(self, path: Path | str) -> None:
        """Open the index; if it cannot be used, a new one is made, or one in memory for this run."""
        try:
            self._connection = _open(path)
        except (sqlite3.Error, OSError):
            self._connection = _open_anew(path)
        self._path = path

    def close(self) -> None:
        """Close the index."""
        self._connection.close()

    def find(self, file: Path, stamp: str) -> IndexedDeck | None:
        """Return what is known of a file; None if it was not read yet, or has changed since."""
        with self._thrown_away_if_damaged():
            row = self._row("deck", "path = ? AND stamp = ?", _name(file), stamp)
            if row is not None:
                return _deck(file, row)
        return None

    def kept(self, file: Path) -> KeptDeck | None:
        """Return what was kept of a file when it was read last, whether it has changed since or not."""
        from her2quiz.store.kept_deck import KeptDeck, keys_kept

        with self._thrown_away_if_damaged():
            row = self._row("known", "path = ?", _name(file))
            if row is not None:
                path, stamp, known = row
                return KeptDeck(stamp, known, keys_kept(self._connection, path))
        return None

    def keep(
        self,
        deck: IndexedDeck,
        stamp: str,
        tables: Mapping[str, Mapping[str, Any]],
        stems: Mapping[str, str],
        again: ReadAgain | None = None,
    ) -> None:
        """Keep what was read of a file, in place of what was kept before.

        Args:
            deck: the deck.
            stamp: changes whenever the file does.
            tables: what each card is made of that was read.
            stems: what each of them asks.
            again: what is kept for reading the file again, and which cards were not read now.
        """
        from her2quiz.store.kept_deck import CardsRead, ReadAgain, exchange, header_text

        path = _name(deck.file)
        row = _sealed(
            path,
            stamp,
            header_text(deck.header) if deck.header else None,
            " ".join(deck.keys),
            deck.left_out,
            deck.diagnostic,
            json.dumps([(_name(other), then) for other, then in deck.rests_on]),
            "\n".join(" ".join(pair) for pair in deck.former_keys),
            " ".join(deck.answer_keys),
        )
        cards = CardsRead(path, stamp, tables, stems)
        with suppress(sqlite3.Error), self._connection:  # an index that cannot be written only costs time
            self._connection.execute("BEGIN IMMEDIATE")
            exchange(self._connection, row, cards, again or ReadAgain(), _sealed)

    def stem(self, file: Path, key: str) -> str | None:
        """Return what a card asks, without making the card."""
        return self.stems(file, (key,)).get(key)

    def stems(self, file: Path, keys: Iterable[str]) -> dict[str, str]:
        """Return what some cards of a file ask, by key, without making the cards; those that were not kept are left out."""
        condition = "path = ? AND key IN (SELECT value FROM json_each(?))"
        stems = dict[str, str]()
        with self._thrown_away_if_damaged():
            cards = self._cards(condition, _name(file), json.dumps([*keys]))
            stems.update((card[1], str(card[2])) for card in cards)
        return stems

    def mark_of(self, file: Path, key: str) -> str:
        """Return what changes whenever what a card is made of does, or how it is read; empty if the card was not kept."""
        from her2quiz.domain.blake2 import blake2b  # which the first screen does not need

        with self._thrown_away_if_damaged():
            row = self._row("card", "path = ? AND key = ?", _name(file), key)
            if row is not None:
                content = blake2b(row[3].encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
                return f"{__version__}:{VERSION}:{content}"
        return ""

    def table(self, file: Path, key: str) -> Mapping[str, Any] | None:
        """Return the table of a card that was kept."""
        with self._thrown_away_if_damaged():
            row = self._row("card", "path = ? AND key = ?", _name(file), key)
            if row is not None:
                table: Mapping[str, Any] = json.loads(row[3], object_hook=_with_days)
                return table
        return None

    def tables(self, file: Path) -> dict[str, Mapping[str, Any]]:
        """Return the tables of all cards of a file that were kept, by key."""
        return self._contents(file, json.loads)

    def tags(self, file: Path) -> dict[str, tuple[str, ...]]:
        """Return the tags of all cards of a file that were kept, by key."""
        return self._contents(file, _tags)

    def _contents(self, file: Path, read: Callable[[str], _Read]) -> dict[str, _Read]:
        """Return what is read of the tables of all cards of a file that were kept, by key."""
        contents = dict[str, _Read]()
        with self._thrown_away_if_damaged():
            contents.update([(card[1], read(card[3])) for card in self._cards("path = ?", _name(file))])
        return contents

    def _cards(self, condition: str, *values: str) -> list[tuple[Any, ...]]:
        """Return rows of cards, each with its checksum; raises ValueError if one was altered."""
        found = self._connection.execute(f"SELECT * FROM card WHERE {condition}", values).fetchall()  # noqa: S608 - fixed
        if any(_checksum(row) != kept for *row, kept in found):
            raise ValueError("a row of card was altered")
        return found

    def _row(self, table: str, condition: str, *values: str) -> tuple[Any, ...] | None:
        """Return a row without its checksum; raises ValueError if it was altered."""
        query = f"SELECT * FROM {table} WHERE {condition}"  # noqa: S608 - fixed names
        found = self._connection.execute(query, values).fetchone()
        if found is None:
            return None
        *row, kept = found
        if _checksum(row) != kept:
            raise ValueError(f"a row of {table} was altered")
        return tuple(row)

    @contextmanager
    def _thrown_away_if_damaged(self) -> Iterator[None]:
        """Start anew if anything in the index is not as it was written; an index that is only in use stays."""
        try:
            yield
        except sqlite3.OperationalError:
            return
        except _UNUSABLE:
            self._connection.close()
            self._connection = _open_anew(self._path)


def _open(path: Path | str) -> sqlite3.Connection:
    if path != MEMORY:
        make_folder(Path(path).parent)
        make_owners_file(Path(path))
        keep_to_owner(Path(path))
    connection = sqlite3.connect(path, timeout=1, isolation_level=None)
    connection.text_factory = lambda raw: raw.decode(
        "utf-8", "surrogateescape"
    )  # a checksum tells what was altered
    try:
        connection.execute("PRAGMA synchronous = OFF")
        if connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
            connection.executescript(
                f"DROP TABLE IF EXISTS deck; DROP TABLE IF EXISTS card; DROP TABLE IF EXISTS known; {_TABLES}"
            )
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("SELECT count(*) FROM deck")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _open_anew(path: Path | str) -> sqlite3.Connection:
    try:
        Path(f"{path}-journal").unlink(missing_ok=True)  # or it would be rolled back into the new one
        Path(path).unlink(missing_ok=True)
        return _open(path)
    except (sqlite3.Error, OSError):
        return _open(MEMORY)


def _tags(content: str) -> tuple[str, ...]:
    """Return the tags of a card, a single one of which may be in no list; most have none, and are not read for that."""
    tags = json.loads(content)["card"].get("tags", ()) if '"tags"' in content else ()
    return tuple(tag.strip() for tag in ([tags] if isinstance(tags, str) else tags))


def _checksum(values: Sequence[Any]) -> int:
    try:
        text = "\x1f".join(values)
    except TypeError:  # a row of a deck has numbers, and one that was altered may have anything
        text = "\x1f".join([value if isinstance(value, str) else repr((value,)) for value in values])
    return crc32(text.encode("utf-8", "surrogatepass"))


def _sealed(*values: object) -> tuple[object, ...]:
    """Return the values of a row with their checksum."""
    return (*values, _checksum(values))


def _name(file: Path) -> str:
    """Return a file's name as text, also where it is in another encoding."""
    return os.fsencode(file).decode("utf-8", "backslashreplace")


def _deck(file: Path, row: tuple[Any, ...]) -> IndexedDeck:
    """Return what a row says of a deck file."""
    _, _, header, keys, left_out, diagnostic, others, before, answer_keys = row
    rests_on = tuple((Path(other), then) for other, then in json.loads(others))
    former_keys = tuple((former, key) for former, key in (pair.split() for pair in before.splitlines()))
    read = (_header(header), tuple(keys.split()), left_out, diagnostic)
    return IndexedDeck(file, *read, rests_on, former_keys, tuple(answer_keys.split()))


def _header(text: str | None) -> DeckHeader | None:
    if text is None:
        return None
    data = json.loads(text, object_hook=_with_days)
    lists = {key: tuple(data[key]) for key in ("authors", "tags", "after")}
    return DeckHeader(**{**data, **lists, "steps": tuple(PathStep(**step) for step in data["steps"])})


def _with_days(data: dict[str, Any]) -> Any:
    return date.fromisoformat(data["$day"][:10]) if "$day" in data else data
