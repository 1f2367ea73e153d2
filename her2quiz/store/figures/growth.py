"""How far a log had grown when figures were computed from it, and which cards they no longer fit."""

import json
from typing import Any, NamedTuple

from her2quiz.store.file.card_today import card_today
from her2quiz.store.log.fits import FIT
from her2quiz.store.progress_file import ProgressFile

_NEWER = """
    SELECT (SELECT count(*) FROM log WHERE id > :latest), (SELECT count(*) FROM action WHERE id > :latest),
        (SELECT count(*) FROM renamed WHERE id > :latest)
    """
_MOVES_ALL = f"""
    SELECT EXISTS (SELECT 1 FROM action WHERE id > :latest AND (kind = '{FIT}'
        OR target IN (SELECT id FROM action WHERE kind = '{FIT}')))
    """  # noqa: S608 - a fixed word
_ANSWERED = f"SELECT DISTINCT {card_today('log')} FROM log WHERE id > :latest"  # noqa: S608 - fixed words
_CHANGED = f"""
    SELECT {card_today("log")} FROM log WHERE id > :latest AND (kind = 'undo' OR place IS NOT NULL)
    UNION SELECT {card_today("log")} FROM log WHERE id IN (SELECT target FROM log WHERE id > :latest)
    UNION SELECT {card_today("action")} FROM action WHERE id > :latest AND kind IN ('reset', 'undo')
    """  # noqa: S608 - fixed words
_UNDONE = """
    SELECT DISTINCT target FROM log WHERE kind = 'undo' AND id > :latest AND target <= :latest
        AND NOT EXISTS (SELECT 1 FROM log AS earlier WHERE earlier.target = log.target AND earlier.id <= :latest)
    """


class Mark(NamedTuple):
    """A log at one moment. It only grows, so that these two tell whether another is the same one, grown at its end."""

    rows: int
    """How many rows all logs had together."""

    latest: str
    """The highest id among them."""

    def text(self) -> str:
        """Return it as JSON."""
        return json.dumps(self)


class Growth(NamedTuple):
    """What has come to a log."""

    answered: frozenset[str]
    """The cards to which nothing has come but answers after all earlier ones."""

    changed: frozenset[str]
    """The cards to which something else has come: all of their answers are to be looked at again."""

    undone: tuple[str, ...]
    """The ids of earlier reviews that are undone now."""

    @property
    def cards(self) -> int:
        """How many cards there are to look at."""
        return len(self.answered) + len(self.changed)


def mark_of(file: ProgressFile) -> Mark:
    """Return how far the log has grown. Raises ProgressError."""
    return Mark(*file.growth())


def read_mark(text: bytes) -> Mark | None:
    """Read what `text` gave; None if it is something else."""
    try:
        rows, latest = json.loads(text)
    except (ValueError, TypeError):
        return None
    return Mark(rows, latest) if isinstance(rows, int) and isinstance(latest, str) else None


def growth_since(file: ProgressFile, then: Mark) -> Growth | None:
    """Return what has come since; None if any card may be affected, and all is to be computed anew.

    That is so if rows were put among earlier ones, as a merge does, if a card was renamed since, or if parameters were
    fitted. Raises sqlite3.Error.
    """
    since: dict[str, Any] = {"latest": then.latest}
    newer = file.connection.execute(_NEWER, since).fetchone()
    if then.rows + sum(newer) != mark_of(file).rows or newer[2]:
        return None
    if file.connection.execute(_MOVES_ALL, since).fetchone()[0]:
        return None
    answered, changed, undone = (
        [row[0] for row in file.connection.execute(query, since)] for query in (_ANSWERED, _CHANGED, _UNDONE)
    )
    return Growth(frozenset(answered) - {*changed}, frozenset(changed), tuple(undone))
