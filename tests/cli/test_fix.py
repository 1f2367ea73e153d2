"""`her2quiz check --fix` and `--diff`: what is printed, written, and the exit code."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from her2quiz.cli.command_group import her2quiz

DECK = 'title = "T"\n\n[[card]]\nid = "a"\nquestion = "Which gene?"\nanwser = "ERBB2"\n'


@pytest.fixture
def deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A deck with a key misspelt."""
    monkeypatch.setenv("HER2QUIZ_NOW", "2026-11-23T09:00")
    file = tmp_path / "deck.toml"
    file.write_text(DECK)
    return file


def run(*words: str) -> Result:
    """Run the check of drafts."""
    return CliRunner().invoke(her2quiz, ["check", "--profile", "draft", *words], catch_exceptions=False)


def test_fix(deck: Path) -> None:
    """Prints the diff, the remaining diagnostics and the count; a second run does not touch the file."""
    result = run("--fix", str(deck))
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-3:] == ['-anwser = "ERBB2"', '+answer = "ERBB2"', ""]
    assert result.stderr.splitlines()[-1] == "1 fixed"
    assert deck.read_text() == DECK.replace("anwser", "answer")
    os.utime(deck, ns=(1, 1))
    assert run("--fix", str(deck)).stderr.splitlines()[-1] == "0 fixed"
    assert deck.stat().st_mtime_ns == 1


def test_ids_are_renamed_before_the_deck_is_shared(deck: Path) -> None:
    """The advice is printed last, and only if ids were added."""
    deck.write_text(DECK.replace('id = "a"\n', "") + '\n[[card]]\nquestion = "Where?"\nanswer = "17q"\n')
    lines = CliRunner().invoke(her2quiz, ["check", "--fix", str(deck)]).stderr.splitlines()
    assert lines[-2:-1] == ["3 fixed"]
    assert "before you share the deck" in lines[-1]
    assert deck.read_text().count("\nid = ") == 2
    again = CliRunner().invoke(her2quiz, ["check", "--fix", str(deck)]).stderr
    assert "before you share" not in again


def test_remaining_diagnostics_are_shown(deck: Path) -> None:
    """The exit code depends on them."""
    deck.write_text(f"{DECK}difficulty = 3\n")
    result = run("--fix", str(deck))
    assert result.exit_code == 1
    assert "unknown key 'difficulty'" in result.stdout
    assert "unknown key 'anwser'" not in result.stdout


def test_diff_writes_nothing(deck: Path) -> None:
    """It shows the same diff; the exit code says whether anything would change."""
    result = run("--diff", str(deck))
    assert (result.exit_code, result.stderr) == (1, "1 can be fixed\n")
    assert '+answer = "ERBB2"' in result.stdout
    assert deck.read_text() == DECK
    run("--fix", str(deck))
    assert (run("--diff", str(deck)).exit_code, run("--diff", str(deck)).stdout) == (0, "")


def test_diff_reports_a_missing_file(deck: Path) -> None:
    """Otherwise a misspelt name would look like a deck with nothing to fix."""
    result = run("--diff", str(deck), f"{deck}x")
    assert result.exit_code == 2
    first, last = result.stderr.splitlines()
    assert first.startswith(f"{deck}x: this file cannot be read: no such file or directory (")
    assert last == "1 can be fixed"
    assert '+answer = "ERBB2"' in result.stdout


def test_data_for_programs_stays_data(deck: Path) -> None:
    """The diff goes to standard error."""
    result = run("--fix", "--format", "json", str(deck))
    assert json.loads(result.stdout) == []
    assert '+answer = "ERBB2"' in result.stderr


def test_a_file_that_cannot_be_written(deck: Path) -> None:
    """One sentence and exit code 2; the other decks are fixed, and all are checked."""
    deck.chmod(0o444)
    other = deck.with_name("other.toml")
    other.write_text(DECK)
    result = run("--fix", str(deck), str(other))
    assert result.exit_code == 2
    said = result.stderr.splitlines()
    assert said[0] == f"{deck} is read-only, so it was not changed. Make it writable, then try again."
    assert said[-1] == "1 fixed"
    assert (deck.read_text(), other.read_text()) == (DECK, DECK.replace("anwser", "answer"))
    assert result.stdout.count('+answer = "ERBB2"') == 1
    assert "unknown key 'anwser'" in result.stdout


def test_a_missing_file() -> None:
    """It is reported as without --fix."""
    assert run("--fix", "nowhere.toml").exit_code == 2
