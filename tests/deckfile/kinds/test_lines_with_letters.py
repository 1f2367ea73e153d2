"""Lines to match and to sort that have bullets, or choices with letters."""

import pytest

from her2quiz.domain.kinds.matching import Matching
from tests.deckfile.reading import codes, read

CARD = '[[card]]\nid = "n"\nquestion = "Which belong together?"\n'


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('match = """\none -> a) alpha\none -> b) beta\n"""', "D142"),
        ('match = """\n- one -> alpha\n- one -> beta\n"""', "D142"),
        ('groups = """\n- A: x, y\n- B: x, z\n"""', "D146"),
    ],
)
def test_bullets_and_letters_hide_no_mistake(body: str, code: str) -> None:
    """They are only a warning, and the lines are checked as others are."""
    assert {"D128", code} <= {*codes(read(CARD + body))}


@pytest.mark.parametrize(
    ("sides", "choices"),
    [
        (("a) alpha", "b) beta"), ("alpha", "beta")),
        (("1: 10", "2: 10"), ("1: 10", "2: 10")),
        (("a) alpha", "b) Alpha"), ("a) alpha", "b) Alpha")),
    ],
)
def test_letters_are_left_out_where_choices_differ_without_them(
    sides: tuple[str, str], choices: tuple[str, str]
) -> None:
    """Else either choice would be right for both lines."""
    deck = read(f'{CARD}match = """\none -> {sides[0]}\ntwo -> {sides[1]}\n"""').deck
    assert deck is not None
    kind = deck.cards[0].kind
    assert isinstance(kind, Matching)
    assert kind.choices == choices
