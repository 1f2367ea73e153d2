"""What is said about each mistake, word for word. To change it: `python -m tests.deckfile.regenerate`."""

import re
from pathlib import Path

import pytest

import her2quiz.deckfile
from tests.deckfile.goldens import FOLDER, decks, expected_file, said_about

CODE = re.compile(r"\b[A-Z]\d{3}\b")


@pytest.mark.parametrize("deck", [pytest.param(deck, id=deck.stem) for deck in decks()])
def test_a_mistake_is_told_word_for_word(deck: Path) -> None:
    """The code, the place, the line with its carets and the help are what was read and found good."""
    assert said_about(deck).encode() == expected_file(deck).read_bytes()


def test_every_expectation_belongs_to_a_deck() -> None:
    """No golden file outlives its deck."""
    assert {*FOLDER.rglob("*.problems.txt")} == {expected_file(deck) for deck in decks()}


@pytest.mark.parametrize(
    "deck", [pytest.param(deck, id=deck.stem) for deck in decks() if CODE.match(deck.stem.upper())]
)
def test_a_deck_named_after_a_code_has_that_problem(deck: Path) -> None:
    """The file's name says which problem it is about."""
    assert deck.stem[:4].upper() in CODE.findall(said_about(deck))


def test_every_code_of_the_reader_has_a_golden_deck() -> None:
    """Nothing can be said that was not read once; D000 needs a file that is not there and is tested with it."""
    sources = Path(her2quiz.deckfile.__file__).parent.rglob("*.py")
    raised = {code for source in sources for code in re.findall(r'"([A-Z]\d{3})"', source.read_text("utf-8"))}
    told = {code for deck in decks() for code in re.findall(r"^\w+\[(\w+)\]", said_about(deck), re.MULTILINE)}
    assert raised == told | {"D000"}


def test_no_line_could_steer_a_terminal() -> None:
    """What is printed holds no control character, whatever stands in the deck."""
    said = "".join(map(said_about, decks()))
    assert all(character.isprintable() or character == "\n" for character in said)


@pytest.mark.parametrize("deck", [pytest.param(deck, id=deck.stem) for deck in decks()])
def test_carets_stand_under_something(deck: Path) -> None:
    """The carets never run over the end of their line by more than the one place behind it."""
    for source, carets in re.findall(r"^\d+ \| (.*)\n +\| ( *\^+)$", said_about(deck), re.MULTILINE):
        wide = sum(character > "\u2fff" for character in source)
        assert len(carets) <= len(source) + wide + 1
