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
    with _in_words(file, f"The progress file {file}", _ELSEWHERE):
        yield


@contextmanager
def copy_errors(file: str) -> Iterator[None]:
    """Do the same for a copy of the progress file, or a folder of copies; another progress file would be no help.

    Raises:
        ProgressError: instead of any error of SQLite or of the operating system.
    """
    with _in_words(file, file, ""):
        yield


@contextmanager
def _in_words(file: str, subject: str, elsewhere: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        words = _explanation(str(error).lower())
        raise ProgressError(words.format(file=file, subject=subject, elsewhere=elsewhere)) from error
    except (
        ValueError,
        KeyError,
        TypeError,
        OverflowError,
    ) as error:  # a row has a value that no version ever wrote
        raise ProgressError(DAMAGED.format(file=file)) from error
    except OSError as error:
        raise ProgressError(f"{subject} cannot be used: {reason_of(error)}.{elsewhere}") from error


def _explanation(message: str) -> str:
    for words, explanation in _EXPLANATIONS:
        if words in message:
            return explanation
    return "{subject} cannot be used: " + message.replace("{", "{{").replace("}", "}}") + "."


_ELSEWHERE = " Use another file: --progress FILE."

DAMAGED = "{file} is damaged. It was not changed. To restore a backup, run her2quiz progress restore."
"""What is said of a file with a damaged page or row."""

NO_PROGRESS_FILE = (
    "{file} is damaged or is not a progress file. It was not changed. To restore a backup, run her2quiz progress restore. "
    "Or use another file: --progress FILE."
)
"""What is said of a file that does not begin as one of ours does."""

_EXPLANATIONS = (
    ("full", "The disk is full, so nothing was written to {file}. Free some space, then try again."),
    ("locked", "Another copy of her2quiz is using {file}. Try again in a moment."),
    ("readonly", "{subject} cannot be written. Check its permissions.{elsewhere}"),
    ("unable to open", "{subject} cannot be opened. Check its folder's permissions.{elsewhere}"),
    ("not a database", NO_PROGRESS_FILE),
    ("malformed", DAMAGED),
    ("could not decode", DAMAGED),
    (
        "i/o error",
        "The disk reported an error while reading or writing {file}. Check the disk, then try again.",
    ),
)
