"""Transactions: all of the changes are written, or none."""

import sqlite3
from contextlib import AbstractContextManager
from types import TracebackType


def transaction(connection: sqlite3.Connection) -> AbstractContextManager[None]:
    """Write all changes made inside, or none; no other process writes in the meantime."""
    return _Transaction(connection)


class _Transaction:
    """One transaction, or a part of a larger one. It is a class because each answer passes it: that is quicker."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection, self._is_part = connection, connection.in_transaction

    def __enter__(self) -> None:
        if not self._is_part:
            self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if self._is_part:
            return
        if error is not None:
            _roll_back(self._connection)
            return
        try:
            self._connection.execute("COMMIT")
        except BaseException:
            _roll_back(self._connection)
            raise


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:  # SQLite may have done so
        connection.execute("ROLLBACK")
