"""The first steps of the progress file, from before rows had seals.

The log has no index by card: it would be one more page to flush with every answer, and only speed up what is rare (an
undo, a card's history). `memory` and `day` are computed from the log and stored for speed.
"""

from typing import NamedTuple

from her2quiz.store.file.card_today import card_today


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
