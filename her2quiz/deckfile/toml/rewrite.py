"""Replaces the text of a deck file, unless someone else has changed it."""

import os
import stat
from pathlib import Path

from her2quiz.domain.errors import Her2QuizError, reason_of
from her2quiz.write_file import replace_file

_BOM = b"\xef\xbb\xbf"


class RewriteError(Her2QuizError):
    """A deck file cannot be written; it is as it was."""


def rewrite(path: Path, before: str, after: str) -> None:
    """Replace the text of a deck file; a byte order mark is kept, and so is everything that `replace_file` keeps.

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
                f"{path} was just changed by another program, so it was not written. Try again."
            )
        if _is_read_only(target):
            raise RewriteError(
                f"{path} is read-only, so it was not changed. Make it writable, then try again."
            )
        replace_file(target, (_BOM if data.startswith(_BOM) else b"") + after.encode())
    except OSError as error:
        raise RewriteError(f"{path} cannot be written: {reason_of(error)}. It was not changed.") from error


def _is_read_only(file: Path) -> bool:
    """Whether the file may not be written, by anyone or by this user; its folder may still allow to replace it."""
    mode = file.stat().st_mode
    return not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(file, os.W_OK)
