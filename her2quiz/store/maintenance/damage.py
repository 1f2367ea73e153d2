"""Tells a damaged progress file from one that cannot be used for another reason, such as a full disk."""

import sqlite3
from pathlib import Path

from her2quiz.domain.errors import ProgressError, reason_of
from her2quiz.store.file.connect import APPLICATION_ID, HEADER_BYTES
from her2quiz.store.file.migrations import VERSION

_PASSING = ("locked", "full", "readonly", "unable to open")
"""Words of SQLite's errors that say nothing about the file itself."""


def is_damage(error: ProgressError, file: Path) -> bool:
    """Whether an error means that the file is damaged, so that salvage makes sense.

    Args:
        error: what opening or reading the file raised.
        file: the file, which may be missing.

    Raises:
        ProgressError: if the file cannot even be read.
    """
    cause = error.__cause__
    if isinstance(cause, OSError):
        return False
    if isinstance(cause, sqlite3.Error):
        return not any(words in str(cause).lower() for words in _PASSING)
    return not _is_of_another_program(file)


def _is_of_another_program(file: Path) -> bool:
    """Whether the header is whole and says that another program or a newer version wrote the file."""
    try:
        head = _head(file) if file.exists() else b""
    except OSError as error:
        raise ProgressError(f"{file} cannot be read: {reason_of(error)}.") from error
    if head[:16] != b"SQLite format 3\0" or len(head) < HEADER_BYTES:
        return False
    application, version = int.from_bytes(head[68:72], "big"), int.from_bytes(head[60:64], "big")
    return application != APPLICATION_ID or version > VERSION


def _head(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(HEADER_BYTES)
