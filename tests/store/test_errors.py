"""Error messages about the progress file."""

import sqlite3
from pathlib import Path

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.store.errors import copy_errors, progress_errors
from her2quiz.store.progress_file import ProgressFile


@pytest.mark.parametrize(
    ("raised", "said"),
    [
        ("database or disk is full", "The disk is full, so nothing was written to {my} file. Free some space, then try again."),
        ("database is locked", "Another copy of her2quiz is using {my} file. Try again in a moment."),
        ("attempt to write a readonly database", "cannot be written. Check its permissions."),
        ("unable to open database file", "cannot be opened. Check its folder's permissions."),
        ("file is not a database", "is damaged or is not a progress file. It was not changed."),
        ("database disk image is malformed", "To restore a backup, run her2quiz progress restore."),
        ("disk I/O error", "The disk reported an error while reading or writing {my} file."),
        ("something unheard of", "The progress file {my} file cannot be used: something unheard of."),
    ],
)  # fmt: skip
def test_every_failure_says_what_to_do(raised: str, said: str) -> None:
    """An error of SQLite becomes a message that names the file, braces and all."""
    with pytest.raises(ProgressError) as caught, progress_errors("{my} file"):
        raise sqlite3.OperationalError(raised)
    assert said in str(caught.value)
    assert "{my} file" in str(caught.value)


def test_a_system_error_has_its_reason() -> None:
    """An error of the operating system is reported with its reason, and with what to do."""
    said = r"cannot be used: permission denied\. Use another file"
    with pytest.raises(ProgressError, match=said), progress_errors("file"):
        raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize(
    "raised",
    [
        PermissionError(13, "Permission denied"),
        sqlite3.OperationalError("attempt to write a readonly database"),
        sqlite3.DatabaseError("file is not a database"),
        sqlite3.DatabaseError("database disk image is malformed"),
        ValueError("a row that no version wrote"),
    ],
)
def test_advice_about_ones_own_file_is_no_help_for_another(raised: Exception) -> None:
    """A backup, its folder, or a file to merge is called by its name, not "the progress file"."""
    with pytest.raises(ProgressError, match=r"^other (cannot be|is damaged)") as caught, copy_errors("other"):
        raise raised
    assert "her2quiz" not in str(caught.value)
    assert "--progress" not in str(caught.value)


def test_a_system_error_without_a_reason_is_quoted() -> None:
    """The message is the text of the error."""
    with pytest.raises(ProgressError, match="cannot be used: odd"), progress_errors("file"):
        raise OSError("odd")


def test_other_errors_pass_through() -> None:
    """A bug in the program is not reported as a damaged file."""
    with pytest.raises(ZeroDivisionError), progress_errors("file"):
        raise ZeroDivisionError


def test_reading_a_closed_file_is_a_progress_error(tmp_path: Path) -> None:
    """Its error of SQLite is translated too."""
    file = ProgressFile(tmp_path / "progress.sqlite")
    file.close()
    with pytest.raises(ProgressError, match="cannot be used"):
        file.memory_summaries()
