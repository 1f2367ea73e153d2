"""Where a progress file is: links are followed, and what is no file is refused before anything waits for it."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.store.file.place import log_of, place_of
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.maintenance.log_file import is_log_file
from her2quiz.store.maintenance.reading import reading
from her2quiz.store.progress_file import ProgressFile
from tests.store.samples import add, review


def _circle(path: Path) -> None:
    path.symlink_to(path)


def _device(path: Path) -> None:
    path.symlink_to(os.devnull)


def _gone(path: Path) -> None:
    path.symlink_to(path.parent / "gone" / "progress.sqlite")


WRONG = [
    pytest.param(_circle, "too many levels of symbolic links", id="a link to itself"),
    pytest.param(_device, "is a device or a pipe", id="a device"),
    pytest.param(os.mkfifo, "is a device or a pipe", id="a pipe"),
    pytest.param(Path.mkdir, "is a directory", id="a folder"),
    pytest.param(_gone, "which is not there", id="a link to nothing"),
]


def _open_to_change(path: Path) -> object:
    return ProgressFile(path)


def _look_only(path: Path) -> object:
    return ProgressFile(path, is_created=False)


def _read(path: Path) -> object:
    with reading(path) as opened:
        return opened


@pytest.mark.parametrize("use", [_open_to_change, _look_only, _read, is_log_file])
@pytest.mark.parametrize(("make", "said"), WRONG)
def test_what_is_no_file_is_refused(
    tmp_path: Path, make: Callable[[Path], None], said: str, use: Callable[[Path], object]
) -> None:
    """Whether it is to be changed or read, without waiting for it; nothing is made beside it."""
    make(tmp_path / "progress.sqlite")
    with pytest.raises(ProgressError, match=said):
        use(tmp_path / "progress.sqlite")
    assert [each.name for each in tmp_path.iterdir()] == ["progress.sqlite"]


def test_a_missing_file_has_a_place() -> None:
    """It may be made there."""
    assert place_of(Path("nowhere/progress.sqlite")) == Path.cwd() / "nowhere" / "progress.sqlite"


def _through_a_link(folder: Path) -> tuple[Path, Path]:
    """Make a progress file with one answer, and a link to it in another folder."""
    (folder / "real").mkdir()
    file, link = folder / "real" / "mine.sqlite", folder / "progress.sqlite"
    opened = ProgressFile(file)
    add(ReviewLog(opened), review(1))
    opened.close()
    link.symlink_to(file)
    return file, link


def test_a_log_beside_the_file_that_a_link_leads_to_is_looked_at(tmp_path: Path) -> None:
    """One that belongs to another file is not folded in."""
    file, link = _through_a_link(tmp_path)
    other = ProgressFile(tmp_path / "other.sqlite")
    add(ReviewLog(other), review(2))
    shutil.copyfile(log_of(tmp_path / "other.sqlite"), log_of(file))
    other.close()
    before = file.read_bytes(), log_of(file).read_bytes()
    with pytest.raises(ProgressError, match="does not belong to"):
        ProgressFile(link)
    assert (file.read_bytes(), log_of(file).read_bytes()) == before


def test_answers_through_a_link_are_soon_complete_in_the_file(tmp_path: Path) -> None:
    """And what lies beside it is named and measured."""
    file, link = _through_a_link(tmp_path)
    opened = ProgressFile(link)
    add(ReviewLog(opened), review(2))
    assert [name for name, _ in opened.beside()] == ["mine.sqlite-wal", "mine.sqlite-shm"]
    file.rename(tmp_path / "real" / "moved.sqlite")
    with pytest.raises(ProgressError, match="was deleted or moved"):
        add(ReviewLog(opened), review(3))
    opened.close()


def test_a_file_that_cannot_be_written_is_refused_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not only at the first answer. It can be looked at."""
    path = tmp_path / "p.sqlite"
    opened = ProgressFile(path)
    add(ReviewLog(opened), review(1))
    opened.close()
    monkeypatch.setattr(os, "access", lambda place, mode: not (Path(place) == path and mode & os.W_OK))
    with pytest.raises(ProgressError, match="cannot be written"):
        ProgressFile(path, waits=True)
    looked_at = ProgressFile(path, is_created=False)
    assert ReviewLog(looked_at).size() == (1, 1)
    looked_at.close()
