"""`her2quiz progress merge`."""

import sqlite3
from pathlib import Path
from random import Random

import pytest

from her2quiz.store.file.steps import STEPS
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.maintenance.snapshot import contents
from her2quiz.store.progress_file import ProgressFile
from tests.cli.progress.running import Shell
from tests.store.samples import add, foreign_database, review


@pytest.fixture
def laptop(home: Path) -> Path:
    """The progress file of another machine, with three answers to one card."""
    file = ProgressFile(home / "laptop.sqlite")
    for number in range(3):
        add(ReviewLog(file), review(number, days=-1))
    file.close()
    return home / "laptop.sqlite"


def test_a_merge_adds_what_is_missing_and_says_so(shell: Shell, home: Path, laptop: Path) -> None:
    """Once; the other file is not changed, and there is a backup from before."""
    shell.study("?", "stop")
    before = laptop.read_bytes()
    ran = shell("progress", "merge", str(laptop))
    assert ran.code == 0
    assert "laptop.sqlite: added 3 answers" in ran.out
    assert laptop.read_bytes() == before
    (backup,) = (home / "backups").glob("*-before-merge.sqlite")
    assert contents(backup).answers == 1
    assert str(backup) in ran.err
    assert contents(home / "progress.sqlite").answers == 4
    assert shell("progress", "verify").code == 0
    again = shell("progress", "merge", str(laptop), str(laptop), str(home / "progress.sqlite"))
    assert "added 0 answers" in again.out
    assert [*(home / "backups").glob("*-before-merge.sqlite")] == [backup]


def test_a_file_of_an_older_version_is_merged(shell: Shell, home: Path) -> None:
    """Without being brought up to date."""
    old = home / "old.sqlite"
    connection = sqlite3.connect(old)
    golden = Path(__file__).parents[2] / "store" / "file" / "golden" / "schema-1.sql"
    connection.executescript(golden.read_text(encoding="utf-8"))
    connection.close()
    before = old.read_bytes()
    assert shell("progress", "merge", str(old)).code == 0
    assert old.read_bytes() == before
    assert contents(home / "progress.sqlite").answers == 4
    assert shell("progress", "verify").code == 0


def test_a_file_that_cannot_be_merged_stops_no_other(shell: Shell, home: Path, laptop: Path) -> None:
    """One sentence for each, exit code 1; exit code 2 if there is no other."""
    shell.study("?", "stop")
    bad = [home / name for name in ("nowhere.sqlite", "picture.png", "foreign.sqlite", "newer.sqlite")]
    bad[1].write_bytes(Random(1).randbytes(9000))
    foreign_database(bad[2])
    ProgressFile(bad[3]).close()
    connection = sqlite3.connect(bad[3])
    connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    alone = shell("progress", "merge", *map(str, bad))
    assert (alone.code, len(alone.err.splitlines())) == (2, 4)
    assert all(each.name in alone.err for each in bad)
    mixed = shell("progress", "merge", *map(str, bad), str(laptop))
    assert mixed.code == 1
    assert "added 3 answers" in mixed.out


def test_answers_from_the_future_are_reported(
    shell: Shell, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are added; one of the clocks is wrong."""
    monkeypatch.setenv("HER2QUIZ_NOW", "2036-01-01T09:00")
    shell("study", "mixed", "--plain", "--progress", str(home / "ahead.sqlite"), typed="?\nstop\n")
    monkeypatch.setenv("HER2QUIZ_NOW", "2026-11-23T09:00")
    ran = shell("progress", "merge", str(home / "ahead.sqlite"))
    assert ran.code == 0
    assert "1 answer dated later than now" in ran.out
    assert "clock" in ran.out


def test_a_read_only_backup_folder_adds_nothing(shell: Shell, home: Path, laptop: Path) -> None:
    """Without a backup there is no merge."""
    shell.study("?", "stop")
    for each in (home / "backups").iterdir():
        each.unlink()
    (home / "backups").rmdir()
    (home / "backups").write_text("")
    assert shell("progress", "merge", str(laptop)).code == 2
    assert contents(home / "progress.sqlite").answers == 1
