"""The file in which figures are kept: parts by name, each with a checksum.

It holds nothing that cannot be computed from the log again: what is damaged or outdated counts as missing.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from zlib import crc32

from her2quiz.domain.blake2 import blake2b
from her2quiz.store.file.connect import MEMORY
from her2quiz.write_file import keep_to_owner, make_folder, make_owners_file

VERSION = 6
"""Raised whenever a figure is computed differently, so that what an older version kept is not used."""

_TABLE = "CREATE TABLE part (name TEXT PRIMARY KEY, content BLOB NOT NULL, checksum INTEGER NOT NULL) WITHOUT ROWID"


class KeptFigures:
    """The figures of one progress file."""

    def __init__(self, folder: Path | None, progress: str) -> None:
        """Name their file.

        Args:
            folder: where they are kept; None for nowhere.
            progress: the path of the progress file.
        """
        name = blake2b(progress.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
        is_kept = folder is not None and progress != MEMORY
        self._file = folder / f"statistics-{name}.sqlite" if folder is not None and is_kept else None

    def parts(self) -> dict[str, bytes]:
        """Return all parts by name, as they were kept; none if any of them is damaged."""
        if self._file is not None and self._file.exists():
            with suppress(sqlite3.Error, OSError, TypeError), closing(_open(self._file)) as connection:
                found = connection.execute("SELECT name, content, checksum FROM part").fetchall()
                if all(crc32(content) == checksum for _, content, checksum in found):
                    return {name: content for name, content, _ in found}
        return {}

    def part(self, name: str) -> bytes:
        """Return one part, as it was kept; empty if there is none, or it is damaged."""
        if self._file is not None and self._file.exists():
            with suppress(sqlite3.Error, OSError, TypeError), closing(_open(self._file)) as connection:
                return _part(connection, name)
        return b""

    def keep(
        self, parts: Mapping[str, bytes], gone: Iterable[str], *, unless_changed: tuple[str, bytes] | None
    ) -> None:
        """Keep some parts, all or none of them; figures that cannot be kept only cost time.

        Args:
            parts: by name.
            gone: the names of those to be dropped.
            unless_changed: a part with what it must still hold, or nothing is kept: another copy was quicker, and what
                it kept does not fit to this. None: all others are dropped.
        """
        if self._file is None:
            return
        rows = [(name, content, crc32(content)) for name, content in parts.items()]
        with suppress(sqlite3.Error, OSError), closing(_open_or_anew(self._file)) as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            if unless_changed is None:
                connection.execute("DELETE FROM part")
            elif _part(connection, unless_changed[0]) != unless_changed[1]:
                return
            connection.executemany("DELETE FROM part WHERE name = ?", [(name,) for name in gone])
            connection.executemany("REPLACE INTO part VALUES (?, ?, ?)", rows)


def _part(connection: sqlite3.Connection, name: str) -> bytes:
    found = connection.execute("SELECT content, checksum FROM part WHERE name = ?", (name,)).fetchone()
    content, checksum = found or (b"", 0)
    return content if crc32(content) == checksum else b""


def _open(file: Path) -> sqlite3.Connection:
    make_folder(file.parent)
    make_owners_file(file)
    keep_to_owner(file)
    connection = sqlite3.connect(file, timeout=1, isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous = OFF")
        if connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
            connection.executescript(f"DROP TABLE IF EXISTS part; {_TABLE}; PRAGMA user_version = {VERSION};")
        connection.execute("SELECT name, content, checksum FROM part LIMIT 1")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _open_or_anew(file: Path) -> sqlite3.Connection:
    """Open the file; one that is no such file is thrown away."""
    try:
        return _open(file)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):  # it is in use, or the disk is full
            raise
        Path(f"{file}-journal").unlink(missing_ok=True)  # or it would be rolled back into the new one
        file.unlink(missing_ok=True)
        return _open(file)
