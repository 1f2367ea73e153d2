"""An open progress file, and what the first screen reads from it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from her2quiz.domain.history.memory_summary import MemorySummary
from her2quiz.domain.history.review import later_id, review_id
from her2quiz.store.connect import connect
from her2quiz.store.errors import progress_errors
from her2quiz.store.transaction import transaction

_LATEST_ID = "SELECT max(id) FROM (SELECT max(id) AS id FROM log UNION SELECT max(id) FROM action UNION SELECT max(id) FROM renamed)"
_NEXT_STATE = "UPDATE file SET state = 'state ' || hex(randomblob(8)) || ' ' || substr(state, 7, 16)"


class ProgressFile:
    """One progress file."""

    def __init__(self, path: Path | str) -> None:
        """Open a progress file, or MEMORY for one that is not stored; raises ProgressError."""
        self.path = str(path)
        self.connection: sqlite3.Connection = connect(path)

    def close(self) -> None:
        """Close the file; there is nothing left to write."""
        self.connection.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Write all of what follows, or nothing of it; it is on disk when this ends. Raises ProgressError."""
        with progress_errors(self.path), transaction(self.connection):
            self.connection.execute(_NEXT_STATE)
            yield

    def new_id(self, at: datetime, entropy: bytes) -> str:
        """Give an id that is unique everywhere and sorts behind all ids in the file.

        Args:
            at: now, in UTC.
            entropy: ten random bytes.
        """
        with progress_errors(self.path):
            (latest,) = self.connection.execute(_LATEST_ID).fetchone()
        return later_id(review_id(at, entropy), latest or "")

    def memory_summaries(self) -> dict[str, MemorySummary]:
        """Return the memory summary of each card that was seen."""
        query = "SELECT card, stage = 'review', stability, day, due_day, standard FROM memory"
        with progress_errors(self.path):
            return {row[0]: MemorySummary(*row[1:]) for row in self.connection.execute(query)}

    def cards_dated_after(self, at: datetime) -> frozenset[str]:
        """Give the cards whose latest review is dated after an instant."""
        with progress_errors(self.path):
            (latest,) = self.connection.execute(_LATEST_ID).fetchone()
            if (latest or "") < review_id(
                at, b""
            ):  # ids begin with the instant, and no review is dated after its id
                return frozenset()
            from her2quiz.store.rows import microseconds

            found = self.connection.execute("SELECT card FROM memory WHERE at > ?", (microseconds(at),))
            return frozenset(row[0] for row in found)

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
            from her2quiz.store.sealed_tables import append  # which the first screen does not need

            with self.writing():
                append(self.connection, "known", deck, cards, verb="REPLACE")

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
