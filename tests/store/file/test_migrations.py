"""Migrations: each step completely or not at all, and files of earlier versions."""

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.history.replay import replay
from her2quiz.domain.history.row_ids import review_id
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.store.file.connect import APPLICATION_ID, connect
from her2quiz.store.file.first_steps import Step
from her2quiz.store.file.migrations import VERSION, migrate
from her2quiz.store.file.steps import STEPS
from her2quiz.store.log.action_log import ActionLog
from her2quiz.store.log.renamings import Renamings
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.sealed_tables import altered_rows
from tests.factories import MONDAY
from tests.store.samples import add, every_row, review

GOLDEN = Path(__file__).parent / "golden"

SECOND = Step("notes", ("CREATE TABLE note (card TEXT)", "INSERT INTO note VALUES ('mixed/best')"))
BROKEN = Step("a step that fails", ("CREATE TABLE half (done TEXT)", "INSERT INTO nowhere VALUES (1)"))


def _tables(connection: sqlite3.Connection) -> set[str]:
    return {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _done(connection: sqlite3.Connection) -> list[str]:
    return [row[0] for row in connection.execute("SELECT name FROM migration")]


def test_a_file_that_is_up_to_date_has_all_steps(tmp_path: Path) -> None:
    """The number by which that is told, without loading the steps, is theirs."""
    connection = connect(tmp_path / "progress.sqlite")
    assert _version(connection) == len(STEPS) == VERSION
    connection.close()


def test_a_step_is_done_once_and_recorded(tmp_path: Path) -> None:
    """A new step is run once, counted, and recorded by name."""
    connection = connect(tmp_path / "progress.sqlite")
    migrate(connection, (*STEPS, SECOND))
    migrate(connection, (*STEPS, SECOND))
    assert _version(connection) == len(STEPS) + 1
    assert sorted(_done(connection)) == sorted([*(step.name for step in STEPS), "notes"])
    assert connection.execute("SELECT count(*) FROM note").fetchone()[0] == 1
    connection.close()


def test_a_failing_step_leaves_nothing_behind(tmp_path: Path) -> None:
    """A step that fails is rolled back; earlier steps stay."""
    connection = connect(tmp_path / "progress.sqlite")
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        migrate(connection, (*STEPS, SECOND, BROKEN))
    assert not connection.in_transaction
    assert _version(connection) == len(STEPS) + 1
    assert "half" not in _tables(connection)
    assert "note" in _tables(connection)
    connection.close()


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    """A first step without enough space is rolled back, and the error names the disk."""
    connection = sqlite3.connect(tmp_path / "progress.sqlite", isolation_level=None)
    connection.execute("PRAGMA max_page_count = 2")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        migrate(connection)
    assert (_version(connection), _tables(connection)) == (0, set())
    connection.close()


def test_two_openers_at_once_do_each_step_once(tmp_path: Path) -> None:
    """Programs that open a new file at the same time wait for each other, and all can use it."""
    found: list[int] = []
    barrier = threading.Barrier(4)

    def open_it() -> None:
        barrier.wait()
        connection = connect(tmp_path / "progress.sqlite")
        found.append(len(_done(connection)))
        connection.close()

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [len(STEPS)] * 4


class _Overtaken(sqlite3.Connection):
    """A connection whose first request for the lock comes after another copy's migration."""

    overtaking: list[Callable[[], None]]

    def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
        """Let the other copy go first, once."""
        if sql == "BEGIN IMMEDIATE" and self.overtaking:
            self.overtaking.pop()()
        return super().execute(sql, *parameters)


def test_a_step_that_another_copy_did_meanwhile_is_not_done_again(tmp_path: Path) -> None:
    """A copy that waited for the lock checks the version again."""
    file = tmp_path / "progress.sqlite"
    connect(file).close()
    other = sqlite3.connect(file, isolation_level=None)
    late = sqlite3.connect(file, isolation_level=None, factory=_Overtaken)
    late.overtaking = [lambda: migrate(other, (*STEPS, SECOND))]
    migrate(late, (*STEPS, SECOND))
    assert not late.overtaking
    assert late.execute("SELECT count(*) FROM note").fetchone()[0] == 1
    late.close()
    other.close()


def test_a_file_of_the_first_schema_opens(tmp_path: Path) -> None:
    """A file of the first version keeps every row, and takes new answers."""
    old = sqlite3.connect(tmp_path / "old.sqlite")
    old.executescript((GOLDEN / "schema-1.sql").read_text(encoding="utf-8"))
    before = every_row(old)
    old.close()
    opened = ProgressFile(tmp_path / "old.sqlite")
    log = ReviewLog(opened)
    before["memory"] = [(*row, "") for row in before["memory"]]  # what an answer was measured by is not known
    assert every_row(opened.connection) == before
    assert opened.connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    assert (log.size(), log.days_differ(), log.check()) == ((4, 6), False, "ok")
    add(log, review(600))
    assert log.size() == (5, 7)
    opened.close()


def test_a_file_of_the_second_schema_opens(tmp_path: Path) -> None:
    """A file written before cards could be renamed keeps its rows, and its progress follows the cards."""
    old = sqlite3.connect(tmp_path / "old.sqlite")
    old.executescript((GOLDEN / "schema-2.sql").read_text(encoding="utf-8"))
    logged = every_row(old, ("log", "action"))
    old.close()
    opened = ProgressFile(tmp_path / "old.sqlite")
    Renamings(opened).rename(
        "old-deck/a", "old-deck/z", review_id(MONDAY, b"renamed"), Moment.from_local(MONDAY)
    )
    assert every_row(opened.connection, ("log", "action")) == logged
    assert sorted(opened.memory_summaries()) == ["old-deck/b", "old-deck/c", "old-deck/z"]
    assert ActionLog(opened).suspended() == {"old-deck/b"}
    assert [flag.card for flag in ActionLog(opened).flags()] == ["old-deck/z"]
    assert [kept.card_then for kept, _ in ReviewLog(opened).reviews_of("old-deck/z")] == ["old-deck/a"]
    opened.close()


def test_a_file_of_the_fourth_schema_opens(tmp_path: Path) -> None:
    """A file written before rows had seals keeps them all, each gets its seal, and the rows are counted."""
    old = sqlite3.connect(tmp_path / "old.sqlite")
    old.executescript((GOLDEN / "schema-4.sql").read_text(encoding="utf-8"))
    tables = ("log", "action", "renamed", "scheduler", "known", "memory", "day")
    before = every_row(old, tables)
    old.close()
    opened = ProgressFile(tmp_path / "old.sqlite")
    log = ReviewLog(opened)
    assert every_row(opened.connection, tables) == before
    assert [*altered_rows(opened.connection)] == []
    assert opened.connection.execute("SELECT rows FROM file").fetchone() == (8,)
    assert log.memories() == {card: replay(history) for card, history in log.histories()}
    for table in ("log", "action", "renamed"):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            opened.connection.execute(f"UPDATE {table} SET card = 'x'")  # noqa: S608 - fixed names
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            opened.connection.execute(f"DELETE FROM {table}")  # noqa: S608 - fixed names
    add(log, review(600))
    assert [*altered_rows(opened.connection)] == []
    assert opened.connection.execute("SELECT rows FROM file").fetchone() == (9,)
    opened.close()


def test_a_file_of_the_fifth_schema_opens(tmp_path: Path) -> None:
    """Actions keep their rows and seals, none can be changed, and a card can be reset now."""
    old = sqlite3.connect(tmp_path / "old.sqlite")
    old.executescript((GOLDEN / "schema-5.sql").read_text(encoding="utf-8"))
    tables = ("log", "action", "renamed", "scheduler", "known", "memory", "day", "file")
    before = {table: old.execute(f"SELECT * FROM {table}").fetchall() for table in tables}  # noqa: S608 - fixed names
    old.close()
    opened = ProgressFile(tmp_path / "old.sqlite")
    for table, rows in before.items():
        assert opened.connection.execute(f"SELECT * FROM {table}").fetchall() == rows  # noqa: S608 - fixed names
    assert [*altered_rows(opened.connection)] == []
    log, actions = ReviewLog(opened), ActionLog(opened)
    assert log.missing() == 0
    for change in ("UPDATE action SET card = 'x'", "DELETE FROM action"):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            opened.connection.execute(change)
    assert [flag.note for flag in actions.flags()] == ["a note"]
    assert actions.suspended() == set()
    moment = Moment.from_local(MONDAY)
    actions.add(CardAction(review_id(moment.at, bytes(10)), ActionKind.RESET, moment, "mixed/best"))
    assert log.missing() == 0
    opened.close()


def test_a_file_of_the_sixth_schema_opens(tmp_path: Path) -> None:
    """Its rows stay, and the misses of a card are found without going through the log."""
    old = sqlite3.connect(tmp_path / "old.sqlite")
    old.executescript((GOLDEN / "schema-6.sql").read_text(encoding="utf-8"))
    tables = ("log", "action", "renamed", "scheduler", "known", "memory", "day", "file")
    before = {table: old.execute(f"SELECT * FROM {table}").fetchall() for table in tables}  # noqa: S608 - fixed names
    old.close()
    opened = ProgressFile(tmp_path / "old.sqlite")
    for table, rows in before.items():
        assert opened.connection.execute(f"SELECT * FROM {table}").fetchall() == rows  # noqa: S608 - fixed names
    log, said = ReviewLog(opened), list[str]()
    assert ([*altered_rows(opened.connection)], log.missing()) == ([], 0)
    opened.connection.set_trace_callback(said.append)
    missed = [each for each, _ in log.reviews_of("mixed/now", only_missed=True)]
    opened.connection.set_trace_callback(None)
    assert [(each.card_then, each.rating) for each in missed] == [("mixed/best", Rating.AGAIN)] * 2
    plan = opened.connection.execute(f"EXPLAIN QUERY PLAN {said[0]}").fetchall()
    assert "SEARCH log USING INDEX log_missed (card=?)" in [row[3] for row in plan]
    assert not any("SCAN log" in row[3] for row in plan)
    opened.close()
