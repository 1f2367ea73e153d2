"""Transactions: all of the changes are written, or none."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from types import TracebackType

from her2quiz.store.errors import progress_errors


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


class Writing:
    """All of what is written to one progress file, or nothing of it; errors are put into a learner's words."""

    def __init__(
        self,
        path: str,
        begin: Callable[[], AbstractContextManager[None] | None],
        end: Callable[[bool], None],
    ) -> None:
        """Begin nothing yet.

        Args:
            path: the file, as errors name it.
            begin: begins a transaction, and gives it; None for a part of a larger one.
            end: is told whether the transaction was committed.
        """
        self._begin, self._end, self._words = begin, end, progress_errors(path)
        self._changes: AbstractContextManager[None] | None = None

    def __enter__(self) -> None:
        """Begin. Raises ProgressError."""
        with self._words:
            self._changes = self._begin()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write it, or take it back if there was an error. Raises ProgressError."""
        with self._words:
            if self._changes is not None:
                self._leave(self._changes, kind, error, trace)
        self._words.__exit__(kind, error, trace)

    def _leave(
        self,
        changes: AbstractContextManager[None],
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        is_written = False
        try:
            changes.__exit__(kind, error, trace)
            is_written = error is None
        finally:
            self._end(is_written)
