"""All steps of the progress file, those that came with seals and later among them."""

from her2quiz.store.file.card_today import card_today
from her2quiz.store.file.first_steps import FIRST, FOURTH, SECOND, THIRD, Step

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

SEVENTH = Step(
    "misses found by card",  # alone of the log, for cards that are missed again and again
    ("CREATE INDEX log_missed ON log (card) WHERE rating = 1",),
)

STEPS: tuple[Step, ...] = (FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH)
"""All steps, in order. The file's `user_version` is how many of them it has."""
