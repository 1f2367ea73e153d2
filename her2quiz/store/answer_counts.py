"""Counts of answers by day and by hour, and what was answered wrongly: read from the log in one pass each."""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from her2quiz.domain.history.row_ids import review_id
from her2quiz.domain.history.tally import LONGEST_SECONDS
from her2quiz.domain.measures.habits import DayStudied, Hour
from her2quiz.domain.rating import Rating
from her2quiz.store.errors import progress_errors
from her2quiz.store.progress_file import ProgressFile

# Queries are built from fixed texts only; values are always bound.
_OF_DECKS = """
    FROM review WHERE substr(card, 1, instr(card, '/') - 1) IN (SELECT value FROM json_each(?))
    """
_DAYS = f"SELECT day, count(*), sum(min(seconds, ?)) {_OF_DECKS} GROUP BY day ORDER BY day"
_HOUR = "((at / 1000000 + offset) % 86400 + 86400) % 86400 / 3600"
_HOURS = f"SELECT {_HOUR}, count(*), sum(rating > ?) {_OF_DECKS} GROUP BY 1 ORDER BY 1"
_WRONG = f"SELECT card, answer {_OF_DECKS} AND rating = ? ORDER BY id"

_LAST_RATINGS = f"SELECT card, rating, max(day) {_OF_DECKS} AND id >= ? AND day >= ? GROUP BY card, rating"
_BEFORE = timedelta(hours=14)
"""How long before its midnight in UTC a study day can begin, wherever it was."""


class AnswerCounts:
    """Counts the answers to the cards of some decks, without those that were undone."""

    def __init__(self, file: ProgressFile, decks: Iterable[str]) -> None:
        """Count in a progress file.

        Args:
            file: the progress file.
            decks: the ids of the decks.
        """
        self._file, self._decks = file, json.dumps([*decks])

    def days(self) -> list[DayStudied]:
        """Return what was studied on each study day, the first day first."""
        found = self._rows(_DAYS, LONGEST_SECONDS, self._decks)
        return [DayStudied(date.fromisoformat(day), answers, seconds) for day, answers, seconds in found]

    def hours(self) -> list[Hour]:
        """Return what was answered at each hour with an answer, by the local time at which it was given."""
        return [Hour(*row) for row in self._rows(_HOURS, int(Rating.AGAIN), self._decks)]

    def wrong_answers(self) -> list[tuple[str, str]]:
        """Return the card and the stored answer of each answer that was rated Again, the oldest first."""
        return [(card, answer) for card, answer in self._rows(_WRONG, self._decks, int(Rating.AGAIN))]

    def last_ratings(self, since: date) -> dict[str, dict[Rating, date]]:
        """Return, by card, the study day on which it was last given each rating, from a day on."""
        found = dict[str, dict[Rating, date]]()
        after = review_id(datetime.combine(since, time(), UTC) - _BEFORE, b"")  # ids begin with the instant
        for card, rating, day in self._rows(_LAST_RATINGS, self._decks, after, since.isoformat()):
            found.setdefault(card, {})[Rating(rating)] = date.fromisoformat(day)
        return found

    def _rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        with progress_errors(self._file.path):
            return self._file.connection.execute(query, values).fetchall()
