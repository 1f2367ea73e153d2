"""Puts another file in the place of a progress file, so that no old write-ahead log is ever folded into it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from her2quiz.domain.errors import ProgressError
from her2quiz.store.errors import copy_errors, progress_errors
from her2quiz.store.maintenance.reading import index_beside, log_beside, reading
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
    pairs = [(file, target), (log_beside(file), log_beside(target))]
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
        with replacing(file) as new:
            write_copy(opened, new)
            for stale in (
                log_beside(file),
                index_beside(file),
            ):  # in this order: a crash leaves the file without them
                with suppress(FileNotFoundError):
                    stale.unlink()
