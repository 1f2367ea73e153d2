"""Files that a person names."""

from pathlib import Path

import pytest

from her2quiz.session.named_file import OTHER_NAME, CannotWriteError, check_free, write_named_file
from her2quiz.write_file import OWNER_ONLY


def test_a_new_file_is_written_for_whom_it_is_meant(tmp_path: Path) -> None:
    """With a mode, it is for nobody else."""
    write_named_file(tmp_path / "a.html", b"all", OWNER_ONLY)
    assert (tmp_path / "a.html").read_bytes() == b"all"
    assert (tmp_path / "a.html").stat().st_mode & 0o777 == OWNER_ONLY


@pytest.mark.parametrize("what_to_do", [OTHER_NAME, "Press o."])
def test_what_is_there_stays_and_is_said(tmp_path: Path, what_to_do: str) -> None:
    """The message says what can be done where it stands."""
    file = tmp_path / "a.html"
    file.write_bytes(b"before")
    with pytest.raises(CannotWriteError) as raised:
        write_named_file(file, b"after", what_to_do=what_to_do)
    assert str(raised.value) == f"{file} already exists and was not changed. {what_to_do}"
    assert file.read_bytes() == b"before"


def test_it_is_replaced_if_that_was_asked(tmp_path: Path) -> None:
    """Unless it may hold somebody's progress."""
    file = tmp_path / "a.html"
    file.write_bytes(b"before")
    write_named_file(file, b"after", overwrites=True)
    assert file.read_bytes() == b"after"
    file.write_bytes(b"SQLite format 3\x00...")
    with pytest.raises(CannotWriteError, match="cannot be written: it is a database"):
        write_named_file(file, b"after", overwrites=True)
    assert file.read_bytes() == b"SQLite format 3\x00..."


@pytest.mark.parametrize("name", ["no folder/a.html", "\0"])
def test_a_file_that_cannot_be_is_one_message(tmp_path: Path, name: str) -> None:
    """The reason is named, and nothing is left behind."""
    with pytest.raises(CannotWriteError, match="cannot be written: no "):
        write_named_file(tmp_path / name, b"all")
    assert list(tmp_path.iterdir()) == []


def test_a_name_is_refused_before_the_work(tmp_path: Path) -> None:
    """If it is taken, or its folder is missing."""
    check_free(tmp_path / "a.html")
    with pytest.raises(CannotWriteError, match="already exists"):
        check_free(tmp_path)
    with pytest.raises(CannotWriteError, match="There is no folder"):
        check_free(tmp_path / "no folder" / "a.html")
