"""The action log: append-only, undone by appending."""

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.moment import Moment
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.log.action_log import ActionLog
from her2quiz.store.progress_file import ProgressFile

MONDAY = Moment.from_local(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
kinds = st.sampled_from(list(ActionKind))

GOLDEN = Path(__file__).parents[1] / "file" / "golden"
ROWS = "SELECT * FROM action ORDER BY id"


@pytest.fixture
def log() -> ActionLog:
    """An empty log."""
    return ActionLog(ProgressFile(MEMORY))


def action(number: int, kind: ActionKind, card: str = "d/c", note: str = "") -> CardAction:
    """Make an action."""
    return CardAction(f"{number:032x}", kind, MONDAY, card, note)


def test_an_action_is_read_as_it_was_written(log: ActionLog) -> None:
    """Its moment is kept to the microsecond."""
    flag = action(1, ActionKind.FLAG, note="odd ≥")
    log.add(flag)
    assert log.flags() == [flag]
    assert log.last(["d"]) == flag
    assert log.last(["other"]) is None


@given(st.lists(st.tuples(kinds, st.sampled_from(["d/a", "d/b"])), max_size=12), st.data())
def test_an_undone_action_has_no_effect(done: list[tuple[ActionKind, str]], data: st.DataObject) -> None:
    """The last suspend or unsuspend that was not undone decides whether a card is suspended."""
    log = ActionLog(ProgressFile(MEMORY))
    actions = [action(number, kind, card) for number, (kind, card) in enumerate(done)]
    for each in actions:
        log.add(each)
    undone = data.draw(st.sets(st.sampled_from(actions))) if actions else set()
    for number, each in enumerate(sorted(undone, key=lambda action: action.id)):
        log.undo(each, f"{1000 + number:032x}", MONDAY)
    standing = [each for each in actions if each not in undone]
    last = {
        each.card: each.kind for each in standing if each.kind in (ActionKind.SUSPEND, ActionKind.UNSUSPEND)
    }
    assert log.suspended() == {card for card, kind in last.items() if kind is ActionKind.SUSPEND}
    assert log.flags() == [each for each in standing if each.kind is ActionKind.FLAG]
    assert log.last(["d"]) == (standing[-1] if standing else None)


def test_a_card_is_buried_for_one_day_only(log: ActionLog) -> None:
    """It is asked again on the next study day."""
    log.add(action(1, ActionKind.BURY))
    assert log.file.buried_or_suspended(MONDAY.day) == {"d/c"}
    assert log.file.buried_or_suspended(MONDAY.day + timedelta(days=1)) == frozenset()


@pytest.mark.parametrize("statement", ["UPDATE action SET note = 'x'", "DELETE FROM action"])
def test_the_action_log_never_changes(log: ActionLog, statement: str) -> None:
    """The file itself refuses to change or delete rows."""
    log.add(action(1, ActionKind.FLAG))
    with pytest.raises(sqlite3.IntegrityError, match="actions never"):
        log.file.connection.execute(statement)


def _some_actions(log: ActionLog, numbers: Sequence[int], undone: Sequence[int]) -> None:
    """Do the actions that these numbers mean, the same in every log, and undo some of them."""
    for number in numbers:
        log.add(action(number, list(ActionKind)[number % 4], f"d/{number % 3}"))
    for number in undone:
        log.undo(action(number, ActionKind.FLAG), f"{1000 + number:032x}", MONDAY)


def _union(into: ActionLog, other: ActionLog) -> None:
    """Add the rows of another log that are missing."""
    rows = other.file.connection.execute(ROWS).fetchall()
    into.file.connection.executemany("INSERT OR IGNORE INTO action VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


numbers = st.lists(st.integers(0, 40), unique=True, max_size=12)


@given(numbers, numbers, st.data())
def test_logs_merge_as_a_set_union(first: list[int], second: list[int], data: st.DataObject) -> None:
    """The result does not depend on the order, and merging twice changes nothing."""
    logs = [ActionLog(ProgressFile(MEMORY)) for _ in range(4)]
    for log, done in zip(logs, (first, second, first, second), strict=True):
        _some_actions(log, done, ())
    undone = data.draw(st.lists(st.sampled_from(first), unique=True)) if first else []
    for log in (logs[0], logs[2]):
        _some_actions(log, (), undone)
    _union(logs[0], logs[1])
    _union(logs[0], logs[1])
    _union(logs[3], logs[2])
    one, other = logs[0], logs[3]
    assert one.file.connection.execute(ROWS).fetchall() == other.file.connection.execute(ROWS).fetchall()
    assert (one.suspended(), one.flags(), one.last(["d"])) == (
        other.suspended(),
        other.flags(),
        other.last(["d"]),
    )


def test_two_copies_see_each_others_actions(tmp_path: Path) -> None:
    """They see them at once; an action that both undo is undone."""
    one, other = (ActionLog(ProgressFile(tmp_path / "p.sqlite")) for _ in range(2))
    one.add(action(1, ActionKind.SUSPEND))
    other.add(action(2, ActionKind.FLAG, "d/b"))
    assert other.suspended() == {"d/c"}
    assert one.last(["d"]) == action(2, ActionKind.FLAG, "d/b")
    for number, log in enumerate((one, other)):
        log.undo(action(1, ActionKind.SUSPEND), f"{10 + number:032x}", MONDAY)
    assert one.suspended() == other.suspended() == frozenset()
    assert one.file.connection.execute("SELECT count(*) FROM action").fetchone() == (4,)
    for log in (one, other):
        log.file.close()


def test_a_file_of_the_first_schema_takes_actions(tmp_path: Path) -> None:
    """It has no actions, and new ones can be added."""
    old = sqlite3.connect(tmp_path / "old.sqlite")
    old.executescript((GOLDEN / "schema-1.sql").read_text(encoding="utf-8"))
    old.close()
    log = ActionLog(ProgressFile(tmp_path / "old.sqlite"))
    assert (log.suspended(), log.flags(), log.last(["mixed"])) == (frozenset(), [], None)
    log.add(action(1, ActionKind.SUSPEND, "mixed/best"))
    assert log.suspended() == {"mixed/best"}
    log.file.close()
