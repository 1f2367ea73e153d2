"""Machines on which a learner answers, undoes, renames, resets and fits, each with a progress file in memory."""

import json
import sqlite3
from datetime import timedelta
from functools import cache
from itertools import count
from typing import Any
from unittest.mock import patch

from hypothesis import strategies as st

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.history.replay import replay
from her2quiz.domain.history.review import Review
from her2quiz.domain.history.row_ids import review_id
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import FSRS_6_DEFAULTS, Fit, SchedulerSettings
from her2quiz.store import progress_file
from her2quiz.store.file.connect import MEMORY, connect
from her2quiz.store.log.action_log import ActionLog
from her2quiz.store.log.fits import present_fit
from her2quiz.store.log.rebuild import silent, undo_fit, use_fit
from her2quiz.store.log.renamings import Renamings
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.maintenance.log_stream import TableRow, stream
from her2quiz.store.maintenance.merge import Added, Merge
from her2quiz.store.progress_file import ProgressFile
from tests.factories import MONDAY

CARDS = ("d/a", "d/b", "d/c")
_CARD = st.sampled_from(CARDS)
STEP = st.one_of(
    st.tuples(st.just("answer"), _CARD, st.sampled_from(Rating), st.integers(0, 5000)),
    st.tuples(st.just("undo"), _CARD),
    st.tuples(st.just("flag"), _CARD),
    st.tuples(st.just("rename"), _CARD, _CARD),
    st.tuples(st.just("known"), st.sampled_from(["d/a d/b", "d/b d/a", "d/c"])),
    st.tuples(st.just("retention"), st.sampled_from([0.8, 0.9])),
    st.tuples(st.just("reset"), _CARD),
    st.tuples(st.just("take_back_reset"), _CARD),
    st.tuples(st.just("fit"), st.booleans()),
    st.tuples(st.just("take_back_fit")),
)
STEPS = st.lists(STEP, max_size=8)


_FITTED = (*FSRS_6_DEFAULTS[:3], FSRS_6_DEFAULTS[3] / 2, *FSRS_6_DEFAULTS[4:])


@cache
def _new_file() -> sqlite3.Connection:
    return connect(MEMORY)


def _copy(connection: sqlite3.Connection) -> sqlite3.Connection:
    copy = sqlite3.connect(MEMORY, isolation_level=None)
    connection.backup(copy)
    return copy


class Machine:
    """A progress file in memory, and what a learner does on one machine."""

    numbers = count(1)

    def __init__(self, content: sqlite3.Connection | None = None) -> None:
        """Begin with a copy of a file; with nothing by default, but not every one of thousands is migrated."""
        copied = _new_file() if content is None else content
        with patch.object(progress_file, "connect", lambda _path: _copy(copied)):
            self.file = ProgressFile(MEMORY)
        self.log = ReviewLog(self.file)
        self.settings = SchedulerSettings()
        self.minute = 0

    def do(self, steps: list[tuple[Any, ...]]) -> "Machine":
        """Do some steps; what cannot be done is left out."""
        for name, *rest in steps:
            self.minute += 1
            getattr(self, f"_{name}")(*rest)
        return self

    def rows(self) -> list[TableRow]:
        """Return the rows of all logs, as another machine is given them."""
        return [*stream(self.file)]

    def merge(self, *others: "Machine") -> "Machine":
        """Merge the logs of other machines into this one's."""
        self.take(*(other.rows() for other in others))
        return self

    def take(self, *sources: list[TableRow]) -> bool:
        """Merge rows of other machines, all at once; returns whether there was anything new."""
        merge = Merge(self.file, MONDAY)
        for rows in sources:
            merge.collect(rows, Added())
        has_news = merge.has_news
        if has_news:
            merge.write()
        merge.close()
        return has_news

    def copy(self) -> "Machine":
        """Return a machine with the same file."""
        twin = Machine(self.file.connection)
        twin.minute, twin.settings = self.minute, self.settings
        return twin

    def content(self) -> dict[str, Any]:
        """Return all that the file has, whatever number a scheduler has in it."""
        read = self.file.connection.execute
        schedulers = {row[0]: row[1:4] for row in read("SELECT id, name, version, settings FROM scheduler")}
        found = self.rows()
        logs = {table: _rows(found, table, schedulers) for table in ("log", "action", "renamed", "known")}
        return logs | {
            "schedulers": sorted(schedulers.values()),
            "memory": read("SELECT * FROM memory ORDER BY card").fetchall(),
            "day": read("SELECT day, reviews FROM day WHERE reviews > 0 ORDER BY day").fetchall(),
        }

    def assert_replayed(self) -> None:
        """The memories and days are those that follow from the log."""
        wanted = {card: replay(history) for card, history in self.log.histories()}
        assert self.log.memories() == {card: memory for card, memory in wanted.items() if memory is not None}
        assert not self.log.days_differ()

    def _id(self, moment: Moment) -> str:
        return review_id(moment.at, next(self.numbers).to_bytes(10, "big"))

    def _now(self, more: int = 0) -> Moment:
        self.minute += more
        return Moment.from_local(MONDAY + timedelta(minutes=self.minute))

    def _answer(self, card: str, rating: Rating, minutes: int) -> None:
        now, before = self._now(minutes), self.log.memory(card)
        after = outcomes(card, before, now, self.settings).after(rating)
        moment = Moment(after.at, now.offset, after.day)
        review = Review(self._id(now), moment, card, rating, rating, None, "{}", 1, 2.5)
        self.log.add(review, self.settings, before, after)

    def _undo(self, card: str) -> None:
        history = self.log.reviews_of(card)
        if history:
            now = self._now()
            self.log.undo(history[-1][0], self._id(now), now, self.log.memory(card), replay(history[:-1]))

    def _flag(self, card: str) -> None:
        now = self._now()
        ActionLog(self.file).add(CardAction(self._id(now), ActionKind.FLAG, now, card, "look"))

    def _reset(self, card: str) -> None:
        now = self._now()
        ActionLog(self.file).add(CardAction(self._id(now), ActionKind.RESET, now, card))

    def _take_back_reset(self, card: str) -> None:
        actions = ActionLog(self.file)
        reset = actions.latest(ActionKind.RESET, card)
        if reset is not None:
            now = self._now()
            actions.undo(reset, self._id(now), now)

    def _fit(self, moves_dates: bool) -> None:
        now = self._now()
        use_fit(self.file, Fit(self._id(now), _FITTED, moves_dates), now, silent)

    def _take_back_fit(self) -> None:
        fit = present_fit(self.file)
        if fit is not None:
            now = self._now()
            undo_fit(self.file, fit, self._id(now), now, silent)

    def _rename(self, former: str, card: str) -> None:
        if former != card:
            now = self._now()
            Renamings(self.file).rename(former, card, self._id(now), now)

    def _known(self, cards: str) -> None:
        self.file.keep_known("d", cards)

    def _retention(self, retention: float) -> None:
        self.settings = SchedulerSettings(retention=retention)


def _rows(found: list[TableRow], table: str, schedulers: dict[int, Any]) -> list[str]:
    rows = [dict(row) for name, row in found if name == table]
    for row in rows:
        row.pop("seal", None)
        if row.get("scheduler") is not None:
            row["scheduler"] = schedulers[row["scheduler"]]
    return sorted(json.dumps(row) for row in rows)
