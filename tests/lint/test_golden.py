"""What is said of each flaw, word for word. To change it: `python -m tests.lint.regenerate`."""

import re
from pathlib import Path

import pytest

from her2quiz.lint.registry import CHECKS
from tests.lint.goldens import FOLDER, decks, expected_file, said_about

TOLD = re.compile(r"^\w+\[(\w+)\]", re.MULTILINE)
NAMED = re.compile(r"[a-z]\d{3}-")


@pytest.mark.parametrize("deck", [pytest.param(deck, id=deck.stem) for deck in decks()])
def test_a_flaw_is_told_word_for_word(deck: Path) -> None:
    """The code, the place, the line with its carets, the help and the note are what was read and found good."""
    assert said_about(deck).encode() == expected_file(deck).read_bytes()


@pytest.mark.parametrize(
    "deck", [pytest.param(deck, id=deck.stem) for deck in decks() if NAMED.match(deck.stem)]
)
def test_a_deck_named_after_a_code_has_that_flaw(deck: Path) -> None:
    """The file's name says which flaw it is about."""
    assert deck.stem[:4].upper() in TOLD.findall(said_about(deck))


def test_every_check_has_a_golden_deck() -> None:
    """Nothing can be said that was not read once."""
    told = {code for deck in decks() for code in TOLD.findall(said_about(deck))}
    assert {*(check.code for check in CHECKS), "L001", "L002"} <= told


def test_a_good_question_has_no_flaw() -> None:
    """What is written as it should be is left alone."""
    assert said_about(FOLDER / "options" / "good-question.toml") == ""


def test_every_expectation_belongs_to_a_deck() -> None:
    """No golden file outlives its deck."""
    assert {*FOLDER.rglob("*.problems.txt")} == {expected_file(deck) for deck in decks()}


def test_no_line_could_steer_a_terminal() -> None:
    """What is printed holds no control character, whatever stands in the deck."""
    said = "".join(map(said_about, decks()))
    assert all(character.isprintable() or character == "\n" for character in said)
