"""What SQLite raises, in a learner's words."""

import sqlite3
from pathlib import Path

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.store.errors import progress_errors
from her2quiz.store.progress_file import ProgressFile


@pytest.mark.parametrize(
    ("raised", "said"),
    [
        ("database or disk is full", "The disk is full, so nothing could be written to {my} file. Make room, then try again."),
        ("database is locked", "Another copy of her2quiz is busy with {my} file. Try again in a moment."),
        ("attempt to write a readonly database", "may not be written. Check its permissions."),
        ("unable to open database file", "cannot be opened. Check its folder's permissions."),
        ("file is not a database", "is damaged, or no progress file. It was left as it is."),
        ("database disk image is malformed", "put a backup in its place"),
        ("disk I/O error", "The disk reported an error while {my} file was read or written."),
        ("something unheard of", "The progress file {my} file cannot be used: something unheard of."),
    ],
)  # fmt: skip
def test_every_failure_says_what_to_do(raised: str, said: str) -> None:
    """What SQLite says becomes a sentence that names the file, braces and all."""
    with pytest.raises(ProgressError) as caught, progress_errors("{my} file"):
        raise sqlite3.OperationalError(raised)
    assert said in str(caught.value)
    assert "{my} file" in str(caught.value)


def test_a_failure_of_the_system_names_another_place() -> None:
    """An error of the operating system is told with its reason."""
    said = r"cannot be used: permission denied\. Name another place"
    with pytest.raises(ProgressError, match=said), progress_errors("file"):
        raise PermissionError(13, "Permission denied")


def test_an_error_without_a_reason_is_told_in_its_own_words() -> None:
    """An error of the system that carries no reason still says something."""
    with pytest.raises(ProgressError, match="cannot be used: odd"), progress_errors("file"):
        raise OSError("odd")


def test_other_errors_pass() -> None:
    """A mistake in the program is not dressed up as a damaged file."""
    with pytest.raises(ZeroDivisionError), progress_errors("file"):
        raise ZeroDivisionError


def test_a_closed_file_is_told_plainly(tmp_path: Path) -> None:
    """Reading from a file that was closed is an error in words, too."""
    file = ProgressFile(tmp_path / "progress.sqlite")
    file.close()
    with pytest.raises(ProgressError, match="cannot be used"):
        file.memory_summaries()
