"""A write-ahead log beside a file that it does not belong to is neither folded in nor deleted."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.store.file.checkpoints import Checkpoints
from her2quiz.store.file.connect import connect
from her2quiz.store.file.migrations import migrate
from her2quiz.store.file.place import log_of
from her2quiz.store.file.write_ahead_log import read_log, state_of
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.progress_file import ProgressFile
from tests.store.samples import add, foreign_database, review

GOLDEN = Path(__file__).parent / "golden"


def answers(path: Path, *numbers: int) -> None:
    """Answer in a session that ends well."""
    file = ProgressFile(path)
    for number in numbers:
        add(ReviewLog(file), review(number))
    file.close()


def crash(path: Path, *numbers: int) -> None:
    """Answer in a session that is killed: its log is left."""
    folder = path.with_name(f"of-{path.name}")
    folder.mkdir()
    file = ProgressFile(path)
    for number in numbers:
        add(ReviewLog(file), review(number))
    for each in (path, log_of(path)):
        shutil.copyfile(each, folder / each.name)
    file.close()
    for each in (path, log_of(path)):
        shutil.move(folder / each.name, each)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A progress file with two answers, and one more in the log that a crash left."""
    answers(tmp_path / "p.sqlite", 1, 2)
    crash(tmp_path / "p.sqlite", 3)
    assert log_of(tmp_path / "p.sqlite").stat().st_size > 0
    return tmp_path / "p.sqlite"


def size(path: Path) -> int:
    """Return the number of answers."""
    file = ProgressFile(path)
    found = ReviewLog(file).size()[0]
    file.close()
    return found


def test_the_log_of_a_crash_is_folded_in_when_the_file_is_opened(path: Path) -> None:
    """Also by a copy that is then killed: from then on the one file holds all."""
    connection = connect(path)
    assert connection.execute("SELECT count(*) FROM log").fetchone() == (3,)
    assert log_of(path).stat().st_size == 0
    shutil.copyfile(path, path.with_name("copy.sqlite"))
    connection.close()
    assert size(path.with_name("copy.sqlite")) == 3


def test_each_transaction_names_the_state_before(path: Path) -> None:
    """So a chain leads from the file's state to the last of the log."""
    log = read_log(log_of(path))
    assert log.commits == len(log.states) == 1
    assert log.states[0][1] == state_of(path)


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _an_older_backup(path: Path) -> None:
    path.unlink()
    answers(path.with_name("other.sqlite"), 1)
    path.with_name("other.sqlite").rename(path)


def _a_newer_file(path: Path) -> None:
    log = log_of(path).read_bytes()
    answers(path, 4, 5)
    log_of(path).write_bytes(log)


def _the_log_of_another_program(path: Path) -> None:
    other = foreign_database(path.with_name("songs.sqlite"))
    connection = sqlite3.connect(other, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("INSERT INTO song VALUES ('x')")
    shutil.copyfile(log_of(other), log_of(path))
    connection.close()


def _a_damaged_log(path: Path) -> None:
    log = bytearray(log_of(path).read_bytes())
    log[20] ^= 1
    log_of(path).write_bytes(log)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_emptied, "is empty, but .* holds answers that belong to it"),
        (Path.unlink, "is missing, but .* holds answers that belong to it"),
        (_an_older_backup, "does not belong to"),
        (_a_newer_file, "does not belong to"),
        (_the_log_of_another_program, "does not belong to"),
        (_a_damaged_log, "is damaged, and holds answers"),
    ],
)
def test_a_log_that_does_not_belong_is_refused_and_left(
    path: Path, spoil: Callable[[Path], None], said: str
) -> None:
    """What to do is said, and neither file is touched."""
    spoil(path)
    before = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    for is_created in (True, False):
        with pytest.raises(ProgressError, match=said):
            ProgressFile(path, is_created=is_created)
    assert {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()} == before


def test_a_backup_of_the_same_session_is_brought_up_to_date(tmp_path: Path) -> None:
    """The log holds all that came after it."""
    path = tmp_path / "p.sqlite"
    answers(path, 1)
    backup = path.read_bytes()
    crash(path, 2, 3)
    path.write_bytes(backup)
    assert size(path) == 3


def test_a_transaction_cut_short_by_a_power_failure_never_happened(path: Path) -> None:
    """Its mark was not shown yet."""
    log = log_of(path)
    os.truncate(log, log.stat().st_size - 100)
    assert size(path) == 2


def test_damage_in_the_middle_of_a_log_is_noticed(tmp_path: Path) -> None:
    """SQLite would stop there and throw the rest away."""
    path = tmp_path / "p.sqlite"
    answers(path, 1)
    crash(path, *range(2, 8))
    log = bytearray(log_of(path).read_bytes())
    log[len(log) // 3] ^= 1
    log_of(path).write_bytes(log)
    with pytest.raises(ProgressError, match="is damaged, and holds answers"):
        connect(path)
    assert log_of(path).read_bytes() == log


def test_a_crash_in_the_migration_is_made_good(tmp_path: Path) -> None:
    """The log begins with the transaction that brings states, and the file is of before."""
    path = tmp_path / "p.sqlite"
    old = sqlite3.connect(path)
    old.executescript((GOLDEN / "schema-4.sql").read_text(encoding="utf-8"))
    old.execute("PRAGMA journal_mode = WAL")
    old.close()
    migrating = sqlite3.connect(path, isolation_level=None)
    before = path.read_bytes()
    migrate(migrating)
    log = log_of(path).read_bytes()
    migrating.close()
    path.write_bytes(before)
    log_of(path).write_bytes(log)
    assert state_of(path) is None
    assert read_log(log_of(path)).states[0][1] == "0" * 16
    assert size(path) == 3


def test_a_crash_while_the_log_was_folded_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file may have a first page that tells of pages it does not have yet; nothing is lost, and it opens."""
    monkeypatch.setattr(Checkpoints, "note", lambda _checkpoints: None)  # nothing was folded in before
    crash_path = tmp_path / "grown.sqlite"
    crash(crash_path, *range(200))
    wanted = {page: content for page, content in _last_pages(log_of(crash_path)).items() if page == 1}
    with crash_path.open("r+b") as file:
        file.write(wanted[1])
    assert int.from_bytes(wanted[1][28:32], "big") > crash_path.stat().st_size // len(wanted[1])
    assert size(crash_path) == 200


def _last_pages(log: Path) -> dict[int, bytes]:
    """Return the latest content of each page that a log holds, by its number."""
    content = log.read_bytes()
    page_size = int.from_bytes(content[8:12], "big")
    step = 24 + page_size
    frames = range(32, len(content) - step + 1, step)
    return {int.from_bytes(content[at : at + 4], "big"): content[at + 24 : at + step] for at in frames}


def test_another_running_copy_is_no_stranger(path: Path) -> None:
    """Its log belongs to the file, whatever was folded in meanwhile."""
    one = ProgressFile(path)
    for number in range(10, 20):
        add(ReviewLog(one), review(number))
        other = ProgressFile(path)
        assert ReviewLog(other).size()[0] == number - 6
        other.close()
        one.connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    one.close()
