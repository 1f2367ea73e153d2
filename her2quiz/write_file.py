"""Writes a file completely, or not at all."""

import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_MODE = 0o666
"""Permissions of a new file, before the system removes what the user's mask forbids."""

OWNER_ONLY = 0o600
"""Permissions of a file with a learner's progress."""

_OWNER = 0o700
"""Permissions that concern the owner."""

_DATABASE = b"SQLite format 3\x00"
"""How a database begins, as a progress file and its backups are."""

_STALE_SECONDS = 3600
"""After this time, a hidden file or folder that is half written is taken to be left from a crash."""


def replace_file(path: Path, data: bytes, only: int = 0o7777) -> None:
    """Replace a file's contents, or create the file.

    Anyone who opens the file sees the old bytes or the new ones, even after a power cut. Permissions stay, and the
    owner stays where the system allows it. For a symbolic link, its target is replaced.

    Args:
        path: the file.
        data: its new contents.
        only: permissions beyond these are taken away.

    Raises:
        OSError: if it cannot be written. The file is unchanged, and no temporary file is left.
    """
    target = path.resolve()
    before = target.stat() if target.exists() else None
    mode = (stat.S_IMODE(before.st_mode) if before else _MODE) & only
    with _written_beside(target, data, mode) as new:
        if before:
            _keep_owner_and_mode(new, before, mode)
        new.replace(target)


def overwrite_file(path: Path, data: bytes, only: int = 0o7777) -> None:
    """Replace a file that a person names, as `replace_file` does, unless it may hold somebody's progress.

    Raises:
        OSError: if it cannot be written, or is a database. The file is unchanged.
    """
    if path.is_file():
        with path.open("rb") as file:
            if file.read(len(_DATABASE)) == _DATABASE:
                raise OSError("it is a database, as progress files are")
    replace_file(path, data, only)


def make_folder(folder: Path) -> None:
    """Create a folder that is the owner's alone, with those above it that are missing; one that is there stays as it is."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)
    folder.mkdir(exist_ok=True)


def keep_to_owner(file: Path, as_file: Path | None = None) -> None:
    """Let nobody else read a file that an earlier version, or a copy, left open to all.

    Args:
        file: the file, which need not be there.
        as_file: a file whose permissions it is to have; its own if not given.
    """
    with suppress(OSError):  # it is not there, or belongs to another user
        mode = stat.S_IMODE(file.stat().st_mode)
        wanted = (stat.S_IMODE(as_file.stat().st_mode) if as_file else mode) & _OWNER
        if mode != wanted:
            file.chmod(wanted)


def make_owners_file(file: Path) -> None:
    """Create an empty file for its owner alone, unless it is there; raises OSError."""
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY))


def write_new_file(path: Path, data: bytes, mode: int = _MODE) -> None:
    """Create a file; an existing file or link of that name is never changed.

    Raises:
        FileExistsError: if the name is taken.
        OSError: if it cannot be written. Nothing is left behind.
    """
    with _written_beside(path, data, mode) as new:
        try:
            os.link(new, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            _take_name(path, new)


@contextmanager
def replacing(target: Path, mode: int = OWNER_ONLY) -> Iterator[Path]:
    """Return the path of an empty hidden file in the target's folder; it replaces the target at the end.

    For what is too large to be held in memory. If anything is raised, the target is unchanged and nothing is left.
    """
    with _hidden_file_beside(target, mode) as new:
        yield new
        _flush(new)
        new.replace(target)
    _flush_folder(target.parent)


class ChangedFile:
    """A file that is written piece by piece; see `replacing_if_changed`."""

    def __init__(self, out: BinaryIO, before: BinaryIO | None) -> None:
        """Write to one file, and compare with another as it goes."""
        self._out, self._before = out, before
        self.has_changed = before is None
        """Whether it differs from what was there."""

    def write(self, data: bytes) -> None:
        """Write a piece."""
        self._out.write(data)
        if not self.has_changed and self._before is not None:
            self.has_changed = self._before.read(len(data)) != data

    def finish(self) -> None:
        """Look whether there was more before."""
        if not self.has_changed and self._before is not None:
            self.has_changed = bool(self._before.read(1))


@contextmanager
def replacing_if_changed(target: Path) -> Iterator[ChangedFile]:
    """Write a file for its owner alone, which replaces the target unless it is the same; raises OSError."""
    with ExitStack() as stack:
        before = stack.enter_context(target.open("rb")) if target.is_file() else None
        new = stack.enter_context(_hidden_file_beside(target))
        with new.open("wb") as out:
            changed = ChangedFile(out, before)
            yield changed
        changed.finish()
        if changed.has_changed:
            _flush(new)
            new.replace(target)
    _flush_folder(target.parent)


@contextmanager
def _hidden_file_beside(target: Path, mode: int = OWNER_ONLY) -> Iterator[Path]:
    new, handle = _made_beside(target, mode)
    os.close(handle)
    try:
        yield new
    finally:
        with suppress(OSError):  # what is done is done, and what failed says so itself
            new.unlink(missing_ok=True)


def _made_beside(target: Path, mode: int) -> tuple[Path, int]:
    """Create a hidden file in a folder, where nothing stays for long that a crash left half written."""
    new = target.with_name(f".her2quiz-{os.urandom(6).hex()}.new")
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    made = os.fstat(handle).st_mtime
    with suppress(OSError):
        for left in new.parent.glob(".her2quiz-*.new"):
            if made - left.lstat().st_mtime > _STALE_SECONDS:
                _remove(left)
    return new, handle


def _remove(left: Path) -> None:
    if left.is_symlink() or not left.is_dir():
        left.unlink()
        return
    import shutil

    shutil.rmtree(left)


def _flush(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def _take_name(path: Path, new: Path) -> None:
    path.open("xb").close()
    try:
        new.replace(path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


@contextmanager
def _written_beside(target: Path, data: bytes, mode: int) -> Iterator[Path]:
    """Write the bytes to a hidden file in the same folder; afterwards remove it and flush the folder."""
    new, handle = _made_beside(target, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield new
    finally:
        with suppress(OSError):  # what is done is done, and what failed says so itself
            new.unlink(missing_ok=True)
    _flush_folder(target.parent)


def _keep_owner_and_mode(new: Path, before: os.stat_result, mode: int) -> None:
    with suppress(OSError):  # the owner of another user's file cannot be kept
        if hasattr(os, "chown"):
            os.chown(new, before.st_uid, before.st_gid)
    new.chmod(mode)  # in this order: changing the owner clears some permissions


def _flush_folder(folder: Path) -> None:
    """Make the new name survive a power cut, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
