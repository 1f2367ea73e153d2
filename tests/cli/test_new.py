"""`her2quiz new` and `her2quiz schema`, from arguments to files and exit codes."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from her2quiz.cli.command_group import her2quiz
from her2quiz.cli.main import main
from tests.homes import use_home


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, and a user with no decks, settings or progress."""
    use_home(monkeypatch, tmp_path / "home")
    monkeypatch.setenv("HER2QUIZ_NOW", "2026-11-23T09:00")
    folder = tmp_path / "empty"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def run(*words: str, stdin: str = "") -> Result:
    """Run a command."""
    return CliRunner().invoke(her2quiz, words, input=stdin, catch_exceptions=False)


def test_from_nothing_to_studying() -> None:
    """The commands that `new` prints work: check, then study."""
    begun = run("new", "my-deck.toml")
    assert (begun.exit_code, begun.stdout) == (0, "")
    assert begun.stderr.split("\n")[-4:] == [
        "  her2quiz check my-deck.toml",
        "  her2quiz preview my-deck.toml",
        "  her2quiz study my-deck.toml",
        "",
    ]
    checked = run("check", "--ignore", "K410,S", "--strict", "--all", "my-deck.toml")
    assert (checked.exit_code, checked.stdout) == (0, "")
    assert "HER2 has no known ligand." in run("study", "--plain", "my-deck.toml").stdout


def test_title_and_no_day(empty_folder: Path) -> None:
    """The title is the one that was given, and no day is claimed."""
    run("new", "my-deck.toml", "--title", "Grey zones")
    text = (empty_folder / "my-deck.toml").read_text(encoding="utf-8")
    assert 'title   = "Grey zones"\n' in text
    assert "\nas_of" not in text


@pytest.mark.parametrize(
    ("name", "said"),
    [("my-deck.toml", "already exists"), ("a\x1b[31m/b.toml", "There is no folder a␛[31m.")],
)
def test_an_error_that_a_user_can_fix(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    """It gives one sentence and exit code 2; a name from outside cannot control the terminal."""
    run("new", "my-deck.toml")
    monkeypatch.setattr("sys.argv", ["her2quiz", "new", name])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert "\x1b" not in error


def test_the_schema_is_the_one_that_new_writes(empty_folder: Path) -> None:
    """It can be updated with: her2quiz schema > her2quiz.schema.json."""
    printed = run("schema").stdout
    assert json.loads(printed)["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert printed.isascii()
    run("new", "my-deck.toml", "--schema")
    assert (empty_folder / "her2quiz.schema.json").read_text(encoding="utf-8") == printed
