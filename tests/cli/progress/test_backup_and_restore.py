"""`her2quiz progress backup` and `her2quiz progress restore`."""

from pathlib import Path

import pytest

from her2quiz import paths
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.maintenance.snapshot import contents
from her2quiz.store.progress_file import ProgressFile
from tests.cli.progress.running import Shell
from tests.store.samples import add, foreign_database, review


def _name_in_list(shell: Shell) -> str:
    return shell("progress", "restore").out.splitlines()[-1].split()[0]


def test_a_session_leaves_a_backup_that_can_be_listed(shell: Shell, home: Path) -> None:
    """The list says what it holds, and the folder."""
    shell.study("?", "?", "stop")
    listed = shell("progress", "restore")
    assert listed.code == 0
    assert "2 answers, 2 cards, newest answer 2026-11-23" in listed.out
    assert str(home / "backups") in listed.err


def test_without_backups_the_folder_is_named(shell: Shell, home: Path) -> None:
    """It is no error, and nothing is created."""
    listed = shell("progress", "restore")
    assert (listed.code, listed.out) == (0, "")
    assert "no backups" in listed.err
    assert not (home / "progress.sqlite").exists()
    assert not (home / "backups").exists()


def test_a_backup_to_a_file_of_ones_own(shell: Shell, home: Path) -> None:
    """It is written once, and never over another file."""
    shell.study("?", "stop")
    ran = shell("progress", "backup", str(home / "mine.sqlite"))
    assert ran.code == 0
    assert "written and checked" in ran.err
    assert contents(home / "mine.sqlite").answers == 1
    again = shell("progress", "backup", str(home / "mine.sqlite"))
    assert again.code == 2
    assert "already exists" in again.err
    assert shell("progress", "backup").code == 0


@pytest.mark.parametrize(
    "command", ["backup", "restore", "restore {} --yes", "merge {}", "sync {}/own", "verify --repair"]
)
def test_settings_that_cannot_be_read_keep_nobody_from_rescue(shell: Shell, home: Path, command: str) -> None:
    """The defaults are used."""
    shell.study("?", "stop")
    assert shell("progress", "backup", str(home / "mine.sqlite")).code == 0
    paths.settings_file().parent.mkdir(exist_ok=True)
    paths.settings_file().write_text("day_begins_at = 99\n")
    words = command.replace("{}/own", str(home / "own")).replace("{}", str(home / "mine.sqlite"))
    assert shell("progress", *words.split()).code == 0


def test_a_backup_of_nothing(shell: Shell, home: Path) -> None:
    """One sentence, and nothing is created."""
    ran = shell("progress", "backup")
    assert ran.code == 2
    assert "There is no file" in ran.err
    assert {each.name for each in home.iterdir()} == {"own", "cache"}


def test_restore_shows_before_and_after_and_asks(shell: Shell, home: Path) -> None:
    """Anything but yes changes nothing; yes restores, and keeps what is replaced."""
    shell.study("?", "stop")
    name = _name_in_list(shell)
    shell.study("?", "?", "stop")
    for typed in ("", "\n", "no\n"):
        refused = shell("progress", "restore", name, typed=typed)
        assert refused.code == 2
        assert "Before: 3 answers" in refused.out
        assert "After:  1 answer," in refused.out
        assert "Nothing was restored." in refused.err
    assert shell("progress", "restore", name, typed="y\n").code == 0
    assert contents(home / "progress.sqlite").answers == 1
    (replaced,) = (home / "backups").glob("*-before-restore.sqlite")
    assert contents(replaced).answers == 3
    assert "3 answers" in shell("progress", "restore").out
    assert shell("progress", "status").code == 0


def test_a_backup_beside_a_log_that_was_left_is_restored_whole(shell: Shell, home: Path) -> None:
    """The answers in the old write-ahead log are kept with what was replaced, not folded into the backup."""
    shell.study("?", "stop")
    name = _name_in_list(shell)
    left = ProgressFile(home / "left.sqlite")
    for number in range(30):
        add(ReviewLog(left), review(number))
    for end in ("", "-wal"):
        (home / f"progress.sqlite{end}").write_bytes((home / f"left.sqlite{end}").read_bytes())
    assert shell("progress", "restore", name, "--yes").code == 0
    assert not (home / "progress.sqlite-wal").exists()
    assert contents(home / "progress.sqlite").answers == 1
    (replaced,) = (home / "backups").glob("*-before-restore.sqlite")
    assert contents(replaced).answers == 30
    left.close()
    assert shell("progress", "restore", replaced.name, "--yes").code == 0
    assert contents(home / "progress.sqlite").answers == 30


def test_a_backup_beside_the_log_of_another_file_is_refused(shell: Shell, home: Path) -> None:
    """Nothing is mixed, neither in what is restored nor in what is merged."""
    shell.study("?", "stop")
    other = ProgressFile(home / "other.sqlite")
    add(ReviewLog(other), review(1))
    (home / "mine.sqlite").write_bytes((home / "progress.sqlite").read_bytes())
    (home / "mine.sqlite-wal").write_bytes((home / "other.sqlite-wal").read_bytes())
    other.close()
    before = (home / "progress.sqlite").read_bytes()
    for command in ("restore mine.sqlite --yes", "merge mine.sqlite"):
        ran = shell("progress", *command.replace("mine", str(home / "mine")).split())
        assert (ran.code, "does not belong to" in ran.err) == (2, True)
    assert (home / "progress.sqlite").read_bytes() == before


def test_a_damaged_file_is_replaced_and_kept(shell: Shell, home: Path) -> None:
    """The same if it was emptied, or is gone."""
    shell.study("?", "stop")
    name, file = _name_in_list(shell), home / "progress.sqlite"
    for spoil in (lambda: file.write_bytes(b"x" * 5000), lambda: file.write_bytes(b""), file.unlink):
        spoil()
        ran = shell("progress", "restore", name, "--yes")
        assert ran.code == 0, ran.err
        assert contents(file).answers == 1
    assert sorted(each.stat().st_size for each in (home / "backups").glob("*-before-*")) == [0, 5000]


@pytest.mark.parametrize("name", ["nowhere.sqlite", "foreign.sqlite", "progress.sqlite"])
def test_what_is_no_backup_is_refused(shell: Shell, home: Path, name: str) -> None:
    """A name that does not exist, another program's file, the file itself: one sentence, and nothing is changed."""
    shell.study("?", "stop")
    foreign_database(home / "foreign.sqlite")
    before = (home / "progress.sqlite").read_bytes()
    ran = shell("progress", "restore", str(home / name), "--yes")
    assert ran.code == 2
    assert len(ran.err.splitlines()) == 1
    assert (home / "progress.sqlite").read_bytes() == before
    assert not [*(home / "backups").glob("*-before-*")]


def test_a_damaged_backup_is_named_in_the_list(shell: Shell, home: Path) -> None:
    """The list goes on, and the exit code says that something is wrong."""
    shell.study("?", "stop")
    (good,) = (home / "backups").iterdir()
    (home / "backups" / "progress-2026-11-22T080000Z.sqlite").write_bytes(b"x" * 5000)
    listed = shell("progress", "restore")
    assert listed.code == 1
    assert listed.out.splitlines()[0].startswith(f"{good.name}  1 answer")
    assert "cannot be restored" in listed.out
