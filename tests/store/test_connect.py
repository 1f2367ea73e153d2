"""Opening the progress file, and leaving alone what is none."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.store.connect import APPLICATION_ID, HEADER_BYTES, MEMORY, connect
from her2quiz.store.migrations import STEPS
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.review_log import ReviewLog
from tests.store.samples import add, foreign_database, review


def _sound_file(folder: Path) -> Path:
    """Write a progress file with one answer."""
    opened = ProgressFile(folder / "progress.sqlite")
    add(ReviewLog(opened), review(1))
    opened.close()
    return folder / "progress.sqlite"


def _patch(file: Path, offset: int, content: bytes) -> bytes:
    """Write over some bytes of a file; returns all that it holds then."""
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
    """A commit is on disk when it returns, and the file says whose it is."""
    connection = connect(tmp_path / "new.sqlite")
    assert connection.execute(f"PRAGMA {pragma}").fetchone()[0] == value
    connection.close()


def test_the_folder_is_made(tmp_path: Path) -> None:
    """A file in a folder that is not there yet brings its folder along."""
    connect(tmp_path / "a" / "b" / "new.sqlite").close()
    assert (tmp_path / "a" / "b" / "new.sqlite").is_file()


def test_an_empty_file_becomes_a_progress_file(tmp_path: Path) -> None:
    """A file of no bytes is as good as none."""
    (tmp_path / "empty").touch()
    connect(tmp_path / "empty").close()
    connection = connect(tmp_path / "empty")
    assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    connection.close()


def test_a_log_in_memory_is_gone_when_closed() -> None:
    """Two logs in memory have nothing to do with each other."""
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
def test_a_file_that_cannot_be_used_is_refused_and_left_as_it_is(
    tmp_path: Path, offset: int, content: bytes, said: str
) -> None:
    """What is wrong is said, and not a byte is changed."""
    file = _sound_file(tmp_path)
    before = _patch(file, offset, content)
    with pytest.raises(ProgressError, match=said):
        connect(file)
    assert file.read_bytes() == before


@pytest.mark.parametrize("length", [1, 16, HEADER_BYTES - 1])
def test_a_header_cut_short_is_refused(tmp_path: Path, length: int) -> None:
    """A file with less than its header is damaged, and is not taken for a new one."""
    file = _sound_file(tmp_path)
    file.write_bytes(before := file.read_bytes()[:length])
    with pytest.raises(ProgressError, match="is damaged"):
        connect(file)
    assert file.read_bytes() == before


def test_a_file_cut_short_is_refused_or_found_damaged(tmp_path: Path) -> None:
    """A file that lost its later pages never passes for a sound one."""
    file = _sound_file(tmp_path)
    file.write_bytes(file.read_bytes()[:9000])
    with pytest.raises(ProgressError, match="is damaged"):
        ReviewLog(ProgressFile(file)).check()


@pytest.mark.parametrize("application_id", [0, 0x47504B47], ids=["unmarked", "marked"])
def test_another_programs_file_is_refused_and_left_as_it_is(tmp_path: Path, application_id: int) -> None:
    """Another program's SQLite file is not changed, and nothing is put beside it."""
    file = foreign_database(tmp_path / "songs.sqlite", application_id)
    before = file.read_bytes()
    with pytest.raises(ProgressError, match="belongs to another program"):
        connect(file)
    assert file.read_bytes() == before
    assert [*tmp_path.iterdir()] == [file]


def test_a_newer_version_in_the_write_ahead_log_is_refused_too(tmp_path: Path) -> None:
    """A version that is not folded into the header yet is seen all the same."""
    file = _sound_file(tmp_path)
    newer = sqlite3.connect(file, isolation_level=None)
    newer.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    with pytest.raises(ProgressError, match="newer version"):
        connect(file)
    newer.close()


def test_a_newer_file_is_refused_before_anything_is_run_on_it(tmp_path: Path) -> None:
    """What a newer version left in its write-ahead log is neither folded in nor thrown away."""
    file, copy = _sound_file(tmp_path), tmp_path / "copy" / "progress.sqlite"
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


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    """A folder is no progress file, and it is said which."""
    with pytest.raises(ProgressError, match=f"{tmp_path.name} cannot be used: is a directory"):
        connect(tmp_path)


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A place that cannot be written says so, and where else to go."""
    (tmp_path / "file").touch()
    with pytest.raises(ProgressError, match="Use another file: --progress FILE"):
        connect(tmp_path / "file" / "progress.sqlite")


def test_a_malformed_page_deep_in_the_file_is_found(tmp_path: Path) -> None:
    """The file opens, and looking through it says that it is damaged."""
    file = _sound_file(tmp_path)
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
