"""What can go wrong with the progress file, in a learner's words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from her2quiz.domain.errors import ProgressError, reason_of


@contextmanager
def progress_errors(file: str) -> Iterator[None]:
    """Translate what SQLite raises.

    Args:
        file: names the progress file in the message.

    Raises:
        ProgressError: in place of any error of SQLite or of the operating system.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise ProgressError(_explanation(str(error).lower(), file)) from error
    except (ValueError, KeyError, TypeError) as error:  # a row that holds what no version ever wrote
        raise ProgressError(_DAMAGED.format(file=file)) from error
    except OSError as error:
        raise ProgressError(
            f"The progress file {file} cannot be used: {reason_of(error)}. {_ELSEWHERE}"
        ) from error


def _explanation(words: str, file: str) -> str:
    for sign, explanation in _EXPLANATIONS:
        if sign in words:
            return explanation.format(file=file)
    return f"The progress file {file} cannot be used: {words}."


_ELSEWHERE = "Name another place with --progress FILE."

_DAMAGED = "{file} is damaged. It was left as it is; put a backup in its place. " + _ELSEWHERE

_EXPLANATIONS = (
    ("full", "The disk is full, so nothing could be written to {file}. Make room, then try again."),
    ("locked", "Another copy of her2quiz is busy with {file}. Try again in a moment."),
    ("readonly", "The progress file {file} may not be written. Check its permissions. " + _ELSEWHERE),
    (
        "unable to open",
        "The progress file {file} cannot be opened. Check its folder's permissions. " + _ELSEWHERE,
    ),
    ("not a database", "{file} is damaged, or no progress file. It was left as it is. " + _ELSEWHERE),
    ("malformed", _DAMAGED),
    ("i/o error", "The disk reported an error while {file} was read or written. The file was left as it is."),
)
