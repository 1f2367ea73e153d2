"""`her2quiz import --with-progress`: shown first, asked, and taken back."""

import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from her2quiz.cli.command_group import her2quiz
from her2quiz.exchange.formats import CannotImportError
from tests.exchange.anki.packages import BASIC, SHAPES, Contents, Note, package
from tests.homes import use_home

NOTES = Contents([Note(BASIC, ("Which gene?", "ERBB2")), Note(BASIC, ("[sound:x.mp3]", "x"))])
STATES = "update cards set queue = -1 * (id = 1), flags = 0"
LOG = "insert into revlog (id, cid, ease, time, type, factor) values (1790000000000, 1, 3, 10, 1, 2500), (1790000000001, 2, 3, 10, 1, 2500)"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a package, and a user with nothing."""
    use_home(monkeypatch, tmp_path / "home")
    monkeypatch.setenv("HER2QUIZ_NOW", "2026-11-23T09:00")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "HER2.apkg").write_bytes(package(NOTES, SHAPES[-1], STATES, LOG))
    monkeypatch.chdir(folder)
    return folder


def run(*words: str, says: str = "") -> Result:
    """Run a command with a progress file of its own."""
    return CliRunner().invoke(
        her2quiz, ("--progress", "p.sqlite", *words), input=says, catch_exceptions=False
    )


def answers(folder: Path) -> int:
    """Return how many answers the progress file has that were not undone."""
    with sqlite3.connect(folder / "p.sqlite") as file:
        return int(file.execute("select count(*) from review").fetchone()[0])


@pytest.mark.parametrize("says", ["n\n", "\n", ""])
def test_nothing_is_taken_over_without_a_yes(folder: Path, says: str) -> None:
    """It is shown, and the deck is there; no progress file is made."""
    ran = run("import", "HER2.apkg", "--with-progress", says=says)
    assert ran.exit_code == 0
    assert ran.stdout.splitlines()[:2] == [
        "Answers: 1 answer to 1 card, on 2026-09-21.",
        "Suspended: 1 card.",
    ]
    assert "Answers to cards that are not in the deck: 1, left out." in ran.stdout
    assert ran.stdout.endswith("No progress was taken over.\n")
    assert (folder / "her2.toml").exists()
    assert not (folder / "p.sqlite").exists()


@pytest.mark.parametrize(("more", "says"), [((), "y\n"), (("--yes",), "")])
def test_it_is_taken_over_once_and_taken_back(folder: Path, more: tuple[str, ...], says: str) -> None:
    """By a yes, or by --yes; what takes it back is said."""
    ran = run("import", "HER2.apkg", "--with-progress", *more, says=says)
    assert "run her2quiz import --undo-progress her2.toml" in ran.stdout
    assert answers(folder) == 1
    again = run("import", "HER2.apkg", "-o", "her2.toml", "--with-progress", "--yes")
    assert again.stdout.endswith("There is no progress to take over.\n")
    assert (
        run("import", "--undo-progress", "her2.toml").stdout
        == "Taken back: 1 answer, and 1 suspended, flagged or reset card.\n"
    )
    assert answers(folder) == 0
    assert (
        run("import", "--undo-progress", "her2.toml").stdout
        == "There is no progress from another program to take back.\n"
    )


def test_a_file_without_progress_is_refused_before_anything_is_written(folder: Path) -> None:
    """So is a deck that is none."""
    (folder / "exam.csv").write_text("Question,Answer\nWhich gene?,ERBB2\n", encoding="utf-8")
    with pytest.raises(CannotImportError, match="says nothing of answers"):
        run("import", "exam.csv", "--with-progress")
    assert not (folder / "exam.toml").exists()
    with pytest.raises(CannotImportError, match="not a deck that can be read"):
        run("import", "--undo-progress", "exam.csv")
