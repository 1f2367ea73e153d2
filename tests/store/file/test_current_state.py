"""The latest id is known without a search as long as nobody else writes, and is never wrong."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from her2quiz.domain.history.row_ids import review_id
from her2quiz.store.progress_file import ProgressFile

AT = datetime(2026, 11, 23, 8, tzinfo=UTC)


@pytest.fixture
def one(tmp_path: Path) -> Iterator[ProgressFile]:
    """Open a progress file."""
    file = ProgressFile(tmp_path / "progress.sqlite")
    yield file
    file.close()


@pytest.fixture
def other(one: ProgressFile) -> Iterator[ProgressFile]:
    """Open the same file in another copy."""
    file = ProgressFile(one.path)
    yield file
    file.close()


def write(file: ProgressFile, at: datetime = AT) -> str:
    """Write a row with an id of its own, and return the id."""
    with file.writing():
        id_ = file.new_id(at, bytes(10))
        file.connection.execute(
            "INSERT INTO action (id, kind, at, offset, day, card, note) VALUES (?, 'flag', 0, 0, '', 'd/c', '')",
            (id_,),
        )
    return id_


def give_up(file: ProgressFile) -> None:
    """Begin to write, take an id of tomorrow, and fail."""
    with file.writing():
        file.new_id(AT + timedelta(days=1), bytes(10))
        raise LookupError


def latest(file: ProgressFile) -> str:
    """Look for the latest id."""
    return str(file.connection.execute("SELECT max(id) FROM action").fetchone()[0])


def statements_of(file: ProgressFile) -> list[str]:
    """Write a row, and return what SQLite was asked for."""
    asked: list[str] = []
    file.connection.set_trace_callback(asked.append)
    write(file)
    file.connection.set_trace_callback(None)
    return asked


def test_each_id_is_behind_all_others_of_both_copies(one: ProgressFile, other: ProgressFile) -> None:
    """Although the clock of one is behind that of the other, and each writes several in a row."""
    ids = []
    for number in range(12):
        file, behind = [(one, 0), (one, 0), (other, 3600), (other, 1)][number % 4]
        ids.append(write(file, AT - timedelta(seconds=behind)))
        assert latest(file) == ids[-1]
    assert ids == sorted(set(ids))


def test_the_latest_id_is_looked_for_only_after_another_copy_has_written(
    one: ProgressFile, other: ProgressFile
) -> None:
    """So most answers do without."""
    write(one)
    assert not any("max(id)" in said for said in statements_of(one))
    write(other)
    assert any("max(id)" in said for said in statements_of(one))


def test_ids_that_were_rolled_back_are_forgotten(one: ProgressFile) -> None:
    """They are not in the file."""
    first = write(one)
    with pytest.raises(LookupError):
        give_up(one)
    second, third = write(one, AT + timedelta(seconds=1)), write(one, AT + timedelta(seconds=2))
    assert first < second < third == latest(one)
    assert third.startswith(review_id(AT + timedelta(seconds=2), b""))
    assert one.rollbacks == 1


def test_rows_that_came_without_an_id_of_this_copy_are_not_overlooked(one: ProgressFile) -> None:
    """As where a log is merged: the ids are those of another file."""
    write(one)
    with one.writing():
        one.connection.execute(
            "INSERT INTO action (id, kind, at, offset, day, card, note) VALUES ('0f', 'flag', 0, 0, '', 'd/c', '')"
        )
    assert any("max(id)" in said for said in statements_of(one))


def test_each_transaction_names_the_state_before(one: ProgressFile, other: ProgressFile) -> None:
    """So a log that is beside the file is known as its own."""
    states = []
    for file in (one, one, other, one, one):
        write(file)
        states.append(str(one.connection.execute("SELECT state FROM file").fetchone()[0]).split())
    assert [state[2] for state in states[1:]] == [state[1] for state in states[:-1]]
