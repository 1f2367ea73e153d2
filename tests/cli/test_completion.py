"""Completion on tab: what is offered, and that a real shell takes it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from her2quiz.cli import completion, main
from her2quiz.cli.command_group import her2quiz
from her2quiz.domain.history.action import ActionKind
from her2quiz.session.services.services import open_services
from tests.factories import MIXED_DECK, write_deck
from tests.homes import HOME_VARIABLES
from tests.session.sessions import bury_or_suspend, study

IN_BASH = """
eval "$(her2quiz --completion bash)"
COMP_WORDS=({words} ""); COMP_CWORD={count}
_her2quiz_completion her2quiz
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with one deck of the learner's own, and no others."""
    for name in HOME_VARIABLES:
        monkeypatch.setenv(name, str(tmp_path))
    (tmp_path / "none").mkdir()
    (tmp_path / "own").mkdir()
    monkeypatch.setattr("her2quiz.paths.shipped_decks", lambda: tmp_path / "none")
    monkeypatch.setenv("HER2QUIZ_DECKS", str(tmp_path / "own"))
    write_deck(tmp_path / "own", MIXED_DECK.replace('"Mixed"', '"Mix\\u001b[31med"'))
    return tmp_path


def offered(line: str, shell: str = "bash") -> list[str]:
    """Return what is offered at the end of a line, as the shell is told it."""
    words = {"COMP_WORDS": f"her2quiz {line}", "COMP_CWORD": str(len(line.split(" ")))}
    if shell == "fish":
        words["COMP_CWORD"] = line.rpartition(" ")[2]
    result = CliRunner().invoke(her2quiz, [], env={**words, completion.VARIABLE: f"{shell}_complete"})
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return [line for line in result.stdout.splitlines() if line]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("st", ["plain,study", "plain,stats"]),
        ("progress ver", ["plain,verify"]),
        ("check --form", ["plain,--format"]),
        ("check --format sa", ["plain,sarif"]),
        ("study mi", ["plain,mixed"]),
        ("stats my-", ["file,my-"]),
        ("plan mi", ["plain,mixed"]),
        ("plan my-", ["file,my-"]),
        ("--decks ", ["file,"]),
        ("diff HEAD~1 d", ["file,d"]),
        ("explain m20", ["plain,M201"]),
        ("--completion f", ["plain,fish"]),
        ("exam mi", ["plain,mixed"]),
        ("lab ", ["plain,ihc", "plain,fish", "plain,case"]),
        ("exam --topics mi", ["plain,mixed="]),
        ("exam --topics ish=5,mi", ["plain,ish=5,mixed="]),
    ],
)
def test_what_is_offered(home: Path, line: str, wanted: list[str]) -> None:
    """Commands, options, their values, decks, files and codes of checks."""
    assert {*wanted} <= {*offered(line)}


def test_decks_are_those_of_the_folder_that_was_named(home: Path) -> None:
    """An option earlier in the line counts."""
    (home / "other").mkdir()
    write_deck(home / "other", MIXED_DECK.replace('id = "mixed"', 'id = "another"'))
    assert offered(f"--decks {home / 'other'} study a") == ["plain,another"]


def test_the_titles_of_decks_are_shown_without_control_characters(home: Path) -> None:
    """In the shells that show them."""
    said = "\n".join(offered("study mi", "zsh"))
    assert "mixed" in said
    assert "Mix" in said
    assert "\x1b" not in said


def test_suspended_cards_are_offered_and_nothing_is_created(home: Path) -> None:
    """Before anything was studied there are none, and no progress file either."""
    assert offered("unsuspend ") == []
    assert [*home.glob("**/progress.sqlite")] == []
    opened = open_services(home / "progress.sqlite")
    bury_or_suspend(study(opened, "mixed"), ActionKind.SUSPEND)
    opened.close()
    assert offered(f"--progress {home / 'progress.sqlite'} unsuspend ") == ["plain,mixed/best"]


def test_what_cannot_be_read_is_no_error(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are offered instead."""
    monkeypatch.setenv("HER2QUIZ_DECKS", str(home / "nowhere"))
    assert offered("study mi") == ["file,mi"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_printed_for_each_shell(shell: str) -> None:
    """It names the command and the variable, and the program asks nothing else."""
    printed = CliRunner().invoke(her2quiz, ["--completion", shell], catch_exceptions=False)
    assert printed.exit_code == 0
    assert f"{completion.VARIABLE}={shell}_complete" in printed.stdout
    assert "her2quiz" in printed.stdout


@pytest.mark.parametrize(
    ("words", "own"),
    [(["--completion", "tcsh"], "/bin/bash"), (["--completion"], "/bin/tcsh"), (["--completion"], "")],
)
def test_another_shell_is_refused(words: list[str], own: str) -> None:
    """With the names of those that are known."""
    refused = CliRunner().invoke(her2quiz, words, env={"SHELL": own})
    assert refused.exit_code == 2
    assert "bash, zsh, fish" in refused.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_without_a_name_it_is_ones_own_shell(shell: str) -> None:
    """As the environment says."""
    printed = CliRunner().invoke(her2quiz, ["--completion"], env={"SHELL": f"/usr/bin/{shell}"})
    assert f"{completion.VARIABLE}={shell}_complete" in printed.stdout


def test_the_entry_point_knows_the_variable() -> None:
    """It looks for it before click is loaded."""
    assert main.ASKED_BY_SHELL == completion.VARIABLE


def test_bash_completes(tmp_path: Path) -> None:
    """The shell itself, with the program as it is installed: the variable alone opens no app."""
    program = tmp_path / "bin" / "her2quiz"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m her2quiz "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = {
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "HOME": str(tmp_path),
    }
    script = IN_BASH.format(words="her2quiz progress", count=2)
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert {"status", "verify", "sync"} <= {*done.stdout.split()}
    assert done.stderr == ""
