"""The review log: all answers, append-only, and the memory that is computed from them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import groupby

from her2quiz.domain.errors import OvertakenError
from her2quiz.domain.history.review import Review, review_id
from her2quiz.domain.history.tally import LONGEST_SECONDS, Tally
from her2quiz.domain.keys import deck_of
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.settings import SCHEDULER_NAME, SCHEDULER_VERSION, SchedulerSettings
from her2quiz.store import rows
from her2quiz.store.errors import progress_errors
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.transaction import transaction

History = list[tuple[Review, SchedulerSettings]]
"""Reviews that were not undone, oldest first, each with its scheduler settings."""

# Queries are built from column names only; values are always bound.
_MEMORIES = f"SELECT {rows.MEMORY_COLUMNS} FROM memory"  # noqa: S608
_MEMORY = f"{_MEMORIES} WHERE card = ?"
_REMEMBER = f"REPLACE INTO memory ({rows.MEMORY_COLUMNS}) VALUES ({rows.placeholders(rows.MEMORY_COLUMNS)})"  # noqa: S608
_REVIEWS = f"SELECT {rows.FOUND_COLUMNS}, scheduler FROM review"  # noqa: S608
_OF_A_CARD = """
    card_then IN (SELECT ? UNION SELECT former FROM renamed WHERE card = ?) AND card = ?
    """  # the first condition is fast, and leaves few rows for the second
_APPEND = f"""
    INSERT INTO log (kind, {rows.REVIEW_COLUMNS}, scheduler)
    VALUES ('review', {rows.placeholders(rows.REVIEW_COLUMNS)}, ?)
    """  # noqa: S608
_TALLIES = """
    SELECT substr(card_then, 1, instr(card_then, '/') - 1), rating, count(*), count(score),
        sum(coalesce(score, 0) = 1), sum(min(seconds, ?))
    FROM review WHERE day >= ? GROUP BY 1, 2 ORDER BY 1, 2
    """
_COUNT_DAY = (
    "INSERT INTO day VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET reviews = reviews + excluded.reviews"
)


class ReviewLog:
    """The review log of one progress file."""

    def __init__(self, file: ProgressFile) -> None:
        """Read and write the log of a progress file."""
        self.file = file
        self._connection = file.connection
        self._schedulers: dict[SchedulerSettings, int] = {}
        self._met: dict[SchedulerSettings, int] = {}  # as above, but not committed yet

    # Writing: one transaction, and one flush to disk, for each of these.

    def add(self, review: Review, settings: SchedulerSettings, before: Memory | None, after: Memory) -> None:
        """Append a review and store the memory after it.

        Args:
            review: the answer.
            settings: the scheduler's settings.
            before: the memory that `after` was computed from.
            after: the memory after the review.

        Raises:
            OvertakenError: if the card's memory is no longer `before`; nothing was written.
            ProgressError: if it cannot be written; nothing was written.
        """
        with self._writing(review.card, before):
            self._append(review, settings)
            self.remember(review.card, after)

    def undo(
        self, review: Review, id_: str, moment: Moment, before: Memory | None, after: Memory | None
    ) -> None:
        """Append that a review was undone, and store the memory without it; raises as `add` does."""
        with self._writing(review.card, before):
            self._append_undo(review, id_, moment)
            self.remember(review.card, after)

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
        """Append that a review was undone, and another review that replaces it; raises as `add` does."""
        with self._writing(old.card, before):
            self._append_undo(old, undo_id, new.moment)
            self._append(new, settings)
            self.remember(new.card, after)

    # Reading.

    def memory(self, card: str) -> Memory | None:
        """Return a card's memory; None if it is new."""
        with progress_errors(self.file.path):
            row = self._connection.execute(_MEMORY, (card,)).fetchone()
            return rows.memory_of(row) if row else None

    def memories(self, decks: Iterable[str] | None = None) -> dict[str, Memory]:
        """Return the memories of the cards of some decks, or of all decks, by card."""
        patterns = ["*"] if decks is None else [f"{deck}/*" for deck in decks]
        query = f"{_MEMORIES} WHERE card GLOB ?"
        with progress_errors(self.file.path):
            found = [row for pattern in patterns for row in self._connection.execute(query, (pattern,))]
            return {row[0]: rows.memory_of(row) for row in found}

    def answered_on(self, day: date) -> frozenset[str]:
        """Return the cards that were answered on a study day, without answers that were undone."""
        query = "SELECT DISTINCT card FROM review WHERE id >= ? AND day = ?"  # ids begin with the instant
        since = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=1)
        with progress_errors(self.file.path):
            found = self._connection.execute(query, (review_id(since, b""), day.isoformat()))
            return frozenset(row[0] for row in found)

    def reviews_of(self, card: str) -> History:
        """Return a card's review history."""
        with progress_errors(self.file.path):
            query = f"{_REVIEWS} WHERE {_OF_A_CARD} ORDER BY at, id"
            found = self._connection.execute(query, (card,) * 3).fetchall()
        return self._history(found)

    def with_todays_key(self, review: Review) -> Review:
        """Return a review with its card's present key; a review that was undone is returned unchanged."""
        with progress_errors(self.file.path):
            row = self._connection.execute(f"{_REVIEWS} WHERE id = ?", (review.id,)).fetchone()
            return rows.review_of(row[:-1]) if row else review

    def histories(self) -> Iterator[tuple[str, History]]:
        """Return every card with its review history."""
        with progress_errors(self.file.path):
            found = self._connection.execute(f"{_REVIEWS} ORDER BY card, at, id")
            for card, reviews in groupby(found, key=lambda row: str(row[4])):
                yield card, self._history(reviews)

    def counted_right(self) -> list[Review]:
        """Return the reviews whose verdict on a typed answer the learner overruled, oldest first."""
        query = f"""{_REVIEWS} WHERE instr(answer, '"was_right": true') ORDER BY id"""
        with progress_errors(self.file.path):
            return [rows.review_of(row[:-1]) for row in self._connection.execute(query)]

    def last_review(self, decks: Iterable[str]) -> Review | None:
        """Return the latest review of a card of these decks that was not undone."""
        wanted = set(decks)
        with progress_errors(self.file.path):
            newest_first = self._connection.execute(f"{_REVIEWS} ORDER BY id DESC")
            return next((rows.review_of(row[:-1]) for row in newest_first if deck_of(row[4]) in wanted), None)

    def tallies(self, since: date = date.min) -> list[Tally]:
        """Count the reviews by deck and rating, starting from a study day."""
        with progress_errors(self.file.path):
            found = self._connection.execute(_TALLIES, (LONGEST_SECONDS, since.isoformat())).fetchall()
        return [Tally(deck, Rating(rating), *counts) for deck, rating, *counts in found]

    def days_differ(self) -> bool:
        """Whether the days that are stored for speed do not match the log."""
        query = """
            SELECT day, count(*) FROM review GROUP BY day
            EXCEPT SELECT day, reviews FROM day
            """
        reverse = "SELECT day, reviews FROM day WHERE reviews > 0 EXCEPT SELECT day, count(*) FROM review GROUP BY day"
        with progress_errors(self.file.path):
            return any(self._connection.execute(each).fetchone() for each in (query, reverse))

    def size(self) -> tuple[int, int]:
        """Return the number of reviews that were not undone, and the number of all rows in the log."""
        with progress_errors(self.file.path):
            live = self._connection.execute("SELECT count(*) FROM review").fetchone()[0]
            every = self._connection.execute("SELECT count(*) FROM log").fetchone()[0]
        return live, every

    def check(self) -> str:
        """Let SQLite check the whole file; returns "ok" or the damage that it found."""
        with progress_errors(self.file.path):
            return str(self._connection.execute("PRAGMA quick_check(1)").fetchone()[0])

    @contextmanager
    def _writing(self, card: str, before: Memory | None) -> Iterator[None]:
        """Run one transaction, if the card's memory is still the one that the caller used."""
        with progress_errors(self.file.path):
            try:
                with transaction(self._connection):
                    row = self._connection.execute(_MEMORY, (card,)).fetchone()
                    if row != (rows.memory_row(card, before) if before else None):
                        raise OvertakenError(
                            f"{card} was answered in another copy of her2quiz in the meantime."
                        )
                    yield
                self._schedulers.update(self._met)
            except BaseException:
                self._met.clear()
                raise

    def _append(self, review: Review, settings: SchedulerSettings) -> None:
        self._connection.execute(_APPEND, (*rows.review_row(review), self._scheduler(settings)))
        self._connection.execute(_COUNT_DAY, (review.moment.day.isoformat(), 1))

    def _append_undo(self, review: Review, id_: str, moment: Moment) -> None:
        self._connection.execute(
            "INSERT INTO log (kind, id, at, offset, day, card, target) VALUES ('undo', ?, ?, ?, ?, ?, ?)",
            (id_, *rows.moment_columns(moment), review.card, review.id),
        )
        self._connection.execute(_COUNT_DAY, (review.moment.day.isoformat(), -1))

    def remember(self, card: str, memory: Memory | None) -> None:
        """Store a memory, within a transaction of the caller."""
        if memory is None:
            self._connection.execute("DELETE FROM memory WHERE card = ?", (card,))
        else:
            self._connection.execute(_REMEMBER, rows.memory_row(card, memory))

    def _scheduler(self, settings: SchedulerSettings) -> int:
        known = self._schedulers.get(settings)
        if known is None:
            values = (SCHEDULER_NAME, SCHEDULER_VERSION, rows.settings_text(settings))
            insert = "INSERT OR IGNORE INTO scheduler (name, version, settings) VALUES (?, ?, ?)"
            self._connection.execute(insert, values)
            query = "SELECT id FROM scheduler WHERE (name, version, settings) = (?, ?, ?)"
            known = self._met[settings] = int(self._connection.execute(query, values).fetchone()[0])
        return known

    def _history(self, found: Iterable[rows.Row]) -> History:
        with progress_errors(self.file.path):
            known = self._connection.execute("SELECT id, settings FROM scheduler").fetchall()
            settings = {id_: rows.settings_of(text) for id_, text in known}
            return [(rows.review_of(row[:-1]), settings[row[-1]]) for row in found]
