"""Puts another file in the place of a progress file, so that no old write-ahead log is ever folded into it.

A crash between any two steps leaves a file with all its answers, the old one or the new one. So the old log is folded
into the old file first. Where that cannot be done, as one of the two is damaged, the log goes after the new file has
come; until then, the new file is not opened beside it, and the learner is told what to do.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from her2quiz.domain.errors import ProgressError, reason_of
from her2quiz.store.errors import copy_errors, progress_errors
from her2quiz.store.file.current_state import NEXT_STATE
from her2quiz.store.file.migrations import VERSION
from her2quiz.store.file.place import holds_anything, index_of, log_of
from her2quiz.store.file.write_ahead_log import check_log
from her2quiz.store.maintenance.reading import reading
from her2quiz.store.maintenance.snapshot import write_copy
from her2quiz.write_file import make_folder, replacing

_PENDING_BYTE = 0x40000000
_SHARED_FIRST, _SHARED_SIZE = _PENDING_BYTE + 2, 510
"""The bytes that SQLite locks while it has a file open in write-ahead mode; see "File Locking" in its documentation."""


@contextmanager
def not_in_use(file: Path) -> Iterator[None]:
    """Run while no other copy has the file open, where the system can tell.

    Raises:
        ProgressError: if another copy has it open.
    """
    try:
        import fcntl
    except ImportError:  # Windows: replacing an open file fails by itself
        yield
        return
    with progress_errors(str(file)):
        handle = os.open(file, os.O_RDWR) if file.exists() else None
    try:
        if handle is not None:
            try:
                fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_FIRST)
            except OSError as error:
                raise ProgressError(
                    f"Another copy of her2quiz is using {file}. Close it, then try again."
                ) from error
        yield
    finally:
        if handle is not None:
            os.close(handle)


def set_aside(file: Path, target: Path) -> list[Path]:
    """Copy a progress file and its write-ahead log byte by byte, whatever state they are in.

    Returns:
        The copies: none if there is neither of the two.

    Raises:
        ProgressError: if they cannot be copied.
    """
    pairs = [(file, target), (log_of(file), log_of(target))]
    copied = []
    with copy_errors(str(target)):
        for old, kept in pairs:
            if old.exists():
                with replacing(kept) as new:
                    shutil.copyfile(old, new)
                copied.append(kept)
    return copied


def put_in_place(source: Path, file: Path) -> None:
    """Replace a progress file by a copy of another, with what its write-ahead log holds. Call it within `not_in_use`.

    Raises:
        ProgressError: if the source is damaged, or has the log of another file, or if the file cannot be replaced.
    """
    with progress_errors(str(file)), reading(source) as opened:
        make_folder(file.parent)
        _fold_in(file)
        with replacing(file) as new:
            write_copy(opened, new)
            if not _tell_apart(new):
                _remove_log(file)
        _remove_left_over(file)


def _fold_in(file: Path) -> None:
    """Fold the log of a file into it; what is damaged, or belongs to another file, stays as it is."""
    with suppress(ProgressError, OSError, sqlite3.Error):
        check_log(file, VERSION)
        if log_of(file).exists():
            with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True)) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _tell_apart(new: Path) -> bool:
    """Give a file a state that no log knows; False for a file that has none, as from before there were states."""
    with closing(sqlite3.connect(new, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = MEMORY")
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'file'").fetchone():
            return False
        connection.execute(NEXT_STATE)
    return True


def _remove_left_over(file: Path) -> None:
    """Remove the old log once the new file is in place; one that holds nothing may stay, for it does no harm.

    Raises:
        ProgressError: if it holds something, and stays. The new file is in place.
    """
    try:
        _remove_log(file)
    except OSError as error:
        log = log_of(file)
        if holds_anything(log):
            raise ProgressError(
                f"{file} is in place, but the old {log.name} beside it cannot be removed: {reason_of(error)}. Move it "
                "away, then start again."
            ) from error


def _remove_log(file: Path) -> None:
    """Remove what SQLite kept beside a file, in this order: the second says what is in the first."""
    for stale in (log_of(file), index_of(file)):
        with suppress(FileNotFoundError):
            stale.unlink()
