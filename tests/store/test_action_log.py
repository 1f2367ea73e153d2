"""What is done with cards: append-only, undone by appending."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.action import ActionKind, CardAction
from her2quiz.domain.moment import Moment
from her2quiz.store.action_log import ActionLog
from her2quiz.store.connect import MEMORY
from her2quiz.store.progress_file import ProgressFile

MONDAY = Moment.of(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
kinds = st.sampled_from(list(ActionKind))


@pytest.fixture
def log() -> ActionLog:
    """An empty log."""
    return ActionLog(ProgressFile(MEMORY))


def action(number: int, kind: ActionKind, card: str = "d/c", note: str = "") -> CardAction:
    """Make an action."""
    return CardAction(f"{number:032x}", kind, MONDAY, card, note)


def test_an_action_is_read_as_it_was_written(log: ActionLog) -> None:
    """With its moment, to the microsecond."""
    flag = action(1, ActionKind.FLAG, note="odd ≥")
    log.add(flag)
    assert log.flags() == [flag]
    assert log.last(["d"]) == flag
    assert log.last(["other"]) is None


@given(st.lists(st.tuples(kinds, st.sampled_from(["d/a", "d/b"])), max_size=12), st.data())
def test_what_is_undone_was_never_done(done: list[tuple[ActionKind, str]], data: st.DataObject) -> None:
    """The last of suspend and unsuspend that stands says whether a card is suspended."""
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


def test_a_buried_card_is_aside_on_its_day_alone(log: ActionLog) -> None:
    """A study day later it is asked again."""
    log.add(action(1, ActionKind.BURY))
    assert log.file.put_aside(MONDAY.day) == {"d/c"}
    assert log.file.put_aside(MONDAY.day + timedelta(days=1)) == frozenset()


@pytest.mark.parametrize("statement", ["UPDATE action SET note = 'x'", "DELETE FROM action"])
def test_nothing_that_was_written_changes(log: ActionLog, statement: str) -> None:
    """The file itself refuses."""
    log.add(action(1, ActionKind.FLAG))
    with pytest.raises(sqlite3.IntegrityError, match="actions never"):
        log.file.connection.execute(statement)
