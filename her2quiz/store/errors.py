"""Error messages about the progress file, in a learner's words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from her2quiz.domain.errors import ProgressError, reason_of


@contextmanager
def progress_errors(file: str) -> Iterator[None]:
    """Raise a ProgressError with a helpful message instead of an error of SQLite or the operating system.

    Args:
        file: the name of the progress file in the message.

    Raises:
        ProgressError: instead of any error of SQLite or of the operating system.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise ProgressError(_explanation(str(error).lower(), file)) from error
    except (
        ValueError,
        KeyError,
        TypeError,
        OverflowError,
    ) as error:  # a row has a value that no version ever wrote
        raise ProgressError(_DAMAGED.format(file=file)) from error
    except OSError as error:
        raise ProgressError(
            f"The progress file {file} cannot be used: {reason_of(error)}. Use another file: --progress FILE."
        ) from error


def _explanation(message: str, file: str) -> str:
    for words, explanation in _EXPLANATIONS:
        if words in message:
            return explanation.format(file=file)
    return f"The progress file {file} cannot be used: {message}."


_ELSEWHERE = "Or use another file: --progress FILE."

_DAMAGED = "{file} is damaged. It was not changed. To restore a backup, run her2quiz progress restore."

_EXPLANATIONS = (
    ("full", "The disk is full, so nothing was written to {file}. Free some space, then try again."),
    ("locked", "Another copy of her2quiz is using {file}. Try again in a moment."),
    ("readonly", "The progress file {file} cannot be written. Check its permissions. " + _ELSEWHERE),
    (
        "unable to open",
        "The progress file {file} cannot be opened. Check its folder's permissions. " + _ELSEWHERE,
    ),
    (
        "not a database",
        "{file} is damaged or is not a progress file. It was not changed. Use another file: --progress FILE.",
    ),
    ("malformed", _DAMAGED),
    ("could not decode", _DAMAGED),
    (
        "i/o error",
        "The disk reported an error while reading or writing {file}. Check the disk, then try again.",
    ),
)
