"""What is odd in a review log although the file is whole: clocks that were wrong, and rows that name missing ones."""

from datetime import datetime, timedelta

from attrs import frozen

from her2quiz.domain.moment import CLOCKS_DIFFER, instant, microseconds
from her2quiz.store.errors import progress_errors
from her2quiz.store.maintenance.reading import OpenFile

JUMP = timedelta(days=1)
"""From one review to the next, time may seem to go back by so much before it is odd."""


@frozen
class Oddities:
    """What is odd, in numbers."""

    later_than_now: int
    """Answers dated later than now."""

    jumps_back: int
    """How often an answer is dated more than a day before the one given before it."""

    undone_without_review: int
    """Undo rows whose answer or action is not in the log."""

    @property
    def any(self) -> bool:
        """Whether anything is odd."""
        return bool(self.later_than_now or self.jumps_back or self.undone_without_review)


def oddities(file: OpenFile, now: datetime) -> Oddities:
    """Look through the log of a progress file; raises ProgressError if it cannot be read.

    Args:
        file: the open file.
        now: the present instant, in UTC.
    """
    latest = microseconds(now + CLOCKS_DIFFER)
    with progress_errors(file.path):
        read = file.connection.execute
        (later,) = read("SELECT count(*) FROM review WHERE at > ?", (latest,)).fetchone()
        (jumps,) = read(_JUMPS, (microseconds(instant(0) + JUMP),)).fetchone()
        (alone,) = read(_ALONE).fetchone()
    return Oddities(later, jumps, alone)


_JUMPS = """
    SELECT count(*) FROM (SELECT at, lag(at) OVER (ORDER BY id) AS before FROM log) WHERE at < before - ?
    """  # ids tell the order in which things were done
_ALONE = """
    SELECT (SELECT count(*) FROM log WHERE kind = 'undo' AND target NOT IN (SELECT id FROM log))
        + (SELECT count(*) FROM action WHERE kind = 'undo' AND target NOT IN (SELECT id FROM action))
    """
