"""All rows of a progress file that cannot be computed from others, one after the other."""

from collections.abc import Iterator
from typing import Any

from her2quiz.store.errors import progress_errors
from her2quiz.store.maintenance.log_tables import LOGS, RowOf
from her2quiz.store.maintenance.reading import OpenFile

TableRow = tuple[str, RowOf]
"""A table's name, and a row of it."""


def stream(file: OpenFile) -> Iterator[TableRow]:
    """Give every row, as the file is at one moment, table by table, each in the order of its primary key.

    A table that an older version did not have has no rows. Raises ProgressError if the file cannot be read.
    """
    connection = file.connection
    with progress_errors(file.path):
        for table in _tables(file):
            found = connection.execute(f"SELECT * FROM {table} ORDER BY {LOGS[table]}")  # noqa: S608 - our own names
            names = [column[0] for column in found.description]
            for values in found:
                yield table, dict(zip(names, values, strict=True))


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
