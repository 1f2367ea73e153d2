"""Merging logs: a union, in any order and grouping, from which everything else is computed."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given

from her2quiz.domain.rating import Rating
from her2quiz.store.maintenance.log_stream import TableRow, stream
from her2quiz.store.maintenance.merge import Added, Merge
from tests.factories import MONDAY
from tests.store.maintenance.machines import STEPS, Machine


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
