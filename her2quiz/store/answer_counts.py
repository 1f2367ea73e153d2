"""What was answered last, and forgotten most often: read from the progress file in one pass each."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from her2quiz.domain.history.row_ids import id_before
from her2quiz.domain.rating import Rating
from her2quiz.store.errors import progress_errors
from her2quiz.store.progress_file import ProgressFile

# Queries are built from fixed texts only; values are always bound.
_OF_DECKS = """
    FROM review WHERE substr(card, 1, instr(card, '/') - 1) IN (SELECT value FROM json_each(?))
    """
_LAPSED = (
    "SELECT card, difficulty, lapses FROM memory WHERE lapses > 0 ORDER BY lapses DESC, difficulty DESC, card"
)
_LAST_RATINGS = f"SELECT card, rating, max(day) {_OF_DECKS} AND id >= ? AND day >= ? GROUP BY card, rating"


class AnswerCounts:
    """Looks at the answers to the cards of some decks, without those that were undone."""

    def __init__(self, file: ProgressFile, decks: Iterable[str]) -> None:
        """Look into a progress file.

        Args:
            file: the progress file.
            decks: the ids of the decks.
        """
        self._file, self._decks = file, json.dumps([*decks])

    def most_lapsed(self) -> list[tuple[str, float, int]]:
        """Return the cards of all decks that were forgotten, each with its difficulty and how often, the most first."""
        return [(card, difficulty, lapses) for card, difficulty, lapses in self._rows(_LAPSED)]

    def last_ratings(self, since: date) -> dict[str, dict[Rating, date]]:
        """Return, by card, the study day on which it was last given each rating, from a day on."""
        found = dict[str, dict[Rating, date]]()
        for card, rating, day in self._rows(_LAST_RATINGS, self._decks, id_before(since), since.isoformat()):
            found.setdefault(card, {})[Rating(rating)] = date.fromisoformat(day)
        return found

    def _rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        with progress_errors(self._file.path):
            return self._file.connection.execute(query, values).fetchall()
