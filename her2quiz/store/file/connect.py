"""Opens the progress file, or says why it cannot be opened and does not change it."""

import sqlite3
import time
from contextlib import suppress
from pathlib import Path

from her2quiz.domain.errors import ProgressError
from her2quiz.store.errors import no_progress_file, progress_errors
from her2quiz.store.file.migrations import VERSION, migrate
from her2quiz.store.file.place import holds_anything, index_of, log_of
from her2quiz.write_file import OWNER_ONLY, keep_to_owner, make_folder, write_new_file

APPLICATION_ID = 0x48325131
"""Marks the file as a her2quiz file: "H2Q1"."""

MEMORY = ":memory:"
"""Used instead of a path: a progress file in memory, lost when it is closed."""

PAGES_BEFORE_CHECKPOINT = 4000
"""How far the write-ahead log grows, in pages of 4 KiB, before an answer has to wait for a checkpoint."""

HEADER_BYTES = 100
"""Length of the header of every SQLite file."""

WAIT = 5
"""Seconds that a write waits for another copy."""

_WRITE_AHEAD = slice(18, 20)
"""The bytes of the header that say that a file is used with a write-ahead log: 2 to write, 2 to read."""

_MAGIC = b"SQLite format 3\0"


def connect(path: Path | str) -> sqlite3.Connection:
    """Open a progress file, or create it.

    Every commit is on disk when it returns: write-ahead log, `synchronous=FULL`, one flush for each answer.

    Raises:
        ProgressError: if the file is damaged, belongs to another program or was written by a newer version, if the log
            beside it belongs to another file, or if its folder cannot be written to.
    """
    with progress_errors(str(path)):
        if path != MEMORY:
            check(Path(path))
            _create(Path(path))
            keep_to_owner(Path(path))
            for beside in (log_of(Path(path)), index_of(Path(path))):
                keep_to_owner(beside, as_file=Path(path))
        connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
        try:
            _check_version(connection, str(path))
            _prepare(connection)
            migrate(connection)
            _fold_in(connection, Path(path))
        except BaseException:
            connection.close()
            raise
    return connection


def check(path: Path) -> None:
    """Look at the file and the log beside it before SQLite does; neither is changed. Raises ProgressError."""
    with progress_errors(str(path)):
        _check_header(path)
        if holds_anything(log_of(path)):
            from her2quiz.store.file.write_ahead_log import check_log

            check_log(path, VERSION)


def _create(path: Path) -> None:
    """Create a file that is complete at once, so that of two programs that start at the same time neither sees half of it."""
    if path.exists():
        return
    make_folder(path.parent)
    connection = sqlite3.connect(MEMORY, isolation_level=None)
    _mark(connection)
    migrate(connection)
    content = bytearray(connection.serialize())
    connection.close()
    content[_WRITE_AHEAD] = b"\x02\x02"
    with suppress(FileExistsError):  # the other program was quicker
        write_new_file(path, bytes(content), OWNER_ONLY)


def _fold_in(connection: sqlite3.Connection, path: Path) -> None:
    """Fold in what a crash left in the log, unless another copy is using it."""
    connection.execute("SELECT state FROM file").fetchone()  # from now on there is a log
    if str(path) != MEMORY and holds_anything(log_of(path)):
        connection.execute("PRAGMA busy_timeout = 0")
        with suppress(sqlite3.OperationalError):  # the log stays, and is folded in later
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.execute(f"PRAGMA busy_timeout = {WAIT * 1000}")


def _check_header(path: Path) -> None:
    """Check the first bytes before SQLite opens the file and perhaps writes a write-ahead log into it."""
    if not path.exists() or path.stat().st_size == 0:
        return
    with path.open("rb") as file:
        head = file.read(HEADER_BYTES)
    if head[:16] != _MAGIC or len(head) < HEADER_BYTES:
        raise no_progress_file(path)
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
    if version > VERSION:
        raise ProgressError(
            f"{path} was written by a newer version of her2quiz. It was not changed. Update her2quiz to use it."
        )


def _is_marked(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA application_id").fetchone()[0])


def _prepare(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete":  # it was an empty file
        _switch_to_log(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA wal_autocheckpoint = {PAGES_BEFORE_CHECKPOINT}")
    if not _is_marked(connection):
        _mark(connection)


def _switch_to_log(connection: sqlite3.Connection) -> None:
    """Use a write-ahead log; SQLite itself does not wait for another copy that is doing the same."""
    for _ in range(WAIT * 20):
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode = WAL")
            return
        time.sleep(1 / 20)
    connection.execute("PRAGMA journal_mode = WAL")


def _mark(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
