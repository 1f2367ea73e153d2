"""Copies of a progress file at one moment, made by SQLite's own backup and checked after they were written."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from attrs import frozen

from her2quiz.domain.errors import ProgressError
from her2quiz.domain.moment import instant
from her2quiz.store.errors import copy_errors, progress_errors
from her2quiz.store.maintenance.reading import OpenFile, reading
from her2quiz.write_file import replacing

Counts = dict[str, int]
"""The number of rows, by table."""


@frozen
class Contents:
    """What a progress file holds, in a few numbers."""

    answers: int
    """Answers that were not undone."""

    cards: int
    """Cards that were seen."""

    newest: datetime | None
    """Instant of the newest row of the review log, in UTC; None if it is empty."""


def write_snapshot(file: OpenFile, target: Path) -> None:
    """Copy an open progress file, with all that was committed, to a file for its owner alone; then check the copy.

    The copy has no write-ahead log: the one file is complete.

    Raises:
        ProgressError: if it cannot be written, or the copy is not what was copied. The target is then unchanged.
    """
    with copy_errors(str(target)), replacing(target) as new:
        write_copy(file, new)


def write_copy(file: OpenFile, new: Path) -> None:
    """Copy an open progress file into an empty file, and check it; raises an error of SQLite, or a ProgressError."""
    with closing(sqlite3.connect(new, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = MEMORY")  # a copy that is interrupted is thrown away as a whole
        expected = _copied(file, copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    check_snapshot(new, expected)


def check_snapshot(path: Path, expected: Counts | None = None) -> None:
    """Raise ProgressError unless a copy is a whole progress file, with the expected number of rows."""
    with reading(path) as opened, progress_errors(str(path)):
        copy = opened.connection
        found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok" or (expected is not None and _counts(copy) != expected):
            raise ProgressError(
                f"{path}, the copy, is damaged: what was copied is, or the disk. To find out, run her2quiz progress verify."
            )


def contents(path: Path) -> Contents:
    """Return what a progress file holds; raises ProgressError as `reading` does."""
    with reading(path) as file:
        return contents_of(file)


def contents_of(file: OpenFile) -> Contents:
    """Return what an open progress file holds."""
    connection = file.connection
    with progress_errors(file.path):
        (answers,) = connection.execute("SELECT coalesce(sum(reviews), 0) FROM day").fetchone()
        (cards,) = connection.execute("SELECT count(*) FROM memory").fetchone()
        newest = connection.execute("SELECT at FROM log ORDER BY id DESC LIMIT 1").fetchone()
        return Contents(int(answers), int(cards), instant(newest[0]) if newest else None)


def _copied(file: OpenFile, copy: sqlite3.Connection) -> Counts:
    """Copy all, as it is at one moment; returns what was there at that moment."""
    connection = file.connection
    connection.execute("BEGIN")
    try:
        with progress_errors(file.path):
            counts = _counts(connection)
        connection.backup(copy)
    finally:
        connection.execute("ROLLBACK")
    return counts


def _counts(connection: sqlite3.Connection) -> Counts:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - a table's name
        for (name,) in tables
    }
