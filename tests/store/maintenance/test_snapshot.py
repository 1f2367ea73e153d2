"""Copies of a progress file: complete, checked, for their owner alone."""

import os
import sqlite3
import tempfile
from pathlib import Path

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.store.file.steps import STEPS
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.maintenance import snapshot
from her2quiz.store.maintenance.reading import reading
from her2quiz.store.maintenance.snapshot import check_snapshot, contents, write_snapshot
from her2quiz.store.progress_file import ProgressFile
from tests.factories import on_a_full_disk
from tests.store.samples import add, every_row, foreign_database, review


@pytest.fixture
def file(tmp_path: Path) -> ProgressFile:
    """A file whose three answers are all in the write-ahead log."""
    file = ProgressFile(tmp_path / "p.sqlite")
    for number, card in enumerate(("mixed/a", "mixed/b", "mixed/b")):
        add(ReviewLog(file), review(number, card))
    return file


def test_a_snapshot_is_one_complete_file(file: ProgressFile, tmp_path: Path) -> None:
    """It holds every row, also those in the write-ahead log, and nothing lies beside it, also once it was read."""
    copy = tmp_path / "copies" / "copy.sqlite"
    copy.parent.mkdir()
    write_snapshot(file, copy)
    held = contents(copy)
    assert (held.answers, held.cards) == (3, 2)
    assert held.newest == review(2).moment.at
    with reading(copy) as opened:
        assert every_row(opened.connection) == every_row(file.connection)
    assert [each.name for each in copy.parent.iterdir()] == ["copy.sqlite"]
    assert copy.stat().st_mode & 0o777 == 0o600


def test_an_empty_file_has_no_newest_answer(tmp_path: Path) -> None:
    """Its copy is whole all the same."""
    write_snapshot(ProgressFile(tmp_path / "p.sqlite"), tmp_path / "copy.sqlite")
    assert contents(tmp_path / "copy.sqlite").newest is None


def test_a_full_disk_leaves_nothing_behind(
    file: ProgressFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message says so, the copy before it stays, and the file can be used."""
    copy = tmp_path / "copy.sqlite"
    write_snapshot(file, copy)
    before, names = copy.read_bytes(), sorted(tmp_path.iterdir())
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", on_a_full_disk)
        with pytest.raises(ProgressError, match="no space left"):
            write_snapshot(file, copy)
    assert copy.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == names
    add(ReviewLog(file), review(9))


def test_a_folder_that_does_not_exist_is_named(file: ProgressFile, tmp_path: Path) -> None:
    """One sentence with the file's name."""
    with pytest.raises(ProgressError, match=r"nowhere.copy\.sqlite"):
        write_snapshot(file, tmp_path / "nowhere" / "copy.sqlite")


def test_a_copy_with_other_rows_is_refused(
    file: ProgressFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy that lacks a row is never called a backup."""
    count = snapshot._counts
    monkeypatch.setattr(snapshot, "_counts", lambda held: count(held) | {"log": id(held)})
    with pytest.raises(ProgressError, match="is damaged"):
        write_snapshot(file, tmp_path / "copy.sqlite")
    assert not (tmp_path / "copy.sqlite").exists()


def test_a_damaged_copy_is_noticed(file: ProgressFile, tmp_path: Path) -> None:
    """The check reads every page."""
    copy = tmp_path / "copy.sqlite"
    write_snapshot(file, copy)
    data = bytearray(copy.read_bytes())
    data[3 * 4096 : 4 * 4096] = os.urandom(4096)
    copy.write_bytes(data)
    with pytest.raises(ProgressError, match="damaged"):
        check_snapshot(copy)


def _newer(file: Path) -> None:
    ProgressFile(file).close()
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (foreign_database, "is not a progress file"),
        (lambda file: file.write_bytes(b"SQL"), "is not a progress file"),
        (lambda file: file.write_bytes(b""), "is not a progress file"),
        (_newer, "was written by a newer version"),
        (lambda file: file.unlink(missing_ok=True), "There is no file"),
    ],
    ids=["another program's", "bytes", "empty", "newer", "missing"],
)
def test_what_is_no_progress_file_is_not_read(tmp_path: Path, spoil: object, said: str) -> None:
    """One sentence says why."""
    assert callable(spoil)
    spoil(tmp_path / "x.sqlite")
    with pytest.raises(ProgressError, match=said):
        contents(tmp_path / "x.sqlite")


def test_a_file_with_a_log_that_nobody_has_open_is_read_without_touching_either(
    file: ProgressFile, tmp_path: Path
) -> None:
    """Both files stay as they are, and the rows in the log count."""
    away = tmp_path / "away"
    away.mkdir()
    for name in ("p.sqlite", "p.sqlite-wal"):
        (away / name).write_bytes((tmp_path / name).read_bytes())
    before = {each.name: each.read_bytes() for each in away.iterdir()}
    assert contents(away / "p.sqlite").answers == 3
    assert {each.name: each.read_bytes() for each in away.iterdir()} == before


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the names of open files")
def test_a_copy_that_is_read_has_no_name(
    file: ProgressFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever ends the program meanwhile, it leaves nothing behind."""
    for name in ("left", "temporary"):
        (tmp_path / name).mkdir()
    for end in ("", "-wal"):
        (tmp_path / "left" / f"p.sqlite{end}").write_bytes(Path(f"{file.path}{end}").read_bytes())
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    with reading(tmp_path / "left" / "p.sqlite") as opened:
        assert [*(tmp_path / "temporary").iterdir()] == []
        assert every_row(opened.connection) == every_row(file.connection)
    assert sorted(each.name for each in (tmp_path / "left").iterdir()) == ["p.sqlite", "p.sqlite-wal"]


def test_a_crash_beside_the_log_of_another_file_is_noticed(file: ProgressFile, tmp_path: Path) -> None:
    """Also where the index of the log was left: nothing is read that belongs to two files."""
    (tmp_path / "mixed").mkdir()
    other = ProgressFile(tmp_path / "other.sqlite")
    add(ReviewLog(other), review(77))
    write_snapshot(other, tmp_path / "mixed" / "p.sqlite")
    for end in ("-wal", "-shm"):
        (tmp_path / "mixed" / f"p.sqlite{end}").write_bytes(Path(f"{file.path}{end}").read_bytes())
    other.close()
    with pytest.raises(ProgressError, match="does not belong to"), reading(tmp_path / "mixed" / "p.sqlite"):
        pass
