"""Single study days in the log: how much was studied on them, and when the first and the last review was made."""

from collections.abc import Iterator
from datetime import date, timedelta

from her2quiz.domain.history.row_ids import id_after, id_before
from her2quiz.domain.history.statistics import LONGEST_SECONDS
from her2quiz.domain.moment import Moment, instant
from her2quiz.store.errors import progress_errors
from her2quiz.store.progress_file import ProgressFile

_ANSWERS = "SELECT day, reviews FROM day WHERE reviews > 0 AND day BETWEEN ? AND ? ORDER BY day"
_SECONDS = "SELECT total(min(seconds, ?)) FROM review WHERE id >= ? AND day = ?"
_FIRST = "SELECT at, offset FROM log WHERE kind = 'review' AND day = ? AND id >= ? ORDER BY id LIMIT 1"
_LAST = "SELECT at, offset FROM log WHERE kind = 'review' AND day = ? AND id < ? ORDER BY id DESC LIMIT 1"


class DayCounts:
    """Counts the answers to cards of any deck, without those that were undone; no more of the log is read than needed."""

    def __init__(self, file: ProgressFile) -> None:
        """Count in a progress file."""
        self._file = file

    def answers(self, since: date, until: date) -> Iterator[tuple[date, int]]:
        """Return the study days with an answer, from a day up to another, each with how many answers."""
        with progress_errors(self._file.path):
            span = (since.isoformat(), until.isoformat())
            for day, answers in self._file.connection.execute(_ANSWERS, span):
                yield date.fromisoformat(day), answers

    def seconds(self, day: date) -> float:
        """Return how long the answers of a study day took, without breaks."""
        with progress_errors(self._file.path):
            found = self._file.connection.execute(
                _SECONDS, (LONGEST_SECONDS, id_before(day), day.isoformat())
            )
            return float(found.fetchone()[0])


class StudyNights:
    """Looks up single study days in the log, by the ids of its rows, which sort by time."""

    def __init__(self, file: ProgressFile) -> None:
        """Look up days of a progress file."""
        self._file = file

    def first(self, day: date) -> Moment | None:
        """Return when the first review of a study day was made; None if there is none."""
        return self._found(_FIRST, day, id_before(day))

    def last(self, day: date) -> Moment | None:
        """Return when the last review of a study day was made; None if there is none."""
        return self._found(_LAST, day, id_after(day))

    def _found(self, query: str, day: date, bound: str) -> Moment | None:
        with progress_errors(self._file.path):
            row = self._file.connection.execute(query, (day.isoformat(), bound)).fetchone()
        if row is None:
            return None
        return Moment(instant(row[0]), timedelta(seconds=row[1]), day)
