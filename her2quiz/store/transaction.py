"""Transactions: all of the changes are written, or none."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from her2quiz.store.errors import progress_errors


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write all changes made inside, or none; no other process writes in the meantime."""
    if connection.in_transaction:  # it is a part of a larger one
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        roll_back(connection)
        raise
    _commit(connection)


def _commit(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("COMMIT")
    except BaseException:
        roll_back(connection)
        raise


def roll_back(connection: sqlite3.Connection) -> None:
    """Take back what was changed in a transaction, unless SQLite has done so."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")


class Writing:
    """All of what is written to one progress file, or nothing of it; errors are put into a learner's words.

    It is a class because each answer passes it: that is quicker.
    """

    def __init__(
        self, path: str, begin: Callable[[], sqlite3.Connection | None], end: Callable[[bool], None]
    ) -> None:
        """Begin nothing yet.

        Args:
            path: the file, as errors name it.
            begin: begins a transaction, and gives its connection; None for a part of a larger one.
            end: is told whether the transaction was committed.
        """
        self._path, self._begin, self._end = path, begin, end
        self._connection: sqlite3.Connection | None = None

    def __enter__(self) -> None:
        """Begin. Raises ProgressError."""
        try:
            self._connection = self._begin()
        except BaseException:
            with progress_errors(self._path):
                raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write it, or take it back if there was an error. Raises ProgressError."""
        try:
            if self._connection is not None:
                self._leave(self._connection, is_sound=error is None)
        except BaseException:
            with progress_errors(self._path):
                raise
        if error is not None:
            progress_errors(self._path).__exit__(kind, error, trace)

    def _leave(self, connection: sqlite3.Connection, *, is_sound: bool) -> None:
        is_written = False
        try:
            if is_sound:
                _commit(connection)
                is_written = True
            else:
                roll_back(connection)
        finally:
            self._end(is_written)
