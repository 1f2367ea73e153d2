"""Error messages about the progress file, in a learner's words."""

import sqlite3
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType

from her2quiz.domain.errors import ProgressError, reason_of


def progress_errors(file: str) -> AbstractContextManager[None]:
    """Raise a ProgressError with a helpful message instead of an error of SQLite or the operating system.

    Args:
        file: the name of the progress file in the message.

    Raises:
        ProgressError: instead of any error of SQLite or of the operating system.
    """
    return _InWords(file, is_own=True)


def copy_errors(file: str) -> AbstractContextManager[None]:
    """Do the same for any other progress file, or a folder of backups: advice about the learner's own would be no help.

    Raises:
        ProgressError: instead of any error of SQLite or of the operating system.
    """
    return _InWords(file, is_own=False)


class _InWords:
    """Puts errors into words. It is a class because each answer passes it several times: that is quicker."""

    def __init__(self, file: str, *, is_own: bool) -> None:
        self._file, self._is_own = file, is_own

    def __enter__(self) -> None:
        """Wait for an error."""

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if error is None:
            return
        told = _told(error, self._parts())
        if told:
            raise ProgressError(told) from error

    def _parts(self) -> Mapping[str, str]:
        file, is_own = self._file, self._is_own
        return {
            "file": file,
            "subject": f"The progress file {file}" if is_own else file,
            "restore": RESTORE if is_own else "",
            "verify": VERIFY if is_own else "",
            "elsewhere": ELSEWHERE if is_own else "",
        }


def _told(error: BaseException, parts: Mapping[str, str]) -> str:
    """Return what is told of an error; empty for one that is told elsewhere."""
    if isinstance(error, sqlite3.Error):
        return _explanation(str(error).lower()).format_map(parts)
    if isinstance(error, ValueError | KeyError | TypeError | OverflowError):
        return _ALTERED.format_map(parts)  # a row has a value that no version ever wrote
    if isinstance(error, OSError):
        return f"{parts['subject']} cannot be used: {reason_of(error)}.{parts['elsewhere']}"
    return ""


def no_progress_file(path: Path) -> ProgressError:
    """Return the error for a file that does not begin as one of ours does."""
    return ProgressError(_NO_PROGRESS_FILE.format(file=path, restore=RESTORE, elsewhere=ELSEWHERE))


def _explanation(message: str) -> str:
    for words, explanation in _EXPLANATIONS:
        if words in message:
            return explanation
    return "{subject} cannot be used: " + message.replace("{", "{{").replace("}", "}}") + "."


ELSEWHERE = " Use another file: --progress FILE."
"""What to do if the learner's own progress file cannot be used."""

RESTORE = " To restore a backup, run her2quiz progress restore."
"""What to do if it is damaged."""

VERIFY = " To see what is wrong, and what can be done, run her2quiz progress verify."
"""What to do if a value in it was altered."""

_ALTERED = "{file} is damaged. It was not changed.{verify}"

_DAMAGED = "{file} is damaged. It was not changed.{restore}"

_NO_PROGRESS_FILE = "{file} is damaged or is not a progress file. It was not changed.{restore}{elsewhere}"

_EXPLANATIONS = (
    ("full", "The disk is full, so nothing was written to {file}. Free some space, then try again."),
    ("locked", "Another copy of her2quiz is using {file}. Try again in a moment."),
    ("readonly", "{subject} cannot be written. Check its permissions.{elsewhere}"),
    ("unable to open", "{subject} cannot be opened. Check its folder's permissions.{elsewhere}"),
    ("not a database", _NO_PROGRESS_FILE),
    ("malformed", _DAMAGED),
    ("no such", _DAMAGED),  # a table or a column has lost its name
    ("could not decode", _DAMAGED),
    (
        "i/o error",
        "The disk reported an error while reading or writing {file}. Check the disk, then try again.",
    ),
)
