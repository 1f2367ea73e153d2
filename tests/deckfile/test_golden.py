"""The diagnostics of each golden deck, word for word. To change them: `python -m tests.deckfile.regenerate`."""

import re
from pathlib import Path

import pytest

import her2quiz.deckfile
from tests.deckfile.goldens import FOLDER, decks, expected_file, printed_for

CODE = re.compile(r"\b[A-Z]\d{3}\b")


@pytest.mark.parametrize("deck", [pytest.param(deck, id=deck.stem) for deck in decks()])
def test_diagnostics_match_word_for_word(deck: Path) -> None:
    """Code, position, line, carets and help match the golden file."""
    assert printed_for(deck).encode() == expected_file(deck).read_bytes()


def test_every_expectation_belongs_to_a_deck() -> None:
    """No golden file outlives its deck."""
    assert {*FOLDER.rglob("*.problems.txt")} == {expected_file(deck) for deck in decks()}


@pytest.mark.parametrize(
    "deck", [pytest.param(deck, id=deck.stem) for deck in decks() if CODE.match(deck.stem.upper())]
)
def test_a_deck_named_after_a_code_has_that_problem(deck: Path) -> None:
    """The file is named after the diagnostic that it is about."""
    assert deck.stem[:4].upper() in CODE.findall(printed_for(deck))


def test_every_code_of_the_reader_has_a_golden_deck() -> None:
    """Every message was read once; D000 needs a missing file and is tested elsewhere."""
    sources = Path(her2quiz.deckfile.__file__).parent.rglob("*.py")
    raised = {code for source in sources for code in re.findall(r'"([A-Z]\d{3})"', source.read_text("utf-8"))}
    told = {
        code for deck in decks() for code in re.findall(r"^\w+\[(\w+)\]", printed_for(deck), re.MULTILINE)
    }
    assert raised == told | {"D000"}


def test_no_line_can_control_a_terminal() -> None:
    """The output has no control character, whatever the deck contains."""
    said = "".join(map(printed_for, decks()))
    assert all(character.isprintable() or character == "\n" for character in said)


@pytest.mark.parametrize("deck", [pytest.param(deck, id=deck.stem) for deck in decks()])
def test_carets_are_under_the_line(deck: Path) -> None:
    """Carets never extend past the end of their line by more than one column."""
    for source, carets in re.findall(r"^\d+ \| (.*)\n +\| ( *\^+)$", printed_for(deck), re.MULTILINE):
        wide = sum(character > "\u2fff" for character in source)
        assert len(carets) <= len(source) + wide + 1
