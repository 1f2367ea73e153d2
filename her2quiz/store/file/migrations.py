"""Migrations of the progress file: named steps, each run once, in one transaction with its record."""

import sqlite3
from typing import TYPE_CHECKING, Any

from her2quiz.store.transaction import transaction

if TYPE_CHECKING:  # loaded for a file that is not up to date
    from her2quiz.store.file.first_steps import Step

VERSION = 7
"""How many steps a file has that is up to date; its `user_version`."""


def migrate(connection: sqlite3.Connection, steps: "tuple[Step, ...] | None" = None) -> None:
    """Bring a file up to date; each step is done wholly or not at all.

    Args:
        connection: of the file.
        steps: other steps than those of this version.
    """
    if steps is None:
        if _version(connection) >= VERSION:
            return
        from her2quiz.store.file.steps import STEPS

        steps = STEPS
    connection.create_function("seal", -1, _seal, deterministic=True)
    while _version(connection) < len(steps):
        with transaction(connection):
            _next_step(connection, steps)


def _seal(*values: Any) -> int:
    from her2quiz.store.seal import seal  # which a new file does not need: it has no rows

    return seal(*values)


def _next_step(connection: sqlite3.Connection, steps: "tuple[Step, ...]") -> None:
    version = _version(connection)  # read again: another copy may have run the step while this one waited
    if version >= len(steps):
        return
    connection.execute("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)")
    for statement in steps[version].statements:
        connection.execute(statement)
    connection.execute("INSERT INTO migration VALUES (?)", (steps[version].name,))
    connection.execute(f"PRAGMA user_version = {version + 1}")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
