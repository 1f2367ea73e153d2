"""The review log: what was answered, append-only, and the memory that follows from it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from her2quiz.domain.errors import OvertakenError
from her2quiz.domain.memory import Memory
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.review import Review
from her2quiz.domain.scheduler_settings import SCHEDULER_NAME, SCHEDULER_VERSION, SchedulerSettings
from her2quiz.domain.statistics import Tally
from her2quiz.store import rows
from her2quiz.store.connect import connect
from her2quiz.store.errors import told_plainly

# Queries are put together from the names of columns alone; values are always bound.
_MEMORIES = f"SELECT {rows.MEMORY_COLUMNS} FROM memory"  # noqa: S608
_REMEMBER = f"REPLACE INTO memory ({rows.MEMORY_COLUMNS}) VALUES ({rows.marks(rows.MEMORY_COLUMNS)})"  # noqa: S608
_REVIEWS_OF = f"SELECT {rows.REVIEW_COLUMNS}, scheduler FROM review WHERE card = ? ORDER BY at, id"  # noqa: S608
_LAST = f"SELECT {rows.REVIEW_COLUMNS}, seq FROM review WHERE +card GLOB ? ORDER BY seq DESC LIMIT 1"  # noqa: S608
_APPEND = f"""
    INSERT INTO log (kind, {rows.REVIEW_COLUMNS}, scheduler)
    VALUES ('review', {rows.marks(rows.REVIEW_COLUMNS)}, ?)
    """  # noqa: S608


class ReviewLog:
    """One progress file, open."""

    def __init__(self, path: Path | str) -> None:
        """Open a progress file, or MEMORY for one that is not kept; raises ProgressError."""
        self.path = str(path)
        self._connection = connect(path)
        self._schedulers: dict[SchedulerSettings, int] = {}

    def close(self) -> None:
        """Close the file; nothing is waiting to be written."""
        self._connection.close()

    # Writing: one transaction, and one flush to disk, for each of these.

    def add(self, review: Review, settings: SchedulerSettings, before: Memory | None, after: Memory) -> None:
        """Append a review and keep the memory that follows from it.

        Args:
            review: what was answered.
            settings: what the scheduler was told.
            before: the memory from which `after` was computed.
            after: the memory after the review.

        Raises:
            OvertakenError: if the card's memory is no longer `before`; nothing was written.
            ProgressError: if it cannot be written; nothing was.
        """
        with self._writing(review.card, before):
            self._append(review, settings)
            self._remember(review.card, after)

    def undo(
        self, review: Review, id_: str, moment: Moment, before: Memory | None, after: Memory | None
    ) -> None:
        """Append that a review is undone, and keep the memory without it; raises as `add` does."""
        with self._writing(review.card, before):
            self._append_undo(review, id_, moment)
            self._remember(review.card, after)

    def replace(
        self,
        old: Review,
        *,
        undo_id: str,
        new: Review,
        settings: SchedulerSettings,
        before: Memory | None,
        after: Memory,
    ) -> None:
        """Append that a review is undone and another takes its place; raises as `add` does."""
        with self._writing(old.card, before):
            self._append_undo(old, undo_id, new.moment)
            self._append(new, settings)
            self._remember(new.card, after)

    # Reading.

    def memory(self, card: str) -> Memory | None:
        """Give what is remembered of a card; None if it is new."""
        with told_plainly(self.path):
            row = self._memory_row(card)
        return rows.memory_of(row) if row else None

    def memories(self, decks: Iterable[str] | None = None) -> dict[str, Memory]:
        """Give what is remembered of the cards of some decks, or of all, by card."""
        with told_plainly(self.path):
            if decks is None:
                found = self._connection.execute(_MEMORIES).fetchall()
            else:
                found = [
                    row
                    for deck in decks
                    for row in self._connection.execute(f"{_MEMORIES} WHERE card GLOB ?", (f"{deck}/*",))
                ]
        return {row[0]: rows.memory_of(row) for row in found}

    def reviews_of(self, card: str) -> list[tuple[Review, SchedulerSettings]]:
        """Give a card's reviews that were not undone, oldest first, with what the scheduler was told."""
        with told_plainly(self.path):
            found = self._connection.execute(_REVIEWS_OF, (card,)).fetchall()
            known = dict(self._connection.execute("SELECT id, settings FROM scheduler").fetchall())
        settings = {id_: rows.settings_of(text) for id_, text in known.items()}
        return [(rows.review_of(row[:-1]), settings[row[-1]]) for row in found]

    def last_review(self, decks: Iterable[str]) -> Review | None:
        """Give the review written last among some decks' cards that was not undone."""
        with told_plainly(self.path):
            found = [self._connection.execute(_LAST, (f"{deck}/*",)).fetchone() for deck in decks]
        newest = max((row for row in found if row), key=lambda row: int(row[-1]), default=None)
        return rows.review_of(newest[:-1]) if newest else None

    def studied_on(self, day: date) -> bool:
        """Whether a study day has a review that was not undone."""
        with told_plainly(self.path):
            query = "SELECT 1 FROM review WHERE day = ? LIMIT 1"
            return self._connection.execute(query, (day.isoformat(),)).fetchone() is not None

    def tallies(self, day: date | None = None) -> list[Tally]:
        """Count the reviews by deck and rating, all of them or those of one study day."""
        query = """
            SELECT substr(card, 1, instr(card, '/') - 1), rating, count(*), count(score),
                sum(coalesce(score, 0) = 1), sum(seconds)
            FROM review WHERE ?1 IS NULL OR day = ?1 GROUP BY 1, 2 ORDER BY 1, 2
            """
        with told_plainly(self.path):
            found = self._connection.execute(query, (day.isoformat() if day else None,)).fetchall()
        return [Tally(deck, Rating(rating), *counts) for deck, rating, *counts in found]

    def size(self) -> tuple[int, int]:
        """Count the reviews that were not undone, and all rows of the log."""
        with told_plainly(self.path):
            live = self._connection.execute("SELECT count(*) FROM review").fetchone()[0]
            every = self._connection.execute("SELECT count(*) FROM log").fetchone()[0]
        return live, every

    def check(self) -> str:
        """Let SQLite look through the whole file; gives "ok", or what it found."""
        with told_plainly(self.path):
            return str(self._connection.execute("PRAGMA quick_check(1)").fetchone()[0])

    @contextmanager
    def _writing(self, card: str, before: Memory | None) -> Iterator[None]:
        """Make one transaction, if the card's memory is still what the caller computed from."""
        with told_plainly(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                row = self._memory_row(card)
                if row != (rows.memory_row(card, before) if before else None):
                    raise OvertakenError(f"{card} was answered elsewhere meanwhile.")
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _memory_row(self, card: str) -> rows.Row | None:
        row: rows.Row | None = self._connection.execute(f"{_MEMORIES} WHERE card = ?", (card,)).fetchone()
        return row

    def _append(self, review: Review, settings: SchedulerSettings) -> None:
        self._connection.execute(_APPEND, (*rows.review_row(review), self._scheduler(settings)))

    def _append_undo(self, review: Review, id_: str, moment: Moment) -> None:
        self._connection.execute(
            "INSERT INTO log (kind, id, at, offset, day, card, target) VALUES ('undo', ?, ?, ?, ?, ?, ?)",
            (id_, *rows.moment_columns(moment), review.card, review.id),
        )

    def _remember(self, card: str, memory: Memory | None) -> None:
        if memory is None:
            self._connection.execute("DELETE FROM memory WHERE card = ?", (card,))
            return
        self._connection.execute(_REMEMBER, rows.memory_row(card, memory))

    def _scheduler(self, settings: SchedulerSettings) -> int:
        known = self._schedulers.get(settings)
        if known is None:
            values = (SCHEDULER_NAME, SCHEDULER_VERSION, rows.settings_text(settings))
            self._connection.execute(
                "INSERT OR IGNORE INTO scheduler (name, version, settings) VALUES (?, ?, ?)", values
            )
            query = "SELECT id FROM scheduler WHERE (name, version, settings) = (?, ?, ?)"
            known = int(self._connection.execute(query, values).fetchone()[0])
            self._schedulers[settings] = known
        return known
