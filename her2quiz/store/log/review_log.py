"""The review log: all answers, append-only, and the memory that is computed from them."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from sqlite3 import Connection

from her2quiz.domain.history.review import Review
from her2quiz.domain.history.row_ids import review_id
from her2quiz.domain.history.statistics import LONGEST_SECONDS
from her2quiz.domain.history.tally import Tally
from her2quiz.domain.keys import deck_of
from her2quiz.domain.moment import Moment, microseconds
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.store import rows
from her2quiz.store.errors import progress_errors
from her2quiz.store.log.bare_histories import IN_ORDER, OF_CARDS
from her2quiz.store.log.fits import fits_of, with_fits
from her2quiz.store.log.remember import remember, remember_after
from her2quiz.store.log.resets import History, resets_of, resets_of_card, with_resets
from her2quiz.store.log.scheduler_ids import SchedulerIds
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.seal import seal
from her2quiz.store.sealed_tables import altered_rows, append

# Queries are built from column names only; values are always bound.
_MEMORIES = f"SELECT {rows.MEMORY_COLUMNS} FROM memory"  # noqa: S608
_MEMORY = f"{_MEMORIES} WHERE card = ?"
_MEMORIES_OF = f"{_MEMORIES} WHERE card IN (SELECT value FROM json_each(?))"  # noqa: S608
_REVIEWS = f"SELECT {rows.SEALED_COLUMNS} FROM review"  # noqa: S608
_KEYS = "SELECT card, card_then FROM review WHERE id = ?"
_TALLIES = """
    SELECT substr(card_then, 1, instr(card_then, '/') - 1), rating, count(*), count(score),
        sum(coalesce(score, 0) = 1), sum(min(seconds, ?))
    FROM review WHERE day BETWEEN ? AND ? GROUP BY 1, 2 ORDER BY 1, 2
    """
_LATEST, _FEW = 200, 10
_LATEST_SECONDS = """
    SELECT count(*), avg(min(seconds, ?)) FROM (SELECT seconds FROM log WHERE kind = 'review' ORDER BY id DESC LIMIT ?)
    """
_OFTEN_MISSED = """
    WITH reset AS MATERIALIZED (SELECT card, max(id) AS latest FROM done WHERE kind = 'reset' GROUP BY card)
    SELECT card, count(DISTINCT day), max(day) FROM review LEFT JOIN reset USING (card)
    WHERE rating = ? AND id > ifnull(latest, '') GROUP BY card HAVING count(DISTINCT day) >= ? ORDER BY 2 DESC, 1
    """
_COUNT_DAY = (
    "INSERT INTO day VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET reviews = reviews + excluded.reviews"
)

_PART = nullcontext()
"""A part of a larger transaction."""


class ReviewLog:
    """The review log of one progress file."""

    def __init__(self, file: ProgressFile) -> None:
        """Read and write the log of a progress file."""
        self.file = file
        self._schedulers = SchedulerIds(file)

    @property
    def _connection(self) -> Connection:
        return self.file.connection

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
        with self.writing():
            remember_after(self._connection, review.card, before, after)
            self._append(review, settings)

    def undo(
        self, review: Review, id_: str, moment: Moment, before: Memory | None, after: Memory | None
    ) -> None:
        """Append that a review was undone, and store the memory without it; raises as `add` does."""
        with self.writing():
            remember_after(self._connection, review.card, before, after)
            self._append_undo(review, id_, moment)

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
        with self.writing():
            remember_after(self._connection, old.card, before, after)
            self._append_undo(old, undo_id, new.moment)
            self._append(new, settings)

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

    def memories_of(self, cards: Iterable[str]) -> dict[str, Memory]:
        """Return the memories of some cards, by card; those that are new are left out."""
        with progress_errors(self.file.path):
            found = self._connection.execute(_MEMORIES_OF, (json.dumps([*cards]),))
            return {row[0]: rows.memory_of(row) for row in found}

    def answered_since(self, day: date) -> dict[date, set[str]]:
        """Return the cards that were answered from a study day on, by study day, without answers that were undone."""
        query = "SELECT DISTINCT day, card FROM review WHERE id >= ? AND day >= ?"
        # ids begin with the instant
        since = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=1)
        answered: dict[date, set[str]] = {}
        with progress_errors(self.file.path):
            for then, card in self._connection.execute(query, (review_id(since, b""), day.isoformat())):
                answered.setdefault(date.fromisoformat(then), set()).add(card)
        return answered

    def reviews_of(self, card: str, *, only_missed: bool = False) -> History:
        """Return a card's review history; of it only the misses, if asked, which are found quickly in a long log."""
        missed = f"AND rating = {Rating.AGAIN.value}" if only_missed else ""
        with progress_errors(self.file.path):
            query = f"{_REVIEWS} WHERE {OF_CARDS} {missed} ORDER BY {IN_ORDER}"
            found = self._connection.execute(query, [json.dumps([card])] * 3).fetchall()
            resets = resets_of_card(self._connection, card)
            fits = fits_of(self._connection)
        return with_fits(with_resets(self._history(found), resets), fits)

    def with_todays_key(self, review: Review) -> Review | None:
        """Return a review with its card's present key; None if it was undone."""
        with progress_errors(self.file.path):
            found = self._connection.execute(_KEYS, (review.id,)).fetchone()
        if found is None or found[0] == review.card:
            return review if found else None
        card, card_then = found
        return review._replace(card=card, card_then=card_then)

    def histories(self, cards: Iterable[str] | None = None, since: str = "") -> Iterator[tuple[str, History]]:
        """Return every card that was answered, or those among some cards, with its review history.

        Whether rows were altered is left to `altered`. With `since`, only reviews with a higher id are returned.
        """
        only = "WHERE id > ?" if cards is None else f"WHERE id > ? AND {OF_CARDS}"
        keys = [since] if cards is None else [since, *[json.dumps([*cards])] * 3]
        with progress_errors(self.file.path):
            resets, fits = resets_of(self._connection), fits_of(self._connection)
            found = self._connection.execute(f"{_REVIEWS} {only} ORDER BY card, {IN_ORDER}", keys)
            for card, reviews in groupby(found, key=lambda row: str(row[4])):
                history = with_resets(self._history(reviews, is_checked=False), resets.get(card, ()))
                yield card, with_fits(history, fits)

    def counted_right(self) -> list[Review]:
        """Return the reviews whose verdict on a typed answer the learner overruled, oldest first."""
        query = f"""{_REVIEWS} WHERE instr(answer, '"was_right": true') ORDER BY id"""
        with progress_errors(self.file.path):
            return [rows.review_of(row[:-2]) for row in self._connection.execute(query)]

    def last_review(self, decks: Iterable[str]) -> Review | None:
        """Return the latest review of a card of these decks that was not undone."""
        wanted = set(decks)
        with progress_errors(self.file.path):
            newest_first = self._connection.execute(f"{_REVIEWS} ORDER BY id DESC")
            return next((rows.review_of(row[:-2]) for row in newest_first if deck_of(row[4]) in wanted), None)

    def tallies(self, since: date = date.min, until: date = date.max) -> list[Tally]:
        """Count the reviews by deck and rating, from a study day on, up to another."""
        with progress_errors(self.file.path):
            values = LONGEST_SECONDS, since.isoformat(), until.isoformat()
            found = self._connection.execute(_TALLIES, values).fetchall()
        return [Tally(deck, Rating(rating), *counts) for deck, rating, *counts in found]

    def often_missed(self, days: int) -> list[tuple[str, int, date]]:
        """Return the cards that were missed on so many study days, with how many and the last one, the most first."""
        with progress_errors(self.file.path):
            found = self._connection.execute(_OFTEN_MISSED, (int(Rating.AGAIN), days)).fetchall()
        return [(card, missed, date.fromisoformat(day)) for card, missed, day in found]

    def usual_pace(self) -> float | None:
        """Return how many seconds the latest answers took on average, without breaks; None if there are few."""
        with progress_errors(self.file.path):
            count, mean = self._connection.execute(_LATEST_SECONDS, (LONGEST_SECONDS, _LATEST)).fetchone()
        return None if count < _FEW else float(mean)

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

    def altered(self, report: Callable[[int], None] = lambda _rows: None) -> list[tuple[str, str]]:
        """Return the rows that are not as they were written, each as its table and its id; see `altered_rows`."""
        with progress_errors(self.file.path):
            return [*altered_rows(self._connection, report)]

    def missing(self) -> int:
        """Count the rows of all logs that are no longer there."""
        query = """
            SELECT rows - (SELECT count(*) FROM log) - (SELECT count(*) FROM action) - (SELECT count(*) FROM renamed)
            FROM file
            """
        with progress_errors(self.file.path):
            return int(self._connection.execute(query).fetchone()[0])

    def check(self) -> str:
        """Let SQLite check the whole file; returns "ok" or the damage that it found."""
        with progress_errors(self.file.path):
            return str(self._connection.execute("PRAGMA quick_check(1)").fetchone()[0])

    def place_after(self, card: str, at: datetime) -> int | None:
        """Return where a review of a card sorts behind all others; None if its instant says so."""
        places = (each.place or microseconds(each.moment.at) for each, _ in self.reviews_of(card))
        last = max(places, default=0)
        return last + 1 if last >= microseconds(at) else None

    def dated_after(self, at: datetime) -> int:
        """Count the reviews that are dated after an instant and were not undone."""
        with progress_errors(self.file.path):
            query = "SELECT count(*) FROM review WHERE at > ?"
            return int(self._connection.execute(query, (microseconds(at),)).fetchone()[0])

    def writing(self) -> AbstractContextManager[None]:
        """Make one transaction of what follows, unless it is part of one already. Raises ProgressError."""
        return _PART if self.file.is_writing else self.file.writing()

    def _append(self, review: Review, settings: SchedulerSettings) -> None:
        id_, at, offset, day, card, *given, place = rows.review_row(review)
        values = ("review", id_, at, offset, day, card, None, *given, self._schedulers.of(settings), place)
        append(self._connection, "log", *values)
        self._connection.execute(_COUNT_DAY, (review.moment.day.isoformat(), 1))

    def _append_undo(self, review: Review, id_: str, moment: Moment) -> None:
        values = ("undo", id_, *rows.moment_columns(moment), review.card, review.id)
        append(self._connection, "log", *values, *[None] * 9)
        self._connection.execute(_COUNT_DAY, (review.moment.day.isoformat(), -1))

    def remember(self, card: str, memory: Memory | None) -> None:
        """Store a memory, within a transaction of the caller."""
        remember(self._connection, card, memory)

    def _history(self, found: Iterable[rows.Row], *, is_checked: bool = True) -> History:
        with progress_errors(self.file.path):
            known = self._connection.execute("SELECT id, settings FROM scheduler").fetchall()
            settings = {id_: rows.settings_of(text) for id_, text in known}
            if is_checked:
                return [(rows.review_of_sealed(row, seal), settings[row[-2]]) for row in found]
            return [(rows.review_of(row[:-2]), settings[row[-2]]) for row in found]
