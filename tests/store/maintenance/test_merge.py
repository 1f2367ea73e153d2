"""Merging logs: a union, in any order and grouping, from which everything else is computed."""

import json
import sqlite3
from datetime import timedelta
from functools import cache
from itertools import count
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.history.replay import replay
from her2quiz.domain.history.review import Review
from her2quiz.domain.history.row_ids import review_id
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.store import progress_file
from her2quiz.store.action_log import ActionLog
from her2quiz.store.file.connect import MEMORY, connect
from her2quiz.store.maintenance.log_stream import TableRow, stream
from her2quiz.store.maintenance.merge import Added, Merge
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.renamings import Renamings
from her2quiz.store.review_log import ReviewLog
from tests.factories import MONDAY

CARDS = st.sampled_from(["d/a", "d/b", "d/c"])
STEP = st.one_of(
    st.tuples(st.just("answer"), CARDS, st.sampled_from(Rating), st.integers(0, 5000)),
    st.tuples(st.just("undo"), CARDS),
    st.tuples(st.just("flag"), CARDS),
    st.tuples(st.just("rename"), CARDS, CARDS),
    st.tuples(st.just("known"), st.sampled_from(["d/a d/b", "d/b d/a", "d/c"])),
    st.tuples(st.just("retention"), st.sampled_from([0.8, 0.9])),
)
STEPS = st.lists(STEP, max_size=8)


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

    def merge(self, *others: "Machine") -> "Machine":
        """Merge the logs of other machines into this one's."""
        merge = Merge(self.file, MONDAY)
        for other in others:
            merge.collect([*stream(other.file)], Added())
        if merge.has_news:
            merge.write()
        merge.close()
        return self

    def copy(self) -> "Machine":
        """Return a machine with the same file."""
        twin = Machine(self.file.connection)
        twin.minute, twin.settings = self.minute, self.settings
        return twin

    def content(self) -> dict[str, Any]:
        """Return all that the file has, whatever number a scheduler has in it."""
        read = self.file.connection.execute
        schedulers = {row[0]: row[1:4] for row in read("SELECT id, name, version, settings FROM scheduler")}
        found = [*stream(self.file)]
        logs = {table: _rows(found, table, schedulers) for table in ("log", "action", "renamed", "known")}
        return logs | {
            "schedulers": sorted(schedulers.values()),
            "memory": read("SELECT * FROM memory ORDER BY card").fetchall(),
            "day": read("SELECT day, reviews FROM day WHERE reviews > 0 ORDER BY day").fetchall(),
        }

    def assert_replayed(self) -> None:
        """The memories and days are those that follow from the log."""
        assert self.log.memories() == {card: replay(history) for card, history in self.log.histories()}
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


@given(STEPS, STEPS, STEPS)
def test_a_merge_is_commutative_and_what_follows_from_the_log_is_computed(
    base: list[Any], left: list[Any], right: list[Any]
) -> None:
    """Two machines that had the same file and then each went on end with the same content, and equal to its replay."""
    first = Machine().do(base)
    second = first.copy().do(right)
    first.do(left)
    one, other = first.copy().merge(second), second.copy().merge(first)
    assert one.content() == other.content()
    one.assert_replayed()


@given(STEPS, STEPS, STEPS)
def test_a_merge_is_associative(first: list[Any], second: list[Any], third: list[Any]) -> None:
    """In whatever grouping, also all at once."""
    a, b, c = Machine().do(first), Machine().do(second), Machine().do(third)
    left = a.copy().merge(b).merge(c).content()
    assert a.copy().merge(b.copy().merge(c)).content() == left
    assert a.copy().merge(c, b).content() == left


@given(STEPS, STEPS)
def test_a_merge_is_idempotent(first: list[Any], second: list[Any]) -> None:
    """A copy of itself changes nothing, and what was merged once changes nothing more."""
    a, b = Machine().do(first), Machine().do(second)
    before = a.content()
    assert a.merge(a.copy()).content() == before
    merged = a.merge(b).content()
    assert a.merge(b).content() == merged
    assert all(set(merged[table]) >= set(before[table]) for table in ("log", "action", "renamed"))


def test_what_was_added_is_counted() -> None:
    """Answers, and other rows; what is there already does not count."""
    a = Machine().do([("answer", "d/a", Rating.GOOD, 1)])
    b = a.copy().do(
        [("answer", "d/b", Rating.GOOD, 1), ("undo", "d/b"), ("flag", "d/a"), ("rename", "d/a", "d/z")]
    )
    merge, added, again = Merge(a.file, MONDAY + timedelta(minutes=2)), Added(), Added()
    merge.collect(stream(b.file), added)
    merge.collect(stream(b.file), again)
    assert (added.reviews, added.others, added.ahead, added.unreadable) == (1, 3, 1, 0)
    assert (again.reviews, again.others, again.ahead) == (0, 0, 1)
    merge.write()
    assert sorted(a.log.memories()) == ["d/z"]
    a.assert_replayed()


GOOD: TableRow = next(each for each in stream(Machine().do([("flag", "d/a")]).file) if each[0] == "action")


@pytest.mark.parametrize(
    "change",
    [
        {"id": "zzz"},
        {"id": "ffffffffffff00"},
        {"id": None},
        {"kind": "dance"},
        {"at": "yesterday"},
        {"at": 10**30},
        {"at": True},
        {"offset": 10**6},
        {"day": "20261123"},
        {"day": "2026-02-30"},
        {"card": None},
        {"card": b"d/a"},
        {"note": "\ud800"},
        {"note": None},
        {"note": "x" * 1_000_001},
        {"target": "t"},
        {"note": "another"},
    ],
    ids=str,
)
def test_a_row_that_no_version_writes_is_left_out(change: dict[str, Any]) -> None:
    """It is counted, and the file stays readable; the same row without the change is added."""
    machine = Machine()
    merge, added = Merge(machine.file, MONDAY), Added()
    merge.collect([("action", {**GOOD[1], **change})], added)
    assert (added.unreadable, added.rows, merge.has_news) == (1, 0, False)
    merge.collect([GOOD], added)
    assert added.rows == 1


def test_an_answer_without_its_scheduler_is_left_out() -> None:
    """Its effect could not be computed."""
    found = [*stream(Machine().do([("answer", "d/a", Rating.GOOD, 1)]).file)]
    machine = Machine()
    merge, added = Merge(machine.file, MONDAY), Added()
    merge.collect([each for each in found if each[0] == "log"], added)
    assert (added.unreadable, added.rows) == (1, 0)
