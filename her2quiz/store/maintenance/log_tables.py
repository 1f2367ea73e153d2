"""The tables that cannot be computed from others, and what a row of each must be like to be read later."""

import re
import sqlite3
from collections.abc import Callable, Mapping
from datetime import date
from math import isfinite
from typing import Any

from her2quiz.domain.moment import instant
from her2quiz.domain.scheduling.fsrs.parameters import are_usable
from her2quiz.store import rows
from her2quiz.store.log.fits import FIT, fit_of
from her2quiz.store.seal import seal
from her2quiz.store.sealed_tables import SEALED

RowOf = Mapping[str, Any]
"""The values of a row, by column."""

LOGS: Mapping[str, str] = {
    "scheduler": "id",
    "log": "id",
    "action": "id",
    "renamed": "former, before, id",
    "known": "deck",
}
"""The tables, in the order in which their rows can be written, each with its primary key."""

_ACTIONS = ("flag", "bury", "suspend", "unsuspend", "reset", "fit", "undo")
_LONGEST_OFFSET = 24 * 3600
_LONGEST_TEXT = 1_000_000
_ID = re.compile("[0-9a-f]{12,100}")
_LATEST_ID = "e677d21fdc00"
"""The first 12 characters of an id encode a millisecond; this one is the last of the year 9999."""

_ODDEST = (KeyError, TypeError, ValueError, OverflowError, AttributeError)
"""What looking at a row raises that no version ever wrote."""


def columns_of(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    """Return the columns of a table, in order."""
    return tuple(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))


def write_row(connection: sqlite3.Connection, table: str, row: RowOf) -> bool:
    """Write a row that may be there, within a transaction of the caller; returns whether it was not."""
    if row.get("seal") is None:  # it was written before rows had seals
        row = {**row, "seal": seal_of(table, row)}
    names, values = ", ".join(row), ", ".join("?" * len(row))
    statement = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({values})"  # noqa: S608 - the schema's own names
    return connection.execute(statement, [*row.values()]).rowcount > 0


def is_readable(table: str, row: RowOf) -> bool:
    """Whether a row is such as this program writes, so that it can be read and replayed."""
    try:
        return all(map(_can_be_stored, row.values())) and _CHECKS[table](row) and _is_as_written(table, row)
    except _ODDEST:
        return False


def _can_be_stored(value: object) -> bool:
    """Whether SQLite can store a value and JSON has it; raises ValueError for text that is no Unicode."""
    if isinstance(value, str):
        return len(value) <= _LONGEST_TEXT and (value.isascii() or bool(value.encode()))
    if isinstance(value, int):
        return -(2**63) <= value < 2**63
    return value is None or (isinstance(value, float) and isfinite(value))


def _is_as_written(table: str, row: RowOf) -> bool:
    """Whether a row has its seal; one from before rows had seals has none."""
    kept = row.get("seal")
    return kept is None or seal_of(table, row) == kept


def seal_of(table: str, row: RowOf) -> int:
    """Return the seal that a row must have."""
    return seal(*(row.get(column) for column in SEALED[table].split(", ")))


def _is_dated(row: RowOf) -> bool:
    instant(row["at"])
    date.fromisoformat(row["day"])
    texts = (row["id"], row["day"], row["card"])
    numbers = (row["at"], row["offset"])
    return (
        _all(str, *texts)
        and _all(int, *numbers)
        and abs(row["offset"]) < _LONGEST_OFFSET
        and len(row["day"]) == len("2026-11-23")
        and _ID.fullmatch(row["id"]) is not None
        and row["id"] < _LATEST_ID
    )


def _is_log_row(row: RowOf) -> bool:
    if not _is_dated(row):
        return False
    if row["kind"] == "undo":
        return isinstance(row["target"], str)
    numbers = [each for each in (row["score"], row["seconds"]) if each is not None]
    return (
        row["kind"] == "review"
        and row["rating"] in (1, 2, 3, 4)
        and row["proposed"] in (None, 1, 2, 3, 4)
        and _all(int, row["rating"], row["seed"], row["scheduler"])
        and _all(str, row["answer"], row["mode"])
        and all(isinstance(each, int | float) for each in numbers)
        and row["seconds"] is not None
    )


def _is_action(row: RowOf) -> bool:
    is_undo = row["kind"] == "undo"
    return (
        _is_dated(row)
        and row["kind"] in _ACTIONS
        and isinstance(row["note"], str)
        and isinstance(row["target"], str) == is_undo
        and (row["kind"] != FIT or are_usable(fit_of(row["id"], row["note"]).parameters))
    )


def _is_renaming(row: RowOf) -> bool:
    return _is_dated(row) and _all(str, row["former"], row["before"])


def _is_scheduler(row: RowOf) -> bool:
    rows.settings_of(row["settings"])
    return _all(int, row["id"]) and _all(str, row["name"], row["version"], row["settings"])


def _is_known(row: RowOf) -> bool:
    return _all(str, row["deck"], row["cards"])


def _all(kind: type, *values: object) -> bool:
    return all(isinstance(each, kind) and not isinstance(each, bool) for each in values)


_CHECKS: Mapping[str, Callable[[RowOf], bool]] = {
    "scheduler": _is_scheduler,
    "log": _is_log_row,
    "action": _is_action,
    "renamed": _is_renaming,
    "known": _is_known,
}
