"""All rows of a progress file that cannot be computed from others, one after the other."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from her2quiz.store.errors import progress_errors
from her2quiz.store.maintenance.log_tables import LOGS, RowOf
from her2quiz.store.maintenance.reading import OpenFile

TableRow = tuple[str, RowOf]
"""A table's name, and a row of it."""


def stream(file: OpenFile) -> Iterator[TableRow]:
    """Return every row, as the file is at one moment, table by table, each in the order of its primary key.

    A table that an older version did not have has no rows. Raises ProgressError if the file cannot be read.
    """
    connection = file.connection
    with progress_errors(file.path), _at_one_moment(connection):
        for table in _tables(file):
            found = connection.execute(f"SELECT * FROM {table} ORDER BY {LOGS[table]}")  # noqa: S608 - our own names
            names = [column[0] for column in found.description]
            for values in found:
                yield table, dict(zip(names, values, strict=True))


@contextmanager
def _at_one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """See the file as it is now, whatever others write meanwhile."""
    is_within = connection.in_transaction
    if not is_within:
        connection.execute("BEGIN")
    try:
        yield
    finally:
        if not is_within:
            connection.execute("ROLLBACK")


def size(file: OpenFile) -> int:
    """Return how many rows `stream` gives; raises ProgressError."""
    with progress_errors(file.path):
        counts = (f"(SELECT count(*) FROM {table})" for table in _tables(file))  # noqa: S608 - our own names
        return int(file.connection.execute(f"SELECT {' + '.join(counts)}").fetchone()[0])


def without_nothing(row: RowOf) -> dict[str, Any]:
    """Return a row without the columns that are empty."""
    return {name: value for name, value in row.items() if value is not None}


def _tables(file: OpenFile) -> list[str]:
    found = file.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return [table for table in LOGS if (table,) in found]
