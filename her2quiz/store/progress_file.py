"""An open progress file, and what the first screen reads from it."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from her2quiz.domain.history.memory_summary import MemorySummary
from her2quiz.store.connect import connect
from her2quiz.store.errors import progress_errors


class ProgressFile:
    """One progress file."""

    def __init__(self, path: Path | str) -> None:
        """Open a progress file, or MEMORY for one that is not stored; raises ProgressError."""
        self.path = str(path)
        self.connection: sqlite3.Connection = connect(path)

    def close(self) -> None:
        """Close the file; there is nothing left to write."""
        self.connection.close()

    def memory_summaries(self) -> dict[str, MemorySummary]:
        """Return the memory summary of each card that was seen."""
        query = "SELECT card, stage = 'review', stability, day, due_day, standard FROM memory"
        with progress_errors(self.path):
            return {row[0]: MemorySummary(*row[1:]) for row in self.connection.execute(query)}

    def known(self) -> dict[str, str]:
        """Return, by the id of each deck, the cards that it had when it was last studied, separated by spaces."""
        with progress_errors(self.path):
            return dict(self.connection.execute("SELECT deck, cards FROM known").fetchall())

    def keep_known(self, deck: str, cards: str) -> None:
        """Store which cards a deck has, unless they are already stored. Raises ProgressError if it cannot be written."""
        with progress_errors(self.path):
            found = self.connection.execute(
                "SELECT cards = ? FROM known WHERE deck = ?", (cards, deck)
            ).fetchone()
            if found != (1,):
                self.connection.execute("REPLACE INTO known VALUES (?, ?)", (deck, cards))

    def buried_or_suspended(self, day: date) -> frozenset[str]:
        """Return the cards that are not asked on a study day: suspended cards, and cards buried on that day."""
        query = """
            SELECT card FROM done WHERE kind = 'bury' AND day = ?
            UNION SELECT card FROM (SELECT card, kind, max(id) FROM done
                WHERE kind IN ('suspend', 'unsuspend') GROUP BY card) WHERE kind = 'suspend'
            """
        with progress_errors(self.path):
            return frozenset(row[0] for row in self.connection.execute(query, (day.isoformat(),)))

    def studied_days(self) -> Iterator[date]:
        """Return the study days with a review that was not undone, the latest first."""
        query = "SELECT day FROM day WHERE reviews > 0 ORDER BY day DESC"
        with progress_errors(self.path):
            for (day,) in self.connection.execute(query):
                yield date.fromisoformat(day)
