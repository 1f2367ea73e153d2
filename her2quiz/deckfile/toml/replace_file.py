"""Replaces a deck file: wholly, or not at all."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from her2quiz.domain.errors import Her2QuizError

_BOM = b"\xef\xbb\xbf"


class RewriteError(Her2QuizError):
    """A deck file cannot be written; it is as it was."""


def rewrite(path: Path, before: str, after: str) -> None:
    """Put a new text in place of a deck file's; permissions stay, and so do symbolic links to it.

    Args:
        path: the file, or a link to it.
        before: its text as it was read.
        after: its new text.

    Raises:
        RewriteError: if it cannot be written, or was changed since it was read.
    """
    try:
        target = path.resolve(strict=True)
        data = target.read_bytes()
        if data.removeprefix(_BOM) != before.encode():
            raise RewriteError(
                f"{path} was changed by somebody else just now, and was left alone. Try again."
            )
        mode = target.stat().st_mode
        if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
            raise RewriteError(
                f"{path} is read-only, and was left alone. Allow writing to it, and try again."
            )
        _replace(target, (_BOM if data.startswith(_BOM) else b"") + after.encode(), stat.S_IMODE(mode))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise RewriteError(f"{path} cannot be written, and was left alone: {reason}.") from error


def _replace(target: Path, data: bytes, mode: int) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with suppress(OSError):  # of another user's file the owner cannot be kept
            if hasattr(os, "chown"):
                owner = target.stat()
                os.chown(new, owner.st_uid, owner.st_gid)
        new.chmod(mode)
        new.replace(target)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """See to it that the new name lasts through a power cut, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
