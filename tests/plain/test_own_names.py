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
