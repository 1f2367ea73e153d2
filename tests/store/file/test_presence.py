"""A progress file that is deleted, emptied or replaced while it is open is noticed before the next write."""

import shutil
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.store.file.place import log_of
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.progress_file import ProgressFile
from tests.store.samples import add, review


def _deleted(path: Path) -> None:
    for each in path.parent.glob("p.sqlite*"):
        each.unlink()


def _replaced(path: Path) -> None:
    other = ProgressFile(path.with_name("other.sqlite"))
    add(ReviewLog(other), review(7))
    other.close()
    path.with_name("other.sqlite").replace(path)


def _without_log(path: Path) -> None:
    log_of(path).unlink()


def _folder_gone(path: Path) -> None:
    shutil.rmtree(path.parent)


@pytest.fixture
def file(tmp_path: Path) -> ProgressFile:
    """An open file with an answer of before and two of now."""
    (tmp_path / "d").mkdir()
    before = ProgressFile(tmp_path / "d" / "p.sqlite")
    add(ReviewLog(before), review(1))
    before.close()
    file = ProgressFile(tmp_path / "d" / "p.sqlite")
    add(ReviewLog(file), review(2))
    add(ReviewLog(file), review(3))
    return file


@pytest.mark.parametrize(
    ("lose", "said"),
    [
        (_deleted, "was deleted or moved while"),
        (_replaced, "was replaced by another file while"),
        (_without_log, "lost its log, p.sqlite-wal while"),
    ],
)
def test_a_lost_file_is_noticed_and_its_answers_are_saved(
    file: ProgressFile, lose: Callable[[Path], None], said: str
) -> None:
    """Nothing is claimed, the learner is told where they are, and what lies at the path is left alone."""
    path = Path(file.path)
    lose(path)
    before = {each.name: each.read_bytes() for each in path.parent.iterdir()}
    for _ in range(2):
        with pytest.raises(ProgressError, match=said):
            add(ReviewLog(file), review(4))
    file.close()
    assert {each.name for each in path.parent.iterdir()} - before.keys() == {_saved(path).name}
    assert lose is not _replaced or path.read_bytes() == before["p.sqlite"]
    assert str(_saved(path)) in file.loss
    assert stat.S_IMODE(_saved(path).stat().st_mode) == 0o600
    saved = ProgressFile(_saved(path))
    assert [each.id for each, _ in ReviewLog(saved).reviews_of("mixed/best")] == [
        review(number).id for number in (1, 2, 3)
    ]
    saved.close()


def _saved(path: Path) -> Path:
    (saved,) = path.parent.glob("p-rescued-*.sqlite")
    return saved


def test_a_file_that_is_lost_after_the_last_answer_is_saved_when_it_is_closed(file: ProgressFile) -> None:
    """Nothing is ever lost silently."""
    _deleted(Path(file.path))
    file.close()
    assert _saved(Path(file.path)).exists()
    assert "was deleted" in file.loss


def test_an_emptied_file_is_noticed_and_its_log_is_left(file: ProgressFile) -> None:
    """What the log holds may be all that is left."""
    path = Path(file.path)
    path.write_bytes(b"")
    log = log_of(path).read_bytes()
    with pytest.raises(ProgressError, match="was emptied or cut short while"):
        add(ReviewLog(file), review(4))
    file.close()
    assert (path.read_bytes(), log_of(path).read_bytes()) == (b"", log)


def test_where_nothing_can_be_saved_that_is_said(file: ProgressFile) -> None:
    """The folder is gone, as with a disk that was unplugged."""
    _folder_gone(Path(file.path))
    with pytest.raises(ProgressError, match="could not be saved"):
        add(ReviewLog(file), review(4))
    file.close()
    assert not Path(file.path).parent.exists()


def test_a_file_that_grows_is_still_the_same(file: ProgressFile) -> None:
    """And so is one that another copy writes to."""
    other = ProgressFile(file.path)
    for number in range(10, 60):
        add(ReviewLog(other if number % 2 else file), review(number))
        file.connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    other.close()
    file.close()
    assert file.loss == ""


def test_after_an_orderly_end_the_one_file_holds_all(file: ProgressFile) -> None:
    """Nothing lies beside it."""
    file.close()
    assert [each.name for each in Path(file.path).parent.iterdir()] == ["p.sqlite"]
    connection = sqlite3.connect(file.path)
    assert connection.execute("SELECT count(*) FROM log").fetchone() == (3,)
    connection.close()
