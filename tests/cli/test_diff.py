"""`her2quiz diff`: what is printed, and the exit code."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from her2quiz.cli.command_group import her2quiz
from her2quiz.cli.main import main
from tests.factories import MIXED_DECK, write_deck


def run(*words: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(her2quiz, ("diff", *words), env={"COLUMNS": "80"}, catch_exceptions=False)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """A deck, and the deck with one answer changed."""
    new = MIXED_DECK.replace('"17q"', '"17p"')
    return str(write_deck(tmp_path)), str(write_deck(tmp_path, new, "new.toml"))


def test_a_difference(files: tuple[str, str]) -> None:
    """Changes go to standard output, counts to standard error; the exit code is 0 as long as nothing is lost."""
    result = run(*files)
    assert result.exit_code == 0
    assert result.stdout.startswith("answer changed: recall, ")
    assert result.stderr == "1 answer changed; 3 cards unchanged.\nNo progress is lost.\n"


def test_a_loss(tmp_path: Path) -> None:
    """The exit code is 1 if learners lose progress, and the last line says on how many cards."""
    old = write_deck(tmp_path)
    new = write_deck(tmp_path, MIXED_DECK.replace('id = "recall"', 'id = "remember"'), "new.toml")
    result = run(str(old), str(new))
    assert result.exit_code == 1
    assert result.stderr.endswith("\nLearners lose their progress on 1 card.\n")
    assert run(str(old), str(new), "--json").exit_code == 1


def test_no_difference(files: tuple[str, str]) -> None:
    """Only the count is printed."""
    result = run(files[0], files[0])
    assert (result.exit_code, result.stdout) == (0, "")


def test_for_a_program(files: tuple[str, str]) -> None:
    """JSON and nothing else."""
    result = run(*files, "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["lost"] == 0
    assert [change["code"] for change in json.loads(result.stdout)["changes"]] == ["D176"]
    assert result.stderr == ""


def test_cards_that_cannot_be_read_are_mentioned(files: tuple[str, str]) -> None:
    """With the command that shows why."""
    file = Path(files[1])
    file.write_text(MIXED_DECK + "wyh = 1\n", encoding="utf-8")
    assert f"{file}: 1 card cannot be read. To see why, run her2quiz check." in run(*files).stderr


def test_a_missing_version(
    files: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence, and exit code 2."""
    monkeypatch.setattr("sys.argv", ["her2quiz", "diff", "none.toml", files[0]])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 2
    assert capsys.readouterr().err.startswith("her2quiz: There is no file none.toml.")


@pytest.mark.parametrize(
    ("words", "deck"),
    [
        ((), "my-deck.toml"),
        (("x.toml",), "x.toml"),
        (("my decks/x.toml",), "'my decks/x.toml'"),
        (("HEAD",), "my-deck.toml"),
        (("\x1b[31m.toml",), ""),
    ],
)
def test_one_version_alone_is_a_usage_error(words: tuple[str, ...], deck: str) -> None:
    """The example has the deck that was named; no escape sequence gets through."""
    result = run(*words)
    assert result.exit_code == 2
    assert f"OLD NEW, for example: her2quiz diff HEAD {deck}" in result.stderr
    assert "\x1b" not in result.stderr


def test_the_usage_names_both_versions() -> None:
    """Neither looks optional."""
    assert "OLD NEW" in run("--help").stdout.splitlines()[0]
