"""Opening the progress file, and refusing files that are not one."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.store.file.connect import APPLICATION_ID, HEADER_BYTES, MEMORY, connect
from her2quiz.store.file.steps import STEPS
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.progress_file import ProgressFile
from tests.store.samples import add, foreign_database, review


def _intact_file(folder: Path) -> Path:
    """Write a progress file with one answer."""
    opened = ProgressFile(folder / "progress.sqlite")
    add(ReviewLog(opened), review(1))
    opened.close()
    return folder / "progress.sqlite"


def _patch(file: Path, offset: int, content: bytes) -> bytes:
    """Overwrite some bytes of a file; returns its new contents."""
    whole = bytearray(file.read_bytes())
    whole[offset : offset + len(content)] = content
    file.write_bytes(whole)
    return bytes(whole)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        pytest.param("journal_mode", "wal", id="write-ahead log"),
        pytest.param("synchronous", 2, id="a flush for every commit"),
        pytest.param("application_id", APPLICATION_ID, id="marked as ours"),
        pytest.param("user_version", len(STEPS), id="up to date"),
        pytest.param("wal_autocheckpoint", 4000, id="folded in rarely"),
    ],
)
def test_a_new_file_is_set_up(tmp_path: Path, pragma: str, value: object) -> None:
    """A commit is on disk when it returns, and the file is marked as a her2quiz file."""
    connection = connect(tmp_path / "new.sqlite")
    assert connection.execute(f"PRAGMA {pragma}").fetchone()[0] == value
    connection.close()


def test_the_folder_is_created(tmp_path: Path) -> None:
    """A missing folder is created with the file."""
    connect(tmp_path / "a" / "b" / "new.sqlite").close()
    assert (tmp_path / "a" / "b" / "new.sqlite").is_file()


def test_an_empty_file_becomes_a_progress_file(tmp_path: Path) -> None:
    """An empty file is treated like a missing one."""
    (tmp_path / "empty").touch()
    connect(tmp_path / "empty").close()
    connection = connect(tmp_path / "empty")
    assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    connection.close()


def test_a_file_in_memory_is_lost_when_closed() -> None:
    """Two files in memory are independent."""
    first, second = ProgressFile(MEMORY), ProgressFile(MEMORY)
    add(ReviewLog(first), review(1))
    assert ReviewLog(second).size() == (0, 0)
    first.close()
    second.close()


@pytest.mark.parametrize(
    ("offset", "content", "said"),
    [
        pytest.param(0, b"Not", "is damaged or is not a progress file", id="magic words"),
        pytest.param(60, (999).to_bytes(4, "big"), "newer version", id="newer version"),
        pytest.param(68, b"GPKG", "another program", id="mark of another program"),
        pytest.param(100, b"\xff" * 400, "is damaged", id="first page"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_and_not_changed(
    tmp_path: Path, offset: int, content: bytes, said: str
) -> None:
    """The error says what is wrong, and no byte is changed."""
    file = _intact_file(tmp_path)
    before = _patch(file, offset, content)
    with pytest.raises(ProgressError, match=said):
        connect(file)
    assert file.read_bytes() == before


@pytest.mark.parametrize("length", [1, 16, HEADER_BYTES - 1])
def test_a_truncated_header_is_refused(tmp_path: Path, length: int) -> None:
    """A file shorter than its header is damaged, not new."""
    file = _intact_file(tmp_path)
    file.write_bytes(before := file.read_bytes()[:length])
    with pytest.raises(ProgressError, match="is damaged"):
        connect(file)
    assert file.read_bytes() == before


def test_a_truncated_file_is_refused_or_reported_as_damaged(tmp_path: Path) -> None:
    """A file that lost its last pages is never taken for an intact one."""
    file = _intact_file(tmp_path)
    file.write_bytes(file.read_bytes()[:9000])
    with pytest.raises(ProgressError, match="is damaged"):
        ReviewLog(ProgressFile(file)).check()


@pytest.mark.parametrize("application_id", [0, 0x47504B47], ids=["unmarked", "marked"])
def test_another_programs_file_is_refused_and_not_changed(tmp_path: Path, application_id: int) -> None:
    """No byte of it is changed, and no file is created next to it."""
    file = foreign_database(tmp_path / "songs.sqlite", application_id)
    before = file.read_bytes()
    with pytest.raises(ProgressError, match="belongs to another program"):
        connect(file)
    assert file.read_bytes() == before
    assert [*tmp_path.iterdir()] == [file]


def test_a_newer_version_in_the_write_ahead_log_is_refused_too(tmp_path: Path) -> None:
    """The version is seen even before a checkpoint writes it to the header."""
    file = _intact_file(tmp_path)
    newer = sqlite3.connect(file, isolation_level=None)
    newer.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    with pytest.raises(ProgressError, match="newer version"):
        connect(file)
    newer.close()


def test_a_newer_file_is_refused_before_anything_is_run_on_it(tmp_path: Path) -> None:
    """What a newer version left in its write-ahead log is neither folded in nor thrown away."""
    file, copy = _intact_file(tmp_path), tmp_path / "copy" / "progress.sqlite"
    newer = sqlite3.connect(file, isolation_level=None)
    newer.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    newer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    newer.execute("CREATE TABLE made_by_newer (text TEXT)")
    copy.parent.mkdir()
    for end in ("", "-wal"):  # as a crash leaves them
        shutil.copyfile(f"{file}{end}", f"{copy}{end}")
    newer.close()
    before = {each.name: each.read_bytes() for each in copy.parent.iterdir()}
    with pytest.raises(ProgressError, match="newer version"):
        connect(copy)
    assert {each.name: each.read_bytes() for each in copy.parent.iterdir()} == before


def test_a_folder_instead_of_the_file_is_refused(tmp_path: Path) -> None:
    """The error names the folder."""
    with pytest.raises(ProgressError, match=f"{tmp_path.name} cannot be used: is a directory"):
        connect(tmp_path)


def test_a_file_instead_of_the_folder_is_refused(tmp_path: Path) -> None:
    """The error says how to use another file."""
    (tmp_path / "file").touch()
    with pytest.raises(ProgressError, match="Use another file: --progress FILE"):
        connect(tmp_path / "file" / "progress.sqlite")


@pytest.mark.parametrize("end", ["-wal", "-shm"])
def test_what_lies_beside_the_file_has_its_permissions(tmp_path: Path, end: str) -> None:
    """What was left while the file could only be read does not keep it from being written later."""
    file = _intact_file(tmp_path)
    beside = file.with_name(f"{file.name}{end}")
    beside.touch(0o400)
    connection = connect(file)
    assert beside.stat().st_mode & 0o777 == 0o600
    connection.close()


def test_a_malformed_page_deep_in_the_file_is_found(tmp_path: Path) -> None:
    """The file opens, but a check reports the damage."""
    file = _intact_file(tmp_path)
    root = _root_page(file, "log")
    size = int.from_bytes(file.read_bytes()[16:18], "big")
    _patch(file, (root - 1) * size, b"\xff" * size)
    opened = ProgressFile(file)
    log = ReviewLog(opened)
    assert log.check() != "ok"
    with pytest.raises(ProgressError, match=r"is damaged.* To restore a backup"):
        log.reviews_of("mixed/best")
    opened.close()


def _root_page(file: Path, table: str) -> int:
    connection = sqlite3.connect(file)
    root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    connection.close()
    return int(root)
