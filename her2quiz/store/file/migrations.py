"""Migrations of the progress file: named steps, each run once, in one transaction with its record.

The log has no index by card: it would be one more page to flush with every answer, and only speed up what is rare (an
undo, a card's history). Misses alone have one, for cards that are missed again and again. `memory` and `day` are
computed from the log and stored for speed.
"""

import sqlite3
from typing import NamedTuple

from her2quiz.store.transaction import transaction


class Step(NamedTuple):
    """One change of the file's schema."""

    name: str
    """What it does; stored in the file."""

    statements: tuple[str, ...]
    """SQL."""


FIRST = Step(
    "review log, schedulers, memory and days",
    (
        """
        CREATE TABLE scheduler (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            version TEXT NOT NULL,
            settings TEXT NOT NULL, -- JSON
            UNIQUE (name, version, settings)
        )
        """,
        """
        CREATE TABLE log (
            id TEXT PRIMARY KEY, -- rises with time, so a row is appended at the end
            kind TEXT NOT NULL CHECK (kind IN ('review', 'undo')),
            at INTEGER NOT NULL, -- microseconds since 1970, UTC
            offset INTEGER NOT NULL, -- seconds that local time was ahead of UTC
            day TEXT NOT NULL, -- study day
            card TEXT NOT NULL,
            target TEXT, -- undo: id of the review
            rating INTEGER CHECK (rating BETWEEN 1 AND 4),
            proposed INTEGER CHECK (proposed BETWEEN 1 AND 4),
            score REAL,
            answer TEXT, -- JSON
            seed INTEGER,
            seconds REAL,
            mode TEXT,
            scheduler INTEGER REFERENCES scheduler (id)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX log_target ON log (target) WHERE target IS NOT NULL",
        "CREATE TRIGGER log_never_changes BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log never changes'); END",
        "CREATE TRIGGER log_never_shrinks BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log never shrinks'); END",
        """
        CREATE VIEW review AS
        SELECT * FROM log WHERE kind = 'review'
        AND NOT EXISTS (SELECT 1 FROM log AS undo WHERE undo.target = log.id)
        """,
        """
        CREATE TABLE memory (
            card TEXT PRIMARY KEY,
            stage TEXT NOT NULL,
            step INTEGER,
            stability REAL NOT NULL,
            difficulty REAL NOT NULL,
            at INTEGER NOT NULL,
            day TEXT NOT NULL,
            due_at INTEGER NOT NULL,
            due_day TEXT NOT NULL,
            first_day TEXT NOT NULL,
            failed_day TEXT,
            reviews INTEGER NOT NULL,
            lapses INTEGER NOT NULL
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE day (
            day TEXT PRIMARY KEY,
            reviews INTEGER NOT NULL -- that were not undone
        ) WITHOUT ROWID
        """,
    ),
)

SECOND = Step(
    "flags, buried and suspended cards",
    (
        """
        CREATE TABLE action (
            id TEXT PRIMARY KEY, -- rises with time, among reviews too
            kind TEXT NOT NULL CHECK (kind IN ('flag', 'bury', 'suspend', 'unsuspend', 'undo')),
            at INTEGER NOT NULL, -- microseconds since 1970, UTC
            offset INTEGER NOT NULL, -- seconds that local time was ahead of UTC
            day TEXT NOT NULL, -- study day
            card TEXT NOT NULL,
            note TEXT NOT NULL, -- what the learner wrote
            target TEXT -- undo: id of the action
        ) WITHOUT ROWID
        """,
        "CREATE TRIGGER action_never_changes BEFORE UPDATE ON action BEGIN SELECT RAISE(ABORT, 'actions never change'); END",
        "CREATE TRIGGER action_never_shrinks BEFORE DELETE ON action BEGIN SELECT RAISE(ABORT, 'actions never shrink'); END",
        """
        CREATE VIEW done AS
        SELECT * FROM action WHERE kind <> 'undo'
        AND id NOT IN (SELECT target FROM action WHERE target IS NOT NULL)
        """,
    ),
)


def card_today(table: str) -> str:
    """Return the SQL for the present key of a row's card: the key of the last renaming that came after the row."""
    return f"""coalesce(
        (SELECT renamed.card FROM renamed WHERE former = {table}.card AND before > {table}.id
            ORDER BY before, renamed.id DESC LIMIT 1),
        {table}.card
    )"""  # noqa: S608 - the names of two tables


THIRD = Step(
    "cards that have another id now",
    (
        """
        CREATE TABLE renamed (
            former TEXT NOT NULL,
            before TEXT NOT NULL, -- rows of the former key with a lower id belong to the card
            id TEXT NOT NULL, -- rises with time, among reviews too; the last row says which card
            at INTEGER NOT NULL, -- microseconds since 1970, UTC
            offset INTEGER NOT NULL, -- seconds that local time was ahead of UTC
            day TEXT NOT NULL, -- study day
            card TEXT NOT NULL,
            PRIMARY KEY (former, before, id)
        ) WITHOUT ROWID
        """,
        "CREATE TRIGGER renamed_never_changes BEFORE UPDATE ON renamed BEGIN SELECT RAISE(ABORT, 'renamings never change'); END",
        "CREATE TRIGGER renamed_never_shrinks BEFORE DELETE ON renamed BEGIN SELECT RAISE(ABORT, 'renamings never shrink'); END",
        "DROP VIEW review",
        f"""
        CREATE VIEW review AS
        SELECT id, kind, at, offset, day, {card_today("log")} AS card, target, rating, proposed, score, answer,
            seed, seconds, mode, scheduler, card AS card_then
        FROM log WHERE kind = 'review'
        AND NOT EXISTS (SELECT 1 FROM log AS undo WHERE undo.target = log.id)
        """,  # noqa: S608 - the names of two tables
        "DROP VIEW done",
        f"""
        CREATE VIEW done AS
        SELECT id, kind, at, offset, day, {card_today("action")} AS card, note, target
        FROM action WHERE kind <> 'undo'
        AND id NOT IN (SELECT target FROM action WHERE target IS NOT NULL)
        """,  # noqa: S608 - the names of two tables
    ),
)

FOURTH = Step(
    "what an answer was measured by, and which cards a deck had",
    (
        "ALTER TABLE memory ADD COLUMN standard TEXT NOT NULL DEFAULT ''",
        """
        CREATE TABLE known (
            deck TEXT PRIMARY KEY,
            cards TEXT NOT NULL -- that it had when it was last studied, with blanks between them
        )
        """,
    ),
)


_NEVER = {
    "log": ("the log never changes", "the log never shrinks"),
    "action": ("actions never change", "actions never shrink"),
    "renamed": ("renamings never change", "renamings never shrink"),
}
"""What the file answers to whoever changes or deletes rows of its logs."""


def _sealed(table: str) -> tuple[str, ...]:
    """Return the SQL that adds a seal to each row of a table; of a log, the rows may change for this once."""
    seals = (
        f"ALTER TABLE {table} ADD COLUMN seal INTEGER",
        f"UPDATE {table} SET seal = seal({SEALED_IN_FIFTH[table]})",  # noqa: S608 - fixed names
    )
    if table not in _NEVER:
        return seals
    changes, shrinks = _NEVER[table]
    return (
        f"DROP TRIGGER {table}_never_changes",
        *seals,
        f"CREATE TRIGGER {table}_never_changes BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{changes}'); END",
        f"DROP TRIGGER {table}_never_shrinks",
        f"CREATE TRIGGER {table}_never_shrinks BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{shrinks}'); END",
        f"CREATE TRIGGER {table}_counts AFTER INSERT ON {table} BEGIN UPDATE file SET rows = rows + 1; END",  # noqa: S608 - fixed names
    )


SEALED_IN_FIFTH = {
    "log": "kind, id, at, offset, day, card, target, rating, proposed, score, answer, seed, seconds, mode, scheduler, place",
    "action": "id, kind, at, offset, day, card, note, target",
    "renamed": "former, before, id, at, offset, day, card",
    "scheduler": "id, name, version, settings",
    "known": "deck, cards",
}
"""The columns that a seal covers, as they were when seals came."""

FIFTH = Step(
    "seals, the state of the file, and clocks that were ahead",
    (
        "ALTER TABLE memory ADD COLUMN ahead TEXT",  # study day of an earlier review that is dated later
        "ALTER TABLE log ADD COLUMN place INTEGER",  # sorts a review among those of its card where the clock was wrong
        """
        CREATE TABLE file (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            rows INTEGER NOT NULL, -- of all logs together
            state TEXT NOT NULL -- changes with every transaction, and names the state before; see write_ahead_log.py
        )
        """,
        """
        INSERT INTO file SELECT 1, (SELECT count(*) FROM log) + (SELECT count(*) FROM action)
            + (SELECT count(*) FROM renamed), 'state ' || hex(randomblob(8)) || ' ' || hex(zeroblob(8))
        """,
        *(statement for table in SEALED_IN_FIFTH for statement in _sealed(table)),
        "DROP VIEW review",
        f"""
        CREATE VIEW review AS
        SELECT id, kind, at, offset, day, {card_today("log")} AS card, target, rating, proposed, score, answer,
            seed, seconds, mode, scheduler, place, card AS card_then, seal
        FROM log WHERE kind = 'review'
        AND NOT EXISTS (SELECT 1 FROM log AS undo WHERE undo.target = log.id)
        """,  # noqa: S608 - the names of two tables
    ),
)

_CHANGES, _SHRINKS = _NEVER["action"]

SIXTH = Step(
    "cards that are reset, and parameters that are fitted",
    (
        "DROP VIEW done",
        """
        CREATE TABLE action_now (
            id TEXT PRIMARY KEY, -- rises with time, among reviews too
            kind TEXT NOT NULL CHECK (kind IN ('flag', 'bury', 'suspend', 'unsuspend', 'reset', 'fit', 'undo')),
            at INTEGER NOT NULL, -- microseconds since 1970, UTC
            offset INTEGER NOT NULL, -- seconds that local time was ahead of UTC
            day TEXT NOT NULL, -- study day
            card TEXT NOT NULL,
            note TEXT NOT NULL, -- what the learner wrote
            target TEXT, -- undo: id of the action
            seal INTEGER
        ) WITHOUT ROWID
        """,
        "INSERT INTO action_now SELECT id, kind, at, offset, day, card, note, target, seal FROM action",
        "DROP TABLE action",
        "ALTER TABLE action_now RENAME TO action",
        f"CREATE TRIGGER action_never_changes BEFORE UPDATE ON action BEGIN SELECT RAISE(ABORT, '{_CHANGES}'); END",
        f"CREATE TRIGGER action_never_shrinks BEFORE DELETE ON action BEGIN SELECT RAISE(ABORT, '{_SHRINKS}'); END",
        "CREATE TRIGGER action_counts AFTER INSERT ON action BEGIN UPDATE file SET rows = rows + 1; END",
        f"""
        CREATE VIEW done AS
        SELECT id, kind, at, offset, day, {card_today("action")} AS card, note, target
        FROM action WHERE kind <> 'undo'
        AND id NOT IN (SELECT target FROM action WHERE target IS NOT NULL)
        """,  # noqa: S608 - the names of two tables
    ),
)

SEVENTH = Step("misses found by card", ("CREATE INDEX log_missed ON log (card) WHERE rating = 1",))

STEPS: tuple[Step, ...] = (FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH)
"""All steps, in order. The file's `user_version` is how many of them it has."""


def migrate(connection: sqlite3.Connection, steps: tuple[Step, ...] = STEPS) -> None:
    """Bring a file up to date; each step is done wholly or not at all."""
    if _version(connection) < len(steps):
        from her2quiz.store.seal import seal  # which a file that is up to date does not need yet

        connection.create_function("seal", -1, seal, deterministic=True)
    while _version(connection) < len(steps):
        with transaction(connection):
            _next_step(connection, steps)


def _next_step(connection: sqlite3.Connection, steps: tuple[Step, ...]) -> None:
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
