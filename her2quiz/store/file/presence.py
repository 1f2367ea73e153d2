"""Notices that the open progress file is no longer the one at its path, and saves what it holds."""

import os
import sqlite3
from pathlib import Path

from her2quiz.store.file.place import log_of

_Place = tuple[int, int]
"""Device and number of a file: they change when another file takes its name."""


class Presence:
    """Where an open progress file was when it was opened."""

    def __init__(self, path: Path) -> None:
        """Remember the file and its write-ahead log, both of which must be there."""
        self._path, self._log = str(path), str(log_of(path))
        stat = path.stat()
        self._file: _Place = (stat.st_dev, stat.st_ino)
        self._size = stat.st_size
        self._log_place = _place(self._log)

    def change(self) -> str:
        """Return what has become of the file, such as "was deleted"; empty if it is still there.

        It takes a few microseconds, so that it can be done before each write.
        """
        try:
            stat = os.stat(self._path)  # noqa: PTH116 - of a text, twice as fast as that of a path
        except FileNotFoundError:
            return "was deleted or moved"
        except OSError:
            return "can no longer be reached"
        if (stat.st_dev, stat.st_ino) != self._file:
            return "was replaced by another file"
        if stat.st_size < self._size:
            return "was emptied or cut short"
        self._size = stat.st_size
        if _place(self._log) != self._log_place:
            return f"lost its log, {Path(self._log).name}"
        return ""


def rescue(connection: sqlite3.Connection, path: Path) -> Path:
    """Save all that an open progress file holds into a new file beside its path.

    Raises:
        OSError: if it cannot be written.
        sqlite3.Error: if it cannot be read or written. Nothing is left behind.
    """
    target = path.with_name(f"{path.stem}-rescued-{os.urandom(3).hex()}{path.suffix}")
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        new = sqlite3.connect(target)
        try:
            connection.backup(new)
            new.execute("PRAGMA journal_mode = DELETE")
            found = new.execute("PRAGMA quick_check(1)").fetchone()[0]
        finally:
            new.close()
        if found != "ok":
            raise sqlite3.DatabaseError(found)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return target


def leave_open(connection: sqlite3.Connection) -> None:
    """Let a connection end with the process, and not before.

    When it is closed, SQLite folds the log in and deletes whatever is at the log's path by then, which may be the log of
    another file. Python before 3.12 cannot tell it not to.
    """
    import ctypes

    ctypes.pythonapi.Py_IncRef(ctypes.py_object(connection))


def _place(path: str) -> _Place | None:
    try:
        stat = os.stat(path)  # noqa: PTH116 - as above
    except OSError:
        return None
    return stat.st_dev, stat.st_ino
