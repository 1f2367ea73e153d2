"""When the first and the last review of a study day were made, for the few days of which it matters."""

from datetime import date, timedelta

from her2quiz.domain.history.row_ids import id_after, id_before
from her2quiz.domain.moment import Moment, instant
from her2quiz.store.errors import progress_errors
from her2quiz.store.progress_file import ProgressFile

_FIRST = "SELECT at, offset FROM log WHERE kind = 'review' AND day = ? AND id >= ? ORDER BY id LIMIT 1"
_LAST = "SELECT at, offset FROM log WHERE kind = 'review' AND day = ? AND id < ? ORDER BY id DESC LIMIT 1"


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
