"""`her2quiz cards` and `her2quiz unsuspend`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from her2quiz.cli.command_group import her2quiz
from tests.factories import write_deck


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A folder with only the mixed deck, and a progress file with a flag, a suspension and an overruled answer."""
    monkeypatch.setenv("HER2QUIZ_NOW", "2026-11-23T09:00")
    write_deck(tmp_path)
    where = ["--progress", str(tmp_path / "p.db"), "--decks", str(tmp_path)]
    lines = "flag the key is odd\nsuspend\nbury\nher two gene\nright\nstop\n"
    run = CliRunner().invoke(her2quiz, [*where, "study", "mixed", "--plain"], input=lines)
    assert run.exit_code == 0
    return where


def listed(places: list[str], *options: str) -> list[dict[str, str | int]]:
    """Return what is listed."""
    run = CliRunner().invoke(her2quiz, [*places, "cards", *options, "--json"])
    assert run.exit_code == 0
    found: list[dict[str, str | int]] = json.loads(run.stdout)
    return found


def test_each_list_alone_and_all_together(places: list[str]) -> None:
    """Flags with notes, suspended cards, and answers counted as right."""
    (flagged,), (suspended,), (right,) = (
        listed(places, f"--{each}") for each in ("flagged", "suspended", "right")
    )
    assert (flagged["card"], flagged["note"]) == ("mixed/best", "the key is odd")
    assert (suspended["card"], suspended["question"]) == ("mixed/best", "Which score is equivocal?")
    assert (right["card"], right["note"], right["day"]) == ("mixed/symbol", "her two gene", "2026-11-23")
    assert listed(places) == [flagged, suspended, right]


def test_facts_to_confirm_and_to_look_up(places: list[str], tmp_path: Path) -> None:
    """They are listed for all decks, with the answer, and are not part of the default lists."""
    top = 'title = "Facts"\nid = "facts"\nsource = "Label 2020"\n'
    doubtful = '[[card]]\nid = "a"\nquestion = "A?"\nanswer = "yes"\nto_confirm = true\n'
    old = '[[card]]\nid = "b"\nquestion = "B?"\nanswer = "no"\nreview_by = 2026-11-23\n'
    fresh = '[[card]]\nid = "c"\nquestion = "C?"\nanswer = "no"\nreview_by = 2026-11-24\n'
    write_deck(tmp_path, top + doubtful + old + fresh, "facts.toml")
    (confirm,), (look_up,) = (
        [each for each in listed(places, option) if str(each["card"]).startswith("facts/")]
        for option in ("--to-confirm", "--to-look-up")
    )
    said = "yes (Label 2020 · not yet confirmed by a clinician)"
    assert (confirm["card"], confirm["question"], confirm["note"]) == ("facts/a", "A?", said)
    assert look_up["card"] == "facts/b"
    assert len(listed(places)) == 3


def test_a_list_for_people(places: list[str]) -> None:
    """Each card is one line."""
    run = CliRunner().invoke(her2quiz, [*places, "cards", "--flagged"])
    assert run.stdout == "mixed/best  flagged  2026-11-23  Which score is equivocal?  the key is odd\n"


def test_an_answer_counted_as_right_is_ready_to_paste(places: list[str]) -> None:
    """The line has the card, the question and what to paste; the JSON has the count too."""
    run = CliRunner().invoke(her2quiz, [*places, "cards", "--right"])
    line = (
        'mixed/symbol  counted right  2026-11-23  Official gene symbol of HER2?  accept = ["her two gene"]\n'
    )
    assert run.stdout == line
    (right,) = listed(places, "--right")
    assert (right["times"], right["paste"]) == (1, 'accept = ["her two gene"]')


def test_a_suspended_card_is_asked_again(places: list[str]) -> None:
    """A second call reports that the card is not suspended."""
    first = CliRunner().invoke(her2quiz, [*places, "unsuspend", "mixed/best"])
    again = CliRunner().invoke(her2quiz, [*places, "unsuspend", "mixed/best"])
    assert (first.exit_code, again.exit_code) == (0, 1)
    assert "'mixed/best' is not suspended" in again.stderr
    assert listed(places, "--suspended") == []


def test_an_empty_list_says_so(places: list[str], tmp_path: Path) -> None:
    """The message goes to standard error, so that a pipe gets nothing."""
    run = CliRunner().invoke(her2quiz, ["--progress", str(tmp_path / "new.db"), "cards"])
    missing = f"There is no progress at {tmp_path / 'new.db'}: every card counts as new.\n"
    assert (run.stdout, run.stderr) == ("", f"{missing}No cards.\n")


def test_a_card_is_reset_and_that_is_taken_back(places: list[str]) -> None:
    """A card that was never answered cannot be; nor can a reset be taken back twice."""
    before = listed(places, "mixed/symbol")
    assert before[0]["state"] == "learning"
    first = CliRunner().invoke(her2quiz, [*places, "reset", "mixed/symbol"])
    assert (first.exit_code, first.output) == (0, "")
    assert listed(places, "mixed/symbol")[0]["state"] == "new"
    again = CliRunner().invoke(her2quiz, [*places, "reset", "mixed/symbol", "nothing/there"])
    assert again.exit_code == 1
    assert "'mixed/symbol' was never answered" in again.stderr
    assert "'nothing/there' was never answered, or there is no such card" in again.stderr
    assert CliRunner().invoke(her2quiz, [*places, "reset", "--undo", "mixed/symbol"]).exit_code == 0
    assert listed(places, "mixed/symbol") == before
    assert CliRunner().invoke(her2quiz, [*places, "reset", "--undo", "mixed/symbol"]).exit_code == 1


def test_a_list_of_a_deck_or_a_search_has_only_what_is_in_both(places: list[str]) -> None:
    """An option beside a search is not forgotten."""
    assert [each["card"] for each in listed(places, "mixed", "--flagged")] == ["mixed/best"]
    assert listed(places, "symbol", "--flagged", "--suspended") == []
    assert [each["card"] for each in listed(places, "mixed", "--right", "--suspended")] == [
        "mixed/best",
        "mixed/symbol",
    ]
