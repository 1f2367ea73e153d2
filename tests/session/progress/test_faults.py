"""Every open, sync, rename, copy and removal fails in turn: one sentence each time, and the progress file stays whole."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.domain.history.rotation import RotationRule
from her2quiz.session.maintenance.backups import Backups
from her2quiz.session.maintenance.export import FORMATS, export
from her2quiz.session.maintenance.merge_files import merge_files
from her2quiz.session.maintenance.repair import repair_damaged
from her2quiz.session.maintenance.restore import restore
from her2quiz.session.maintenance.sync_folder import own_file, sync
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.maintenance.snapshot import contents
from her2quiz.store.progress_file import ProgressFile
from tests.factories import HandClock
from tests.store.samples import add, review

MOST_CALLS = 200
ERRORS = [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS]
CALLS: list[tuple[Any, str]] = [
    *((os, name) for name in ("open", "fsync", "link")),
    *((Path, name) for name in ("open", "replace", "unlink", "mkdir")),
    (shutil, "copyfile"),
]

Operation = Callable[[Path], object]


def _silent(_name: str, _share: float) -> None:
    """Show nothing."""


def _backups(folder: Path) -> Backups:
    return Backups(folder / "p.sqlite", HandClock(), RotationRule())


def _take(folder: Path) -> object:
    file = ProgressFile(folder / "p.sqlite")
    try:
        return _backups(folder).take(file)
    finally:
        file.close()


def _restore(folder: Path) -> object:
    return restore(_backups(folder), folder / "other.sqlite")


def _merge(folder: Path) -> object:
    file = ProgressFile(folder / "p.sqlite")
    try:
        merged = merge_files(
            file, [folder / "other.sqlite"], _backups(folder), HandClock(), _silent, before="merge"
        )
    finally:
        file.close()
    if not merged.is_clean:
        raise ProgressError(merged.sources[0].problem)
    return merged


def _sync(folder: Path) -> object:
    file = ProgressFile(folder / "p.sqlite")
    try:
        return sync(file, own_file(folder, "0a"), _backups(folder), HandClock(), _silent)
    finally:
        file.close()


def _repair(folder: Path) -> object:
    return repair_damaged(_backups(folder), _silent)


def _export_as(format_: str) -> Operation:
    return lambda folder: export(folder / "p.sqlite", folder / f"all.{format_}", format_, _silent)


OPERATIONS: dict[str, Operation] = {
    "backup": _take,
    "restore": _restore,
    "merge": _merge,
    "sync": _sync,
    "repair": _repair,
} | {f"export {format_}": _export_as(format_) for format_ in FORMATS}


class FailingOnce:
    """Makes the n-th of all calls to the file system fail."""

    def __init__(self, patch: pytest.MonkeyPatch, number: int) -> None:
        """Count the calls from now on."""
        self.left, self.has_failed, self._error = number, False, ERRORS[number % len(ERRORS)]
        for owner, name in CALLS:
            patch.setattr(owner, name, self._failing(getattr(owner, name)))

    def _failing(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left == -1:
                self.has_failed = True
                raise OSError(self._error, os.strerror(self._error))
            return call(*arguments, **named)

        return run


def _refusal(operation: Operation, folder: Path) -> str:
    """Return the sentence with which an operation refused; empty if it was done."""
    try:
        operation(folder)
    except ProgressError as error:
        return str(error)
    return ""


def _fill(path: Path, answers: int, card: str) -> None:
    file = ProgressFile(path)
    for number in range(answers):
        add(ReviewLog(file), review(number + 100 * answers, card))
    file.close()


@pytest.mark.parametrize("name", OPERATIONS)
def test_whatever_fails_the_progress_file_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Each failure is one sentence or does no harm, until at last nothing fails; no half-written file is left."""
    for number in range(MOST_CALLS):
        folder = tmp_path / str(number)
        folder.mkdir()
        _fill(folder / "p.sqlite", 2, "d/a")
        _fill(folder / "other.sqlite", 3, "d/b")
        with monkeypatch.context() as patch:
            failing = FailingOnce(patch, number)
            message = _refusal(OPERATIONS[name], folder)
        assert failing.has_failed or not message
        assert "\n" not in message
        assert contents(folder / "p.sqlite").answers in (2, 3, 5)
        file = ReviewLog(ProgressFile(folder / "p.sqlite"))
        assert (file.check(), file.missing(), file.altered()) == ("ok", 0, [])
        file.file.close()
        if not failing.has_failed:
            break
        _assert_nothing_is_lost(folder, number)
    else:
        pytest.fail("it never came to an end")
    assert number > 1


def _assert_nothing_is_lost(folder: Path, number: int) -> None:
    """Half-written files are gone, unless their removal was what failed; the answers that were there are somewhere."""
    held = [contents(each).answers for each in folder.rglob("*.sqlite") if each.name != "other.sqlite"]
    assert max(held) >= 2
    left = [each for each in folder.rglob(".her2quiz-*") if each.exists()]
    assert len(left) <= 1, (number, left)
