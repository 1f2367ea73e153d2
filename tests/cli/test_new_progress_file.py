"""A new progress file is announced, is its owner's alone, and is made by those commands alone that write."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.factories import write_deck
from tests.homes import HOME_VARIABLES, know_shipped_decks

FIRST_STARTS = 4
"""Pairs of programs; each pair starts at the same time on a new file."""


def _run(folder: Path, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return _start(folder, *words, stdin=stdin)


def _environment(folder: Path) -> dict[str, str]:
    know_shipped_decks(folder / "home")
    return {**dict.fromkeys(HOME_VARIABLES, str(folder / "home")), "PATH": ""}


def _start(folder: Path, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "her2quiz", *words]
    return subprocess.run(
        command,
        cwd=folder,
        env=_environment(folder),
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_new_file_is_announced_once_and_is_the_owners_alone(tmp_path: Path) -> None:
    """A mistyped path, or a disk that is not there, is seen."""
    write_deck(tmp_path)
    words = ("study", "mixed.toml", "--plain", "--progress", "new/p.sqlite")
    first, second = (_run(tmp_path, *words, stdin="?\n") for _ in range(2))
    path = tmp_path / "new" / "p.sqlite"
    assert first.stderr == f"No progress found at {path}; starting a new file.\n"
    assert (first.returncode, second.returncode, second.stderr) == (0, 0, "")
    assert [each.name for each in path.parent.iterdir() if each.is_file()] == ["p.sqlite"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "words",
    [("decks",), ("stats",), ("plan", "--exam-date", "2027-05-12"), ("cards",), ("progress", "status"), ()],
    ids=" ".join,
)
def test_a_command_that_only_reads_makes_no_file(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Nor does it announce one."""
    result = _run(tmp_path, *words)
    assert (result.returncode, "No progress found" in result.stderr) == (0, False)
    assert [*tmp_path.rglob("progress.sqlite*")] == []


def test_a_file_of_an_earlier_version_becomes_the_owners_alone(tmp_path: Path) -> None:
    """Whatever its permissions were; none is added."""
    write_deck(tmp_path)
    words = ("study", "mixed.toml", "--plain", "--progress", "p.sqlite")
    _run(tmp_path, *words, stdin="?\n")
    (tmp_path / "p.sqlite").chmod(0o644)
    _run(tmp_path, *words)
    assert stat.S_IMODE((tmp_path / "p.sqlite").stat().st_mode) == 0o600


def test_two_first_starts_at_once_both_save_their_answer(tmp_path: Path) -> None:
    """The second waits its turn."""
    write_deck(tmp_path)
    for number in range(FIRST_STARTS):
        command = [sys.executable, "-m", "her2quiz", "study", "mixed.toml", "--plain"]
        both = [
            subprocess.Popen(
                [*command, "--progress", f"{number}.sqlite"],
                cwd=tmp_path,
                env=_environment(tmp_path),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for _ in range(2)
        ]
        said = [each.communicate("?\n") for each in both]
        assert [each.returncode for each in both] == [0, 0], said
        status = _run(tmp_path, "progress", "status", "--progress", f"{number}.sqlite").stdout
        assert "2 answers in 2 rows" in status
