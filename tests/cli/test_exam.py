"""`her2quiz exam`, from a pipe."""

import json
import shlex
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from her2quiz.cli.command_group import her2quiz
from tests.factories import write_deck
from tests.session.sessions import statements


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A folder with thirty statements, and no progress."""
    monkeypatch.setenv("HER2QUIZ_NOW", "2026-11-23T09:00")
    monkeypatch.chdir(tmp_path)
    statements(tmp_path, 30)
    return ["--progress", str(tmp_path / "p.db"), "--decks", str(tmp_path)]


def _run(places: list[str], *words: str, stdin: str = "") -> Result:
    return CliRunner().invoke(her2quiz, [*places, "exam", *words], input=stdin)


def test_an_exam_is_begun_left_gone_on_with_and_reported(places: list[str], tmp_path: Path) -> None:
    """Alone, the command goes on; the report is a file."""
    left = _run(places, "many", "-n", "3", "--seed", "7", stdin="t\nstop\n")
    assert (left.exit_code, "Question 2 of 3" in left.stdout) == (0, True)
    refused = _run(places, "many", "-n", "4")
    assert "An exam is in progress" in str(refused.exception)
    over = _run(places, "--report", "r.json", stdin="t\nf\nhand in\n\n")
    assert over.exit_code == 0
    assert "2 of 3 points, 66%. Passed: the pass mark is 60%." in over.stdout
    assert "Saved in r.json." in over.stderr
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["seed"] == 7
    again = _run(places, "--last", "--report", "r.html")
    assert (again.exit_code, "2 of 3 points" in again.stdout) == (0, True)
    assert (tmp_path / "r.html").exists()
    assert "Seed 8" in _run(places, "--seed", "8").stdout


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("many", "-n", "5"),
        ("-n", "4", "--", "deck:many", "-tag:no"),
        ("--topics", "many=3", "--minutes", "9"),
    ],
)
def test_others_sit_the_same_exam_by_the_command_in_its_report(
    places: list[str], words: tuple[str, ...]
) -> None:
    """It is in each form of the report; whoever runs it is asked the same, in the same order."""
    first = _run(places, "--report", "r.json", *words, stdin="hand in\nhand in\n\n")
    assert first.exit_code == 0, first.output
    command = _report()["command"]
    assert f"  {command}\n" in first.stdout
    others = ["--progress", "others.db", *places[2:]]
    _run(others, "--report", "r2.json", *shlex.split(command)[2:], stdin="hand in\nhand in\n\n")
    assert _report("r2.json")["questions"] == _report()["questions"]
    assert _report("r2.json")["command"] == command
    assert _report("r2.json")["minutes"] == _report()["minutes"]


def _report(name: str = "r.json") -> Any:
    return json.loads(Path(name).read_text(encoding="utf-8"))


def test_an_exam_is_given_up(places: list[str]) -> None:
    """Alone, or to begin another one."""
    assert "There was no exam to give up." in _run(places, "--discard").stderr
    _run(places, "-n", "3")
    assert "The exam was given up." in _run(places, "--discard").stderr
    _run(places, "-n", "3")
    begun = _run(places, "-n", "4", "--discard")
    assert "Question 1 of 4" in begun.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-n", "0"], "0 is not in the range"),
        (["many", "-n", "31"], "There are only 30 questions here that can be marked. Ask for 30 at most."),
        (["--minutes", "0"], "0 is not in the range"),
        (["--seed", "-1"], "-1 is not in the range"),
        (["--topics", "mny=3"], "Did you mean many?"),
        (["--topics", "many=0"], "asks for no questions"),
        (["--topics", "many=99"], "Many has 30 questions that can be marked; 99 are asked for."),
        (["mny"], "No card is found by 'mny'. Did you mean many?"),
        (["is:dew"], "Character 4 of the search"),
        (["gone.toml"], "There is no file gone.toml."),
        (["--sead", "3"], "No such option"),
        (["--report", "r.pdf"], "must end in .md, .html, .json"),
        (["--report", "many.toml"], "must end in"),
        (["--report", "none/r.md"], "There is no folder none."),
        (["--last"], "There is no exam that was handed in."),
    ],
)
def test_what_cannot_be_had_is_said_before_anything_is_begun(
    places: list[str], words: list[str], said: str
) -> None:
    """One clear message each, no traceback, no file."""
    result = _run(places, *words)
    assert said in f"{result.exception}{result.output}"
    assert result.exit_code != 0
    assert "Traceback" not in result.output
    assert not Path("p.db.exam.json").exists()


def test_a_blueprint_and_a_search_are_kept(places: list[str]) -> None:
    """Cards of a search only; the topics are named in the report."""
    said = _run(places, "many", "--topics", "many=2", stdin="t\nt\nhand in\n\n").stdout
    assert "2 of 2 points" in said
    assert "Search: aaaa" in _run(places, "aaaa", "-n", "2").stdout


def test_an_exam_may_name_the_file_of_its_deck(places: list[str], tmp_path: Path) -> None:
    """As study does; the same words go on with it, since the file is perhaps in no folder of decks."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    deck = (tmp_path / "many.toml").read_text().replace('"many"', '"other"')
    file = str(write_deck(folder, deck))
    assert "Question 1 of 20" in _run(places, file, stdin="t\nstop\n").stdout
    assert "None of the cards of the exam in progress" in str(_run(places).exception)
    assert "An exam is in progress." in str(_run(places, "many").exception)
    assert "Question 2 of 20" in _run(places, file, stdin="stop\n").stdout
    assert "An exam is in progress." in str(_run(places, file, "-n", "3").exception)


@pytest.mark.parametrize(
    ("words", "found"),
    [(["-aaa", "-n", "2"], 0), (["-2", "-n2"], 2), (["-deck:many"], 0), (["-tag:none", "--", "-q"], 2)],
)
def test_a_term_that_begins_with_a_minus_is_no_option(
    places: list[str], words: list[str], found: int
) -> None:
    """Whatever letters it has; after two dashes every word is a term."""
    said = _run(places, *words, "aaaa", stdin="hand in\nhand in\n\n")
    assert ("No card is found" in f"{said.exception}") == (found == 0)
