"""Which tables have a seal for each row, and which of their rows were altered since they were written."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from her2quiz.store import rows
from her2quiz.store.file.steps import SEALED_IN_FIFTH
from her2quiz.store.seal import seal

SEALED: Mapping[str, str] = SEALED_IN_FIFTH
"""The tables, each with the columns that its seals cover, in that order."""

_EACH = 2000
"""Rows between two reports of progress."""


def append(connection: sqlite3.Connection, table: str, *values: Any, verb: str = "INSERT") -> None:
    """Write a row with its seal, within a transaction that the caller makes.

    Args:
        connection: of a progress file that is up to date.
        table: one of those in `SEALED`.
        values: in the order of `SEALED`.
        verb: INSERT, or REPLACE where a row may be there.
    """
    connection.execute(_statement(verb, table), (*values, seal(*values)))


@lru_cache
def _statement(verb: str, table: str) -> str:
    marks = rows.placeholders(f"{SEALED[table]}, seal")
    return f"{verb} INTO {table} ({SEALED[table]}, seal) VALUES ({marks})"


def altered_rows(
    connection: sqlite3.Connection, report: Callable[[int], None] = lambda _rows: None
) -> Iterator[tuple[str, str]]:
    """Return the rows that are not as they were written.

    Args:
        connection: of a progress file that is up to date.
        report: is called now and then with the number of rows looked at.

    Yields:
        The table and the row's id, or what else its first column says.
    """
    done = 0
    with _any_text(connection):
        for table, columns in SEALED.items():
            for *values, kept in connection.execute(f"SELECT {columns}, seal FROM {table}"):  # noqa: S608
                done += 1
                if done % _EACH == 0:
                    report(done)
                if seal(*values) != kept:
                    yield table, str(values[1 if table == "log" else 0])


@contextmanager
def _any_text(connection: sqlite3.Connection) -> Iterator[None]:
    """Read text that is no UTF-8, too: a row with it was altered."""
    before = connection.text_factory
    connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        connection.text_factory = before
