"""Opens the progress file, or says why it cannot be opened and does not change it."""

import sqlite3
from pathlib import Path

from her2quiz.domain.errors import ProgressError
from her2quiz.store.errors import progress_errors
from her2quiz.store.migrations import STEPS, migrate

APPLICATION_ID = 0x48325131
"""Marks the file as a her2quiz file: "H2Q1"."""

MEMORY = ":memory:"
"""Used instead of a path: a progress file in memory, lost when it is closed."""

PAGES_BEFORE_CHECKPOINT = 4000
"""How far the write-ahead log grows, in pages of 4 KiB, before an answer has to wait for a checkpoint."""

HEADER_BYTES = 100
"""Length of the header of every SQLite file."""

_MAGIC = b"SQLite format 3\0"


def connect(path: Path | str) -> sqlite3.Connection:
    """Open a progress file, or create it.

    Every commit is on disk when it returns: write-ahead log, `synchronous=FULL`, one flush for each answer.

    Raises:
        ProgressError: if the file is damaged, belongs to another program or was written by a newer version, or if
            its folder cannot be written to.
    """
    with progress_errors(str(path)):
        if path != MEMORY:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            _check_header(Path(path))
        connection = sqlite3.connect(path, timeout=5, isolation_level=None)
        try:
            _check_version(connection, str(path))
            _prepare(connection)
            migrate(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def _check_header(path: Path) -> None:
    """Check the first bytes before SQLite opens the file and perhaps writes a write-ahead log into it."""
    if not path.exists() or path.stat().st_size == 0:
        return
    with path.open("rb") as file:
        head = file.read(HEADER_BYTES)
    if head[:16] != _MAGIC or len(head) < HEADER_BYTES:
        raise ProgressError(
            f"{path} is damaged or is not a progress file. It was not changed. Use another file: --progress FILE."
        )
    application = int.from_bytes(head[68:72], "big")
    if application not in (0, APPLICATION_ID):
        raise ProgressError(f"{path} belongs to another program. Use another file: --progress FILE.")
    _refuse_newer(int.from_bytes(head[60:64], "big"), str(path))


def _check_version(connection: sqlite3.Connection, path: str) -> None:
    has_tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if has_tables and not _is_marked(
        connection
    ):  # in this order: another copy marks a new file before it creates the tables
        raise ProgressError(f"{path} belongs to another program. Use another file: --progress FILE.")
    _refuse_newer(connection.execute("PRAGMA user_version").fetchone()[0], path)


def _refuse_newer(version: int, path: str) -> None:
    if version > len(STEPS):
        raise ProgressError(
            f"{path} was written by a newer version of her2quiz. It was not changed. Update her2quiz to use it."
        )


def _is_marked(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA application_id").fetchone()[0])


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA wal_autocheckpoint = {PAGES_BEFORE_CHECKPOINT}")
    if not _is_marked(connection):
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
