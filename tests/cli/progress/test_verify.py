"""`her2quiz progress verify`."""

import sqlite3
from pathlib import Path
from random import Random

import pytest

from her2quiz.store.file.steps import STEPS
from her2quiz.store.maintenance.snapshot import contents
from her2quiz.store.progress_file import ProgressFile
from tests.cli.progress.running import Shell
from tests.store.samples import foreign_database


def test_an_intact_file(shell: Shell, home: Path) -> None:
    """Exit code 0, and the file is named."""
    shell.study("?", "stop")
    ran = shell("progress", "verify")
    assert ran.code == 0
    assert str(home / "progress.sqlite") in ran.out
    assert "OK: the file is intact" in ran.out


def test_a_card_that_was_renamed_matches_its_history(shell: Shell, home: Path) -> None:
    """Also as long as nothing has moved its progress yet; looking changes no byte."""
    shell.study("?", "?", "stop")
    deck = home / "own" / "mixed.toml"
    text = deck.read_text(encoding="utf-8").replace('id = "best"', 'id = "better"\nwas = "best"')
    deck.write_text(text, encoding="utf-8")
    before = (home / "progress.sqlite").read_bytes()
    ran = shell("progress", "verify")
    assert ran.code == 0, ran.out
    assert "in no deck" not in ran.out
    assert (home / "progress.sqlite").read_bytes() == before


def test_no_file(shell: Shell, home: Path) -> None:
    """One sentence, and none is created."""
    ran = shell("progress", "verify")
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert not (home / "progress.sqlite").exists()


def test_an_emptied_file_is_not_intact(shell: Shell, home: Path) -> None:
    """It holds nothing to verify, and backups are named."""
    (home / "progress.sqlite").touch()
    ran = shell("progress", "verify")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(
        "is empty: it holds no answers. To restore a backup, run her2quiz progress restore.\n"
    )


