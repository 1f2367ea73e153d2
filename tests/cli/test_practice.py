"""`her2quiz practice` and `her2quiz cards SEARCH`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from her2quiz.cli.command_group import her2quiz
from her2quiz.session.services.services import open_services
from tests.factories import write_deck
from tests.homes import HOME_VARIABLES


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A folder with only the mixed deck, of which one card was answered."""
    monkeypatch.setenv("HER2QUIZ_NOW", "2026-11-23T09:00")
    write_deck(tmp_path)
    where = ["--progress", str(tmp_path / "p.db"), "--decks", str(tmp_path)]
    assert _run(where, "study", "mixed", "--plain", stdin="2\nstop\n").exit_code == 0
    return where


def _run(places: list[str], *words: str, stdin: str = "") -> Result:
    return CliRunner().invoke(her2quiz, [*places, *words], input=stdin)


def test_cards_of_a_deck_or_a_search_are_practised(places: list[str]) -> None:
    """What was asked before comes first, new cards behind it; no date moves."""
    before = _run(places, "stats", "--json").stdout
    said = _run(places, "practice", "mixed", "-n", "2", "--plain", stdin="?\n?\nstop\n").stdout
    assert "2 of 2 left" in said
    assert "Which score is equivocal?" in said.split("2 of 2 left")[1].split("\n\n")[0]
    said = _run(places, "practice", "mixed", "statement", "--plain", stdin="f\n").stdout
    assert "That was all of them." in said
    assert _run(places, "stats", "--json").stdout == before


def test_a_deck_may_be_named_by_its_file(places: list[str], tmp_path: Path) -> None:
    """For practice and for lists, with other words of a search beside it; one that is not there is an error."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    file = str(write_deck(folder, (tmp_path / "mixed.toml").read_text().replace('"mixed"', '"other"')))
    listed = _run(places, "cards", file, "symbol")
    assert [line.split()[0] for line in listed.stdout.splitlines()] == ["other/symbol"]
    assert "4 of 4 left" in _run(places, "practice", file, "--plain", stdin="stop\n").stdout
    for command in ("cards", "practice"):
        assert "There is no file gone.toml" in str(_run(places, command, "gone.toml").exception)


def test_cards_that_a_search_finds_are_listed(places: list[str]) -> None:
    """Each with how it stands and its answer; a term that begins with a minus is no option."""
    (found,) = json.loads(_run(places, "cards", "deck:mixed", "-is:new", "--json").stdout)
    assert (found["card"], found["note"]) == ("mixed/best", "Two plus")
    assert len(_run(places, "cards", "mixed").stdout.splitlines()) == 4
    assert _run(places, "cards", "zebra").stderr.strip() == "No cards."


@pytest.mark.parametrize("command", ["cards", "practice"])
def test_a_search_that_finds_nothing_or_says_nothing(places: list[str], command: str) -> None:
    """A mistyped option is told as one, and a mistyped term with its place."""
    assert "No such option" in _run(places, command, "--flaged").output
    wrong = _run(places, command, "is:dew")
    assert "Character 4 of the search" in f"{wrong.exception}{wrong.output}"
    assert wrong.exit_code != 0


def test_practice_of_nothing_says_so(places: list[str]) -> None:
    """Its exit status is that of a question that found nothing."""
    nothing = _run(places, "practice", "zebra", "--plain")
    assert (nothing.exit_code, nothing.stderr.startswith("No card is found.")) == (1, True)


def test_saved_searches_are_listed_and_used_by_name(
    places: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By both commands."""
    for name in HOME_VARIABLES:
        monkeypatch.setenv(name, str(tmp_path / "home"))
    assert "No search is saved" in _run(places, "cards", "--saved").output
    services = open_services(Path(places[1]), Path(places[3]))
    services.searches.save("mine", "deck:mixed chromosome")
    services.close()
    assert _run(places, "cards", "--saved").stdout == "mine  deck:mixed chromosome\n"
    assert json.loads(_run(places, "cards", "--saved", "--json").stdout) == {"mine": "deck:mixed chromosome"}
    assert "mixed/recall" in _run(places, "cards", "saved:mine").stdout
    assert "1 of 1 left" in _run(places, "practice", "saved:mine", "--plain", stdin="stop\n").stdout
    wrong = _run(places, "cards", "saved:other")
    assert "no search is saved as 'other'; there are: mine" in str(wrong.exception)
