"""How much was studied on single days: read from what is stored for speed, and from the end of the log."""

from collections.abc import Iterator
from datetime import date

from her2quiz.domain.history.row_ids import id_before
from her2quiz.domain.history.tally import LONGEST_SECONDS
from her2quiz.store.errors import progress_errors
from her2quiz.store.progress_file import ProgressFile

_ANSWERS = "SELECT day, reviews FROM day WHERE reviews > 0 AND day BETWEEN ? AND ? ORDER BY day"
_SECONDS = "SELECT total(min(seconds, ?)) FROM review WHERE id >= ? AND day = ?"


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
