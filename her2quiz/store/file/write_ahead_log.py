"""Tells whether a write-ahead log belongs to its file, before SQLite folds it in or deletes it.

SQLite does not look: a log left by a crash is written into whatever file lies beside it, also into a backup that was
put in its place, and is deleted if the file is empty. So each transaction writes a state into the file, a random
number, with the state before it. A log belongs to a file that has one of the log's states, or the one before its first.

The format is described in https://sqlite.org/fileformat2.html#the_write_ahead_log.
"""

import re
import sqlite3
import sys
from array import array
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from attrs import define, field

from her2quiz.domain.errors import ProgressError
from her2quiz.store.file.place import log_of

_HEADER, _FRAME_HEADER = 32, 24
LOG_MAGIC = (0x377F0682, 0x377F0683)
"""The numbers with which a write-ahead log begins."""

_TABLE_LEAF = b"\x0d"
_STATE = re.compile(rb"state ([0-9A-F]{16}) ([0-9A-F]{16})")
_NEW_FILE = "0" * 16
"""Stands for the state before the first one."""

_TRIES = 5
"""How often file and log are read again where they do not fit: another copy may have been writing in between."""


@define
class Log:
    """What a write-ahead log says of itself."""

    states: list[tuple[str, str]] = field(factory=list)
    """The states of its transactions, oldest first, each with the one before."""

    commits: int = 0
    """How many transactions SQLite would fold in."""

    unreachable: int = 0
    """How many more are there, behind a frame that is damaged."""

    version: int = 0
    """The number of migrations in the latest header of the file that it holds; 0 if it holds none."""


def check_log(path: Path, newest: int) -> None:
    """Look whether the write-ahead log beside a progress file belongs to it, if there is one.

    Args:
        path: the progress file; it may be missing.
        newest: the number of migrations that this version knows.

    Raises:
        ProgressError: if it does not, or if the file is missing or empty, or the log is damaged. Nothing was changed.
    """
    beside = log_of(path)
    if not beside.exists() or beside.stat().st_size <= _HEADER:
        return
    if not path.exists() or path.stat().st_size == 0:
        raise ProgressError(_without_its_file(path, beside))
    for _ in range(_TRIES):
        state, log = state_of(path), read_log(beside)
        if log.unreachable > 1:  # the last one may have been cut short by a power failure
            raise ProgressError(_damaged(path, beside))
        if log.version > newest:
            raise ProgressError(
                f"{path} was written by a newer version of her2quiz. It was not changed. Update her2quiz to use it."
            )
        if _belongs(log, state):
            return
    raise ProgressError(_of_another_file(path, beside))


def _without_its_file(path: Path, log: Path) -> str:
    return (
        f"{path} {'is empty' if path.exists() else 'is missing'}, but {log} holds answers that belong to it. Nothing was "
        "changed. Put the file back, or save what the log holds: her2quiz progress verify --repair. To start anew, move "
        f"{log.name} away first."
    )


def _damaged(path: Path, log: Path) -> str:
    return (
        f"{log} is damaged, and holds answers that are not yet in {path}. Nothing was changed. To save what can be read, "
        "run her2quiz progress verify --repair."
    )


def _of_another_file(path: Path, log: Path) -> str:
    return (
        f"{log} does not belong to {path}: one of them was replaced, perhaps by a backup. Nothing was changed. To use "
        f"{path.name} as it is, move {log.name} away. To put a backup in place, run her2quiz progress restore."
    )


def state_of(path: Path) -> str | None:
    """Return the state of a progress file as it is without its log; None if it has none, or cannot be read.

    A crash while a log was folded in leaves a file that SQLite cannot read without its log: its first page tells of pages
    that it does not have yet. Then its pages are looked at one by one.
    """
    address = f"{path.absolute().as_uri()}?immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            found = connection.execute("SELECT state FROM file").fetchone()
    except sqlite3.OperationalError:  # it has no such table
        return None
    except sqlite3.DatabaseError:
        return _state_in_pages(path)
    return state_in(str(found[0])) if found else None


