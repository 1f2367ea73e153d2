"""The log as lines of JSON: what `progress export` and `progress sync` write, and `progress merge` reads.

The first line says what the file is. Each further line is one row: its table, then its columns, without empty ones.
The last line has the number of rows, so that a file that was cut off is noticed. A line that cannot be read, such as
the mark of a conflict that a version control system wrote, costs nothing but itself.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from attrs import define

from her2quiz.domain.errors import ProgressError, reason_of
from her2quiz.store.file.migrations import VERSION as SCHEMA
from her2quiz.store.file.place import place_of
from her2quiz.store.maintenance.log_stream import TableRow, without_nothing
from her2quiz.store.maintenance.log_tables import LOGS

FORMAT = "her2quiz progress log"
"""What the first line says."""

VERSION = 1
"""The version of these lines. A reader refuses a later one."""

_LONGEST_LINE = 4 * 1024 * 1024
"""Bytes of the longest line that is read."""

_HEADER_WITHIN = 5
"""The first line may be this far down: the mark of a conflict can come before it."""


@define
class LinesRead:
    """What was read so far."""

    bad: int = 0
    """Lines that could not be read."""

    rows: int = 0
    """Rows."""

    promised: int | None = None
    """The number of rows that the last line names; None if there was no such line."""

    @property
    def is_cut_off(self) -> bool:
        """Whether the end of the file is missing."""
        return self.promised is None


def header() -> dict[str, Any]:
    """Return the first line."""
    return {"format": FORMAT, "version": VERSION, "schema": SCHEMA}


def lines(rows: Iterable[TableRow]) -> Iterator[str]:
    """Return the lines of a file, without line ends. The same rows always give the same lines."""
    yield _line(header())
    count = 0
    for table, row in rows:
        yield _line({"table": table, **without_nothing(row)})
        count += 1
    yield _line({"rows": count})


def is_log_file(path: Path) -> bool:
    """Whether a file says of itself that it is such a log, of whatever version; raises ProgressError."""
    path = place_of(path, is_own=False)
    try:
        with path.open("rb") as file:
            return _found_header(file) is not None
    except OSError as error:
        raise ProgressError(f"{path} cannot be read: {reason_of(error)}.") from error


def read_rows(path: Path, read: LinesRead) -> Iterator[TableRow]:
    """Return the rows of a file.

    Args:
        path: the file.
        read: counts what was read.

    Raises:
        ProgressError: if it is no such file, cannot be read, or was written by a newer version.
    """
    try:
        with path.open("rb") as file:
            _check(_found_header(file), path)
            file.seek(0)
            yield from _rows(file, read)
    except OSError as error:
        raise ProgressError(f"{path} cannot be read: {reason_of(error)}.") from error


def _rows(file: BinaryIO, read: LinesRead) -> Iterator[TableRow]:
    for found in _objects(file, lambda: setattr(read, "bad", read.bad + 1)):
        table = found.pop("table", None)
        if table in LOGS:
            read.rows += 1
            yield table, found
        elif isinstance(found.get("rows"), int):
            read.promised = (read.promised or 0) + found["rows"]
        elif found.get("format") != FORMAT:
            read.bad += 1


def _objects(file: BinaryIO, on_bad: Callable[[], None]) -> Iterator[dict[str, Any]]:
    """Return what is on each line; of a line that is too long, every piece counts as bad."""
    while line := file.readline(_LONGEST_LINE):
        found = _parsed(line)
        if found is None:
            on_bad()
        else:
            yield found


def _found_header(file: BinaryIO) -> dict[str, Any] | None:
    for _ in range(_HEADER_WITHIN):
        found = _parsed(file.readline(_LONGEST_LINE))
        if found is not None and found.get("format") == FORMAT:
            return found
    return None


def _check(found: dict[str, Any] | None, path: Path) -> None:
    if found is None:
        raise ProgressError(f"{path} is not a progress file or a log of her2quiz.")
    version, schema = found.get("version"), found.get("schema")
    if not isinstance(version, int) or not isinstance(schema, int) or version > VERSION or schema > SCHEMA:
        raise ProgressError(f"{path} was written by a newer version of her2quiz. Update her2quiz to use it.")


def _parsed(line: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, separators=(",", ":"))
