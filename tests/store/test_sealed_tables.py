"""Seals: a row that was altered since it was written is noticed, and where."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.errors import ProgressError
from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.moment import Moment
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.log.action_log import ActionLog
from her2quiz.store.log.renamings import Renamings
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.seal import seal
from her2quiz.store.sealed_tables import SEALED, altered_rows
from tests.factories import MONDAY
from tests.store.samples import add, review

VALUES = st.none() | st.integers(-(2**62), 2**62) | st.floats(allow_nan=False) | st.text(max_size=9)


@given(st.lists(VALUES, max_size=6), st.lists(VALUES, max_size=6))
def test_other_values_have_another_seal(one: list[object], other: list[object]) -> None:
    """Also where only the borders between them differ; a whole number is the same number as a real one."""
    assert (seal(*one) == seal(*other)) is ([_kind(each) for each in one] == [_kind(each) for each in other])


def _kind(value: object) -> tuple[bool, object]:
    return isinstance(value, str), value


@pytest.fixture
def file() -> ProgressFile:
    """A file with a row in every table, and without what keeps its rows from changing."""
    file = ProgressFile(MEMORY)
    add(ReviewLog(file), review(1, "mixed/old"))
    now = Moment.from_local(MONDAY)
    ActionLog(file).add(CardAction("a" * 32, ActionKind.FLAG, now, "mixed/old", "odd"))
    Renamings(file).rename("mixed/old", "mixed/new", "b" * 32, now)
    file.keep_known("mixed", "mixed/new")
    for table in ("log", "action", "renamed"):
        file.connection.execute(f"DROP TRIGGER {table}_never_changes")
    return file


def _columns() -> list[tuple[str, str]]:
    return [(table, column) for table, columns in SEALED.items() for column in columns.split(", ")]


@pytest.mark.parametrize(("table", "column"), _columns())
def test_an_altered_value_is_noticed(file: ProgressFile, table: str, column: str) -> None:
    """In every column of every table that cannot be made again from others."""
    assert [*altered_rows(file.connection)] == []
    changed = {"kind": "CASE kind WHEN 'review' THEN 'undo' ELSE 'bury' END", "rating": "1", "proposed": "1"}
    value = changed.get(column, f"coalesce({column}, 0) || '7'")
    file.connection.execute(f"UPDATE {table} SET {column} = {value}")  # noqa: S608 - fixed names
    assert [found for found, _ in altered_rows(file.connection)] == [table]


def test_text_that_is_no_text_is_noticed(file: ProgressFile) -> None:
    """A flipped byte may leave what is not UTF-8."""
    file.connection.execute("UPDATE action SET note = CAST(x'FF41' AS TEXT)")
    assert [*altered_rows(file.connection)] == [("action", "a" * 32)]


def test_an_altered_answer_is_not_replayed(file: ProgressFile) -> None:
    """What follows from a card's history is not computed from a row that nobody wrote."""
    log = ReviewLog(file)
    assert len(log.reviews_of("mixed/new")) == 1
    file.connection.execute("UPDATE log SET rating = 1")
    with pytest.raises(ProgressError, match="damaged"):
        log.reviews_of("mixed/new")


def test_it_is_said_how_far_it_came(file: ProgressFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a long log one sees that something happens."""
    monkeypatch.setattr("her2quiz.store.sealed_tables._EACH", 2)
    seen: list[int] = []
    assert [*altered_rows(file.connection, seen.append)] == []
    assert seen == [2, 4]


def test_rows_are_counted(file: ProgressFile) -> None:
    """So that one that is lost is noticed, too."""
    assert file.connection.execute("SELECT rows FROM file").fetchone() == (3,)


def test_each_write_is_another_state(file: ProgressFile) -> None:
    """Which names the one before, so that a log can be told from one of another file."""
    one = _state(file.connection)
    add(ReviewLog(file), review(2))
    two = _state(file.connection)
    assert two[1] == one[0] != two[0]


def _state(connection: sqlite3.Connection) -> tuple[str, str]:
    _, now, before = connection.execute("SELECT state FROM file").fetchone()[0].split()
    return now, before