def _state_in_pages(path: Path) -> str | None:
    """Return the state in the first page of a file that holds one; None if there is none."""
    try:
        with path.open("rb") as file:
            page_size = int.from_bytes(file.read(_HEADER)[16:18], "big") or 1
            page_size = 1 << 16 if page_size == 1 else page_size
            file.seek(0)
            pages = iter(lambda: file.read(page_size), b"")
            return next((state[0] for page in pages if (state := _state_in_page(page))), None)
    except OSError:
        return None


def _state_in_page(page: bytes) -> tuple[str, str] | None:
    """Return the state in a page, and the one before it, if it is the page that holds them: a table with one row."""
    if page[:1] != _TABLE_LEAF or page[3:5] != b"\x00\x01":
        return None
    cell = int.from_bytes(page[8:10], "big")
    found = _STATE.search(page, cell, cell + 80)
    return (found[1].decode(), found[2].decode()) if found else None


def state_in(text: str) -> str | None:
    """Return the state that the file's own words name; None if they name none."""
    match = _STATE.fullmatch(text.encode())
    return match[1].decode() if match else None


def read_log(path: Path) -> Log:
    """Read a write-ahead log, frame by frame."""
    with path.open("rb") as file:
        header = file.read(_HEADER)
        words = _words(header, "big")
        page_size = words[2] if words[2] != 1 else 1 << 16
        is_sound = (
            words[0] in LOG_MAGIC
            and 512 <= page_size <= 1 << 16  # noqa: PLR2004 - the smallest and the largest page
            and _checksum(header[:24], (0, 0), words[0]) == tuple(words[6:8])
        )
        if not is_sound:
            return Log(unreachable=2)
        return _read_frames(file, page_size, header, words)


def _read_frames(file: BinaryIO, page_size: int, header: bytes, words: "array[int]") -> Log:
    log, pending = Log(), Log()
    so_far, is_reachable = (words[6], words[7]), True
    for frame, page in _frames(file, page_size):
        if frame[8:16] != header[16:24]:  # what is left from before the log began anew
            break
        so_far = _checksum(page, _checksum(frame[:8], so_far, words[0]), words[0]) if is_reachable else so_far
        is_reachable = is_reachable and so_far == tuple(_words(frame[16:24], "big"))
        number, commit = _words(frame[:8], "big")
        if not is_reachable:
            log.unreachable += commit > 0
            continue
        _note(pending, number, page)
        if commit:
            log.commits += 1
            log.states += pending.states[-1:]
            log.version = pending.version or log.version
            pending = Log()
    return log


def _frames(file: BinaryIO, page_size: int) -> Iterator[tuple[bytes, bytes]]:
    while len(frame := file.read(_FRAME_HEADER)) == _FRAME_HEADER:
        page = file.read(page_size)
        if len(page) < page_size:
            return
        yield frame, page


def _note(log: Log, number: int, page: bytes) -> None:
    """Note the state, if the page holds it, and the version, if it is the first page."""
    if number == 1:
        log.version = int.from_bytes(page[60:64], "big")
    elif state := _state_in_page(page):
        log.states.append(state)


def _belongs(log: Log, state: str | None) -> bool:
    if not log.commits:
        return True
    if not log.states:
        return state is None  # both are from before there were states
    if state is None:
        return log.states[0][1] == _NEW_FILE  # the log begins with the migration that brings states
    return state == log.states[0][1] or any(state == now for now, _ in log.states)


def _words(data: bytes, order: str) -> "array[int]":
    words = array("I", data)
    if order != sys.byteorder:
        words.byteswap()
    return words


def _checksum(data: bytes, before: tuple[int, int], magic: int) -> tuple[int, int]:
    one, two = before
    words = iter(_words(data, "big" if magic & 1 else "little"))
    for first, second in zip(words, words, strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two
