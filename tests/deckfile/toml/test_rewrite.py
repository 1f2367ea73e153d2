"""A deck file is rewritten as a whole, or not at all."""

import os
import stat
from pathlib import Path

import pytest

from her2quiz.deckfile.toml.rewrite import RewriteError, rewrite
from tests.factories import on_a_full_disk


def deck(folder: Path, text: str = "a") -> Path:
    """Write a file."""
    file = folder / "deck.toml"
    file.write_bytes(text.encode())
    return file


def test_everything_but_the_text_is_kept(tmp_path: Path) -> None:
    """Permissions, byte order mark and line ends stay; no other file is left behind."""
    file = deck(tmp_path, "\ufeffa\r\n")
    file.chmod(0o640)
    rewrite(file, "a\r\n", "b\r\n")
    assert file.read_bytes() == "\ufeffb\r\n".encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [*tmp_path.iterdir()] == [file]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The file to which it leads is rewritten."""
    (tmp_path / "far").mkdir()
    file, link = deck(tmp_path / "far"), tmp_path / "link.toml"
    link.symlink_to(file)
    rewrite(link, "a", "b")
    assert link.is_symlink()
    assert file.read_text() == "b"


def test_a_read_only_file_is_not_changed(tmp_path: Path) -> None:
    """Even if its folder may be written."""
    file = deck(tmp_path)
    file.chmod(0o444)
    with pytest.raises(RewriteError, match="read-only"):
        rewrite(file, "a", "b")
    assert file.read_text() == "a"


def test_a_file_that_was_changed_or_removed_is_not_written(tmp_path: Path) -> None:
    """What someone else wrote in the meantime is not lost."""
    file = deck(tmp_path, "new")
    with pytest.raises(RewriteError, match="just changed by another program"):
        rewrite(file, "a", "b")
    assert file.read_text() == "new"
    file.unlink()
    with pytest.raises(RewriteError, match="no such file"):
        rewrite(file, "a", "b")


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And no part of a new one."""
    file = deck(tmp_path)
    monkeypatch.setattr(os, "fsync", on_a_full_disk)
    with pytest.raises(RewriteError, match="no space left"):
        rewrite(file, "a", "b")
    assert file.read_text() == "a"
    assert [*tmp_path.iterdir()] == [file]
