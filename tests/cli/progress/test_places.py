"""Where the progress file is, and what may never be written over it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from her2quiz.store.maintenance.snapshot import contents
from tests.cli.progress.running import Shell

COMMANDS = [
    "decks",
    "study mixed --plain",
    "stats",
    "progress status",
    "progress verify",
    "progress verify --repair",
    "progress backup",
    "progress restore other.sqlite --yes",
    "progress export all.csv",
    "progress merge other.sqlite",
    "progress sync .",
]


@pytest.fixture
def studied(shell: Shell, home: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """One answer, in the folder where the commands run."""
    monkeypatch.chdir(home)
    shell.study("?", "stop")
    return shell


@pytest.mark.parametrize(
    "make",
    [os.mkfifo, Path.mkdir, lambda path: path.symlink_to(path), lambda path: path.symlink_to("/dev/zero")],
    ids=["a pipe", "a folder", "a link to itself", "an endless device"],
)
def test_what_is_no_file_is_refused_in_one_sentence(
    studied: Shell, home: Path, make: Callable[[Path], None]
) -> None:
    """By every command, which neither waits for it nor calls it intact, nor copies it."""
    (home / "progress.sqlite").rename(home / "other.sqlite")
    make(home / "wrong.sqlite")
    before = sorted(home.rglob("*"))
    for command in COMMANDS:
        ran = studied(*command.split(), "--progress", "wrong.sqlite")
        assert (ran.code, ran.out) == (2, ""), command
        assert ran.err.startswith("her2quiz: wrong.sqlite "), command
        assert ran.err.count("\n") == 1
    assert sorted(home.rglob("*")) == before


@pytest.mark.parametrize("name", ["pipe.jsonl", "her2quiz-pipe.jsonl"])
def test_nobody_waits_for_a_pipe_that_is_to_be_read(studied: Shell, home: Path, name: str) -> None:
    """Named outright it is refused; in a synced folder it is left alone."""
    os.mkfifo(home / name)
    ran = studied("progress", "merge", name)
    assert (ran.code, ran.err) == (2, f"{name} cannot be used: is a device or a pipe. Name another file.\n")
    assert studied("progress", "sync", ".").code == 0


@pytest.mark.parametrize("command", ["export --overwrite --format csv", "backup"])
def test_nothing_is_written_over_the_progress_file(studied: Shell, home: Path, command: str) -> None:
    """Nor beside it, where SQLite would take it for its own; also not through a link or when told to replace."""
    before = (home / "progress.sqlite").read_bytes()
    (home / "link").symlink_to(home)
    for end in ("", "-wal", "-shm", "-journal"):
        ran = studied("progress", *command.split(), f"link/progress.sqlite{end}")
        assert (ran.code, ran.out) == (2, "")
        assert "belongs to your progress file and was not changed" in ran.err
    assert (home / "progress.sqlite").read_bytes() == before
    assert studied("progress", "status").code == 0


def test_a_link_to_the_progress_file_stays_one(studied: Shell, home: Path) -> None:
    """Restoring and studying change the file that it leads to, and backups lie beside that file."""
    (home / "disk").mkdir()
    (home / "backup.sqlite").write_bytes((home / "progress.sqlite").read_bytes())
    (home / "progress.sqlite").rename(home / "disk" / "mine.sqlite")
    (home / "progress.sqlite").symlink_to(home / "disk" / "mine.sqlite")
    studied.study("?", "stop")
    assert contents(home / "disk" / "mine.sqlite").answers == 2
    assert studied("progress", "restore", "backup.sqlite", "--yes").code == 0
    assert (home / "progress.sqlite").is_symlink()
    assert contents(home / "disk" / "mine.sqlite").answers == 1
    assert [*(home / "disk" / "backups").glob("mine-*-before-restore.sqlite")]