COMMANDS = [("decks",), ("stats",), ("cards", "--flagged"), ("progress", "status"), ("progress", "backup"),
            ("progress", "export", "out.jsonl"), ("progress", "verify"), ("study", "mixed", "--plain")]  # fmt: skip


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_file_without_a_page_gets_a_sentence(
    shell: Shell, home: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever page is zeroed: no traceback, and where nothing can be done, what to do instead is said."""
    monkeypatch.chdir(home)
    shell.study("?", "?", "stop")
    file = home / "progress.sqlite"
    whole = file.read_bytes()
    for page in range(len(whole) // 4096):
        file.write_bytes(whole[: page * 4096] + bytes(4096) + whole[(page + 1) * 4096 :])
        ran = shell(*words)
        if ran.code == 2:
            (line,) = ran.err.splitlines()
            assert "her2quiz progress " in line or "--progress FILE" in line
        (home / "out.jsonl").unlink(missing_ok=True)


@pytest.mark.parametrize("words", [("decks",), ("stats",), ("cards", "--flagged")], ids=" ".join)
def test_a_mistyped_progress_file_is_noticed(shell: Shell, home: Path, words: tuple[str, ...]) -> None:
    """Where nothing is written, too; nothing is created."""
    ran = shell("--progress", str(home / "progres.sqlite"), *words)
    assert f"There is no progress at {home / 'progres.sqlite'}" in ran.err
    assert not (home / "progres.sqlite").exists()


@pytest.mark.parametrize(
    "spoil", ["stability = 0", "stability = 'long'", "difficulty = 99", "step = 'first'"]
)
def test_a_schedule_that_is_impossible(shell: Shell, home: Path, spoil: str) -> None:
    """It is damage that can be repaired; nobody is sent back to the command that they have just run."""
    shell.study("?", "stop")
    file = ProgressFile(home / "progress.sqlite")
    file.connection.execute(f"UPDATE memory SET {spoil}")  # noqa: S608
    file.close()
    ran = shell("progress", "verify")
    assert ran.code == 1
    assert ran.err.startswith(
        f"{home / 'progress.sqlite'} is damaged. It was not changed.\nTo save what can be read"
    )
    assert shell("progress", "verify", "--repair").code == 0
    assert shell("progress", "verify").code == 0


def test_a_schedule_that_does_not_match(shell: Shell, home: Path) -> None:
    """Exit code 1, until it was repaired."""
    shell.study("?", "stop")
    file = ProgressFile(home / "progress.sqlite")
    file.connection.execute("UPDATE memory SET lapses = 9")
    file.close()
    assert shell("progress", "verify").code == 1
    repaired = shell("progress", "verify", "--repair")
    assert repaired.code == 0
    assert "before-repair" in repaired.err
    assert shell("progress", "verify").code == 0
    assert shell("progress", "verify", "--repair").code == 0
    assert len([*(home / "backups").glob("*-before-repair.sqlite")]) == 1


def test_an_altered_row_is_left_out_of_the_new_file(shell: Shell, home: Path) -> None:
    """It is noticed by its seal; the other answers are saved, and the file as it was is kept."""
    shell.study("?", "?", "stop")
    file = home / "progress.sqlite"
    data = file.read_bytes()
    assert data.count(b"mixed/best") > 1
    connection = sqlite3.connect(file)
    connection.execute("DROP TRIGGER log_never_changes")
    connection.execute("UPDATE log SET rating = 4 WHERE id = (SELECT min(id) FROM log)")
    connection.commit()
    connection.close()
    looked = shell("progress", "verify")
    assert looked.code == 1
    assert "1 row altered since written" in looked.out
    repaired = shell("progress", "verify", "--repair")
    assert repaired.code == 1
    assert "Saved 1 answer" in repaired.out
    assert "Lost 1 answer" in repaired.out
    assert shell("progress", "verify").code == 0


def _spoil_header(file: Path) -> None:
    file.write_bytes(Random(1).randbytes(4096) + file.read_bytes()[4096:])


def _spoil_middle(file: Path) -> None:
    data = file.read_bytes()
    at = data.index(b"mixed/") // 4096 * 4096
    file.write_bytes(data[:at] + Random(1).randbytes(64) + data[at + 64 :])


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-4096])


@pytest.mark.parametrize("spoil", [_spoil_header, _spoil_middle, _cut])
def test_a_damaged_file_is_saved_into_a_new_one(shell: Shell, home: Path, spoil: object) -> None:
    """It is left as it is until a repair is asked for, which keeps it, and the new file is sound."""
    shell.study("?", "?", "stop")
    file = home / "progress.sqlite"
    assert callable(spoil)
    spoil(file)
    spoilt = file.read_bytes()
    looked = shell("progress", "verify")
    assert looked.code == 1
    assert "her2quiz progress verify --repair" in looked.err + looked.out
    assert file.read_bytes() == spoilt
    repaired = shell("progress", "verify", "--repair")
    assert repaired.code in (0, 1), repaired.err
    assert "Saved " in repaired.out
    (kept,) = (home / "backups").glob("*-before-repair.sqlite")
    assert kept.read_bytes() == spoilt
    assert shell("progress", "verify").code == 0


@pytest.mark.parametrize("is_empty", [True, False], ids=["empty", "missing"])
def test_a_log_without_its_file(shell: Shell, home: Path, is_empty: bool) -> None:
    """It is never opened as a new file: the answers in the log are saved."""
    held = ProgressFile(home / "held.sqlite")
    shell("study", "mixed", "--plain", "--progress", str(home / "held.sqlite"), typed="?\n?\nstop\n")
    (home / "progress.sqlite-wal").write_bytes((home / "held.sqlite-wal").read_bytes())
    held.close()
    if is_empty:
        (home / "progress.sqlite").touch()
    looked = shell("progress", "verify")
    assert looked.code == 1
    assert "missing or empty" in looked.err
    assert (home / "progress.sqlite-wal").stat().st_size > 0
    assert shell("progress", "verify", "--repair").code == 0
    assert contents(home / "progress.sqlite").answers == 2
    assert shell("progress", "verify").code == 0


def test_what_is_no_progress_file_is_never_replaced(shell: Shell, home: Path) -> None:
    """A picture, another program's file, a newer version's: one sentence each, and not a byte is changed."""
    file = home / "progress.sqlite"
    file.write_bytes(Random(1).randbytes(20_000))
    _assert_refused(shell, file, "Nothing could be read from")
    foreign_database(file.with_name("foreign.sqlite"), 7).replace(file)
    _assert_refused(shell, file, "belongs to another program")
    file.unlink()
    ProgressFile(file).close()
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    _assert_refused(shell, file, "newer version")


def _assert_refused(shell: Shell, file: Path, said: str) -> None:
    before = file.read_bytes()
    ran = shell("progress", "verify", "--repair")
    assert ran.code == 2
    assert said in ran.err
    assert file.read_bytes() == before
    assert [*(file.parent / "backups").glob("*")] == []
