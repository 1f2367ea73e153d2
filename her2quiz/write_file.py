"""Writes a file completely, or not at all."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_MODE = 0o666
"""Permissions of a new file, before the system removes what the user's mask forbids."""

OWNER_ONLY = 0o600
"""Permissions of a file with a learner's progress."""


def replace_file(path: Path, data: bytes) -> None:
    """Replace a file's contents, or create the file.

    Anyone who opens the file sees the old bytes or the new ones, even after a power cut. Permissions stay, and the
    owner stays where the system allows it. For a symbolic link, its target is replaced.

    Raises:
        OSError: if it cannot be written. The file is unchanged, and no temporary file is left.
    """
    target = path.resolve()
    before = target.stat() if target.exists() else None
    with _written_beside(target, data, stat.S_IMODE(before.st_mode) if before else _MODE) as new:
        if before:
            _keep_owner_and_mode(new, before)
        new.replace(target)


def write_new_file(path: Path, data: bytes) -> None:
    """Create a file; an existing file or link of that name is never changed.

    Raises:
        FileExistsError: if the name is taken.
        OSError: if it cannot be written. Nothing is left behind.
    """
    with _written_beside(path, data, _MODE) as new:
        try:
            os.link(new, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            _take_name(path, new)


@contextmanager
def replacing(target: Path, mode: int = OWNER_ONLY) -> Iterator[Path]:
    """Give the path of an empty hidden file in the target's folder; it replaces the target at the end.

    For what is too large to be held in memory. If anything is raised, the target is unchanged and nothing is left.
    """
    new = target.with_name(f".her2quiz-{os.urandom(6).hex()}.new")
    os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode))
    try:
        yield new
        with new.open("rb+") as file:
            os.fsync(file.fileno())
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)
    _flush_folder(target.parent)


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
    new = target.with_name(f".her2quiz-{os.urandom(6).hex()}.new")
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield new
    finally:
        new.unlink(missing_ok=True)
    _flush_folder(target.parent)


def _keep_owner_and_mode(new: Path, before: os.stat_result) -> None:
    with suppress(OSError):  # the owner of another user's file cannot be kept
        if hasattr(os, "chown"):
            os.chown(new, before.st_uid, before.st_gid)
    new.chmod(stat.S_IMODE(before.st_mode))  # in this order: changing the owner clears some permissions


def _flush_folder(folder: Path) -> None:
    """Make the new name survive a power cut, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
