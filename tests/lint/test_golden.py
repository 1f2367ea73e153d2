"""The diagnostics of each golden deck, word for word. To update them: `python -m tests.lint.regenerate`."""

import re
from pathlib import Path

import pytest

from her2quiz.lint.registry import CHECKS
from tests.lint.goldens import FOLDER, decks, expected_file, said_about

TOLD = re.compile(r"^\w+\[(\w+)\]", re.MULTILINE)
NAMED = re.compile(r"[a-z]\d{3}-")


@pytest.mark.parametrize("deck", [pytest.param(deck, id=deck.stem) for deck in decks()])
def test_diagnostics_match_the_golden_file(deck: Path) -> None:
    """Code, position, carets, message, help and note are as reviewed."""
    assert said_about(deck).encode() == expected_file(deck).read_bytes()


@pytest.mark.parametrize(
    "deck", [pytest.param(deck, id=deck.stem) for deck in decks() if NAMED.match(deck.stem)]
)
def test_a_deck_named_after_a_code_has_that_flaw(deck: Path) -> None:
    """The file name says which code the deck shows."""
    assert deck.stem[:4].upper() in TOLD.findall(said_about(deck))


def test_every_check_has_a_golden_deck() -> None:
    """Every check has a golden deck, so its text has been reviewed."""
    told = {code for deck in decks() for code in TOLD.findall(said_about(deck))}
    assert {*(check.code for check in CHECKS), "L001", "L002"} <= told


def test_a_good_question_has_no_flaw() -> None:
    """A good question gets no diagnostics."""
    assert said_about(FOLDER / "options" / "good-question.toml") == ""


def test_every_expectation_belongs_to_a_deck() -> None:
    """Every golden file has a deck."""
    assert {*FOLDER.rglob("*.problems.txt")} == {expected_file(deck) for deck in decks()}


def test_no_line_can_control_a_terminal() -> None:
    """The output contains no control characters, whatever the deck contains."""
    said = "".join(map(said_about, decks()))
    assert all(character.isprintable() or character == "\n" for character in said)
