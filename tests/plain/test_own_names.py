"""Options that are picked by their own names, in plain lines."""

from pathlib import Path

import pytest

from her2quiz.session.services.services import Services
from tests.factories import services, write_deck
from tests.plain.scripts import play

HEAD = 'title = "S"\nid = "s"\n[[card]]\nid = "s"\n'
SCORE = 'question = "Which score?"\noptions = """\n- 0\n- 1+\n* 2+\n- 3+\n- None of these\n"""\n'
SCORES = 'question = "Which scores?"\noptions = """\n- 0\n* 1+\n* 2+\n- 3+\n"""\n'
GROUPS = 'question = "Sort."\nshuffle = false\ngroups = """\n0: none\n1+: faint\n3+: intense\n"""\n'
LENGTHS = 'question = "How long?"\nshuffle = false\noptions = """\n- 18 months\n* 1 year\n- 2 years\n"""\n'
SITES = 'question = "Where?"\nmatch = """\nKinase -> C\nDomain II -> A\nDomain IV -> B\n"""\n'
LETTERED = 'question = "Match."\nshuffle = false\nmatch = """\nA -> pear\nB -> plum\n"""\n'


def deck(folder: Path, card: str) -> Services:
    """Open a deck with one card."""
    return services(write_deck(folder, HEAD + card))


@pytest.mark.parametrize("line", ["2", "2+", " 2+ "])
def test_a_score_is_picked_by_its_label(tmp_path: Path, line: str) -> None:
    """And shown without a number; what has no figure has a letter."""
    written = play(deck(tmp_path, SCORE), line)
    assert written[3:9] == [
        "  0",
        "  1+",
        "  2+",
        "  3+",
        "  e. None of these",
        "> Type 0, 1+, 2+, 3+ or e: ",
    ]
    assert "Right: 2+." in written


@pytest.mark.parametrize("line", ["4", "5", "20", "++"])
def test_nothing_else_picks_it(tmp_path: Path, line: str) -> None:
    """It is asked again."""
    opened = deck(tmp_path, SCORE)
    play(opened, line)
    assert opened.log.size() == (0, 0)


@pytest.mark.parametrize("line", ["1 2", "1+, 2+", "2+;1"])
def test_several_scores(tmp_path: Path, line: str) -> None:
    """With or without their plus."""
    written = play(deck(tmp_path, SCORES), line)
    assert "Right: 1+; 2+." in written


@pytest.mark.parametrize("line", ["0 1 3", "0, 1+, 3+"])
def test_items_are_sorted_by_the_labels_of_groups(tmp_path: Path, line: str) -> None:
    """No number stands before an item, for it would be taken for one of them."""
    written = play(deck(tmp_path, GROUPS), line)
    assert written[3:10] == ["  none", "  faint", "  intense", "Choices:", "  0", "  1+", "  3+"]
    assert any(text.startswith("Right: ") for text in written)


@pytest.mark.parametrize("line", ["b", "1 year", "B"])
def test_amounts_of_two_units_have_letters(tmp_path: Path, line: str) -> None:
    """A number would be taken for an amount."""
    written = play(deck(tmp_path, LENGTHS), line)
    assert written[3:7] == ["  a. 18 months", "  b. 1 year", "  c. 2 years", "> Type a to c: "]
    assert "Right: 1 year." in written


@pytest.mark.parametrize("line", ["1", "2", "18", "d"])
def test_no_number_picks_them(tmp_path: Path, line: str) -> None:
    """It is asked again."""
    opened = deck(tmp_path, LENGTHS)
    play(opened, line)
    assert opened.log.size() == (0, 0)


def test_choices_that_are_letters_stand_in_order(tmp_path: Path) -> None:
    """Without another letter before them."""
    written = play(deck(tmp_path, SITES))
    assert written[6:10] == ["Choices:", "  A", "  B", "  C"]
    assert written[10] == "> Type A, B or C for each line in turn: "


def test_items_that_are_letters_get_numbered_choices(tmp_path: Path) -> None:
    """A letter before a choice would be taken for an item."""
    written = play(deck(tmp_path, LETTERED), "1 2")
    assert written[3:9] == [
        "  A",
        "  B",
        "Choices:",
        "  1. pear",
        "  2. plum",
        "> Type a number, 1 to 2, for each line in turn: ",
    ]
    assert any(text.startswith("Right: ") for text in written)
