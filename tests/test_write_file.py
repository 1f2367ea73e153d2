"""Files are written whole, or not at all."""

import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from her2quiz.write_file import overwrite_file, replace_file, write_new_file
from tests.factories import on_a_full_disk

Write = Callable[[Path, bytes], None]


@pytest.mark.parametrize("write", [replace_file, write_new_file])
def test_a_file_is_made(tmp_path: Path, write: Write) -> None:
    """With the permissions of any new file, and nothing beside it."""
    (tmp_path / "usual").touch()
    write(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"
    assert (tmp_path / "file").stat().st_mode == (tmp_path / "usual").stat().st_mode
    assert sorted(file.name for file in tmp_path.iterdir()) == ["file", "usual"]


def test_replacing_keeps_permissions(tmp_path: Path) -> None:
    """Also those that a new file would not have."""
    file = tmp_path / "file"
    file.write_bytes(b"old")
    file.chmod(0o606)
    replace_file(file, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o606


def test_no_database_is_overwritten(tmp_path: Path) -> None:
    """It may hold somebody's progress, whatever it is called."""
    file = tmp_path / "genes.gift"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE log (id)")
    before = file.read_bytes()
    with pytest.raises(OSError, match="database"):
        overwrite_file(file, b"new")
    assert file.read_bytes() == before
    file.write_bytes(b"old")
    overwrite_file(file, b"new")
    assert file.read_bytes() == b"new"


@pytest.mark.parametrize("is_there", [True, False])
def test_replacing_keeps_a_link(tmp_path: Path, *, is_there: bool) -> None:
    """The file to which it leads is written, and nothing beside the link."""
    (tmp_path / "far").mkdir()
    (tmp_path / "near").mkdir()
    far, link = tmp_path / "far" / "file", tmp_path / "near" / "link"
    if is_there:
        far.write_bytes(b"old")
    link.symlink_to(far)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert far.read_bytes() == b"new"
    assert [*(tmp_path / "near").iterdir()] == [link]
    assert [*(tmp_path / "far").iterdir()] == [far]


def test_the_bytes_are_on_disk_before_they_are_found_under_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """First the file is flushed, beside the old one; then it takes the name, and the folder is flushed."""
    file, flush = tmp_path / "file", os.fsync
    file.write_bytes(b"old")
    seen = list[tuple[bytes, int]]()

    def look(handle: int) -> None:
        seen.append((file.read_bytes(), len([*tmp_path.iterdir()])))
        flush(handle)

    monkeypatch.setattr(os, "fsync", look)
    replace_file(file, b"new")
    assert seen == [(b"old", 2), (b"new", 1)]


@pytest.mark.parametrize("write", [replace_file, write_new_file])
def test_a_full_disk_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Write
) -> None:
    """Neither half a file nor what was written beside it."""
    monkeypatch.setattr(os, "fsync", on_a_full_disk)
    with pytest.raises(OSError, match="No space left"):
        write(tmp_path / "file", b"new")
    assert [*tmp_path.iterdir()] == []


def test_a_file_that_cannot_be_replaced_is_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk may be full when the new bytes are there already and take the name."""

    def refuse(_new: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    file = tmp_path / "file"
    file.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="No space left"):
        replace_file(file, b"new")
    assert file.read_bytes() == b"old"
    assert [*tmp_path.iterdir()] == [file]


@pytest.mark.parametrize("what", ["file", "folder", "link", "link to nothing"])
@pytest.mark.parametrize("has_links", [True, False], ids=["links", "no links"])
def test_a_new_file_takes_no_name_that_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, *, has_links: bool
) -> None:
    """Whatever has it, and whether or not the file system gives a file two names."""
    taken, other = tmp_path / "taken", tmp_path / "other"
    other.write_bytes(b"old")
    if what == "folder":
        taken.mkdir()
    elif what == "file":
        taken.write_bytes(b"old")
    else:
        taken.symlink_to(other if what == "link" else tmp_path / "nothing")
    if not has_links:
        monkeypatch.setattr(os, "link", _without_links)
    with pytest.raises(FileExistsError):
        write_new_file(taken, b"new")
    assert other.read_bytes() == b"old"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["other", "taken"]


def test_a_file_system_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new file is written there too."""
    monkeypatch.setattr(os, "link", _without_links)
    write_new_file(tmp_path / "file", b"new")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("file", b"new")]


def _without_links(_new: Path, _path: Path) -> None:
    raise OSError(95, "Operation not supported")


def test_what_is_left_and_cannot_be_removed_does_not_make_a_written_file_unwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does it hide why a file was not written."""

    def refuse(_path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied")

    file = tmp_path / "file"
    file.write_bytes(b"old")
    monkeypatch.setattr(Path, "unlink", refuse)
    replace_file(file, b"new")
    assert file.read_bytes() == b"new"
    monkeypatch.setattr(os, "fsync", on_a_full_disk)
    with pytest.raises(OSError, match="No space left"):
        replace_file(file, b"newer")
    assert file.read_bytes() == b"new"


@pytest.mark.parametrize("write", [replace_file, write_new_file])
def test_what_a_crash_left_half_written_is_removed(tmp_path: Path, write: Write) -> None:
    """By the next file that is written there, once it is too old for anybody to be writing it still."""
    left, recent, folder = (tmp_path / f".her2quiz-{name}.new" for name in ("left", "recent", "folder"))
    folder.mkdir()
    for each, age in ((left, 7200), (recent, 60)):
        each.touch()
        os.utime(each, (tmp_path.stat().st_mtime - age,) * 2)
    (folder / "half").touch()
    os.utime(folder, (tmp_path.stat().st_mtime - 7200,) * 2)
    write(tmp_path / "file", b"new")
    assert sorted(each.name for each in tmp_path.iterdir()) == [".her2quiz-recent.new", "file"]
