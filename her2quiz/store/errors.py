"""Error messages about the progress file, in a learner's words."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from her2quiz.domain.errors import ProgressError, reason_of


@contextmanager
def progress_errors(file: str) -> Iterator[None]:
    """Raise a ProgressError with a helpful message instead of an error of SQLite or the operating system.

    Args:
        file: the name of the progress file in the message.

    Raises:
        ProgressError: instead of any error of SQLite or of the operating system.
    """
    with _in_words(
        {"file": file, "subject": f"The progress file {file}", "restore": RESTORE, "elsewhere": ELSEWHERE}
    ):
        yield


@contextmanager
def copy_errors(file: str) -> Iterator[None]:
    """Do the same for any other progress file, or a folder of backups: advice about the learner's own would be no help.

    Raises:
        ProgressError: instead of any error of SQLite or of the operating system.
    """
    with _in_words({"file": file, "subject": file, "restore": "", "elsewhere": ""}):
        yield


@contextmanager
def _in_words(parts: Mapping[str, str]) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise ProgressError(_explanation(str(error).lower()).format_map(parts)) from error
    except (
        ValueError,
        KeyError,
        TypeError,
        OverflowError,
    ) as error:  # a row has a value that no version ever wrote
        raise ProgressError(_DAMAGED.format_map(parts)) from error
    except OSError as error:
        reason = f"{parts['subject']} cannot be used: {reason_of(error)}."
        raise ProgressError(f"{reason}{parts['elsewhere']}") from error


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
