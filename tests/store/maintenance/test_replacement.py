"""Replacing a progress file."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.maintenance.replacement import not_in_use, put_in_place, set_aside
from her2quiz.store.maintenance.snapshot import contents, write_snapshot
from her2quiz.store.progress_file import ProgressFile
from tests.store.samples import add, review

HOLDS = """
import sys
from pathlib import Path
from her2quiz.store.progress_file import ProgressFile
file = ProgressFile(Path(sys.argv[1]))
file.memory_summaries()
print("open", flush=True)
sys.stdin.read()
"""


def _filled(path: Path, answers: int) -> ProgressFile:
    file = ProgressFile(path)
    for number in range(answers):
        add(ReviewLog(file), review(number))
    return file


def test_a_file_that_another_copy_has_open_is_not_replaced(tmp_path: Path) -> None:
    """Even if the other copy does nothing at the moment."""
    path = tmp_path / "p.sqlite"
    _filled(path, 1).close()
    command = [sys.executable, "-c", HOLDS, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        with pytest.raises(ProgressError, match="Another copy of her2quiz is using"), not_in_use(path):
            pass
        other.communicate()
    with not_in_use(path):
        pass


def test_a_missing_file_is_not_in_use(tmp_path: Path) -> None:
    """There is nothing to wait for."""
    with not_in_use(tmp_path / "p.sqlite"):
        pass


def test_the_old_log_is_gone_before_the_new_file_is_there(tmp_path: Path) -> None:
    """The answers of a write-ahead log that was left behind never come into another file, and are kept."""
    write_snapshot(_filled(tmp_path / "backup.sqlite", 1), tmp_path / "one.sqlite")
    left = _filled(tmp_path / "left.sqlite", 5)
    path = tmp_path / "p.sqlite"
    for end in ("", "-wal"):
        (tmp_path / f"p.sqlite{end}").write_bytes((tmp_path / f"left.sqlite{end}").read_bytes())
    kept = set_aside(path, tmp_path / "kept.sqlite")
    put_in_place(tmp_path / "one.sqlite", path)
    assert not (tmp_path / "p.sqlite-wal").exists()
    assert contents(path).answers == 1
    assert [each.name for each in kept] == ["kept.sqlite", "kept.sqlite-wal"]
    assert contents(kept[0]).answers == 5
    left.close()


class _Killed(BaseException):
    """Nothing more is done."""


def _stop_at(patch: pytest.MonkeyPatch, step: int) -> None:
    """Let the program be killed at one of the moments at which something is renamed or removed, or a file opened."""
    moments = count()
    for place, name in ((Path, "unlink"), (Path, "replace"), (sqlite3, "connect")):
        known = getattr(place, name)

        def stopping(*given: Any, _known: Callable[..., Any] = known, **named: Any) -> Any:
            if next(moments) >= step:
                raise _Killed
            return _known(*given, **named)

        patch.setattr(place, name, stopping)


def _left_behind(tmp_path: Path) -> Path:
    """Return a progress file of five answers as a crash left it, with all of them in its log."""
    left = _filled(tmp_path / "left.sqlite", 5)
    path = tmp_path / "p.sqlite"
    for end in ("", "-wal"):
        (tmp_path / f"p.sqlite{end}").write_bytes((tmp_path / f"left.sqlite{end}").read_bytes())
    left.close()
    return path


@pytest.mark.parametrize("step", range(14))
def test_no_moment_leaves_a_file_without_its_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """Wherever it is killed: the file is the old one or the new one, whole."""
    write_snapshot(_filled(tmp_path / "backup.sqlite", 1), tmp_path / "one.sqlite")
    path = _left_behind(tmp_path)
    with monkeypatch.context() as patch, suppress(_Killed):
        _stop_at(patch, step)
        put_in_place(tmp_path / "one.sqlite", path)
    file = ProgressFile(path)
    assert ReviewLog(file).size()[0] in (1, 5)
    file.close()


@pytest.mark.parametrize("step", range(14))
def test_a_log_that_cannot_be_folded_in_is_never_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """Wherever it is killed: the new file is opened, or the learner is told of the log."""
    write_snapshot(_filled(tmp_path / "backup.sqlite", 1), tmp_path / "one.sqlite")
    path = _left_behind(tmp_path)
    log = path.with_name("p.sqlite-wal")
    log.write_bytes(log.read_bytes()[:8192] + bytes(64) + log.read_bytes()[8256:])
    with monkeypatch.context() as patch, suppress(_Killed):
        _stop_at(patch, step)
        put_in_place(tmp_path / "one.sqlite", path)
    if log.exists():
        with pytest.raises(ProgressError, match="her2quiz progress"):
            ProgressFile(path)
    else:
        assert contents(path).answers == 1


@pytest.mark.parametrize("holds_something", [True, False])
def test_an_old_log_that_cannot_be_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, holds_something: bool
) -> None:
    """An empty one may stay; else the learner is told that the new file is in place, and what to move away."""
    write_snapshot(_filled(tmp_path / "backup.sqlite", 1), tmp_path / "one.sqlite")
    path = _left_behind(tmp_path)
    log = path.with_name("p.sqlite-wal")
    if holds_something:  # and cannot be folded in
        log.write_bytes(log.read_bytes()[:8192] + bytes(64) + log.read_bytes()[8256:])
    remove = Path.unlink

    def refused(file: Path, *, missing_ok: bool = False) -> None:
        if file.name.startswith("p.sqlite-"):
            raise PermissionError(13, "Permission denied")
        remove(file, missing_ok=missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refused)
        if holds_something:
            with pytest.raises(ProgressError, match=r"p\.sqlite is in place, but the old p\.sqlite-wal"):
                put_in_place(tmp_path / "one.sqlite", path)
        else:
            put_in_place(tmp_path / "one.sqlite", path)
    log.unlink(missing_ok=True)
    assert contents(path).answers == 1


def test_a_backup_of_a_moment_ago_is_not_taken_for_the_file_of_the_log(tmp_path: Path) -> None:
    """It has a state of its own from now on, which the log of the file does not know."""
    path = tmp_path / "p.sqlite"
    file = _filled(path, 3)
    write_snapshot(file, tmp_path / "three.sqlite")
    add(ReviewLog(file), review(3))
    log = path.with_name("p.sqlite-wal").read_bytes()
    file.close()
    put_in_place(tmp_path / "three.sqlite", path)
    path.with_name("p.sqlite-wal").write_bytes(log)
    with pytest.raises(ProgressError, match="does not belong"):
        ProgressFile(path)


def test_what_the_log_of_the_source_holds_is_put_in_place_too(tmp_path: Path) -> None:
    """As where a full disk kept it from being folded in when the source was closed."""
    source = _filled(tmp_path / "source.sqlite", 5)
    put_in_place(tmp_path / "source.sqlite", tmp_path / "p.sqlite")
    source.close()
    assert contents(tmp_path / "p.sqlite").answers == 5
    assert not (tmp_path / "p.sqlite-wal").exists()


def test_a_damaged_source_replaces_nothing(tmp_path: Path) -> None:
    """The file is as it was."""
    path = tmp_path / "p.sqlite"
    _filled(path, 2).close()
    (tmp_path / "bad.sqlite").write_bytes(path.read_bytes()[:4096] + bytes(8192))
    before = path.read_bytes()
    with pytest.raises(ProgressError):
        put_in_place(tmp_path / "bad.sqlite", path)
    assert path.read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["bad.sqlite", "p.sqlite"]


def test_nothing_to_set_aside(tmp_path: Path) -> None:
    """Without a file and without a log nothing is kept."""
    assert set_aside(tmp_path / "p.sqlite", tmp_path / "kept.sqlite") == []
