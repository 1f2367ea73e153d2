"""Numbers in millions of a unit, as doses of penicillin and counts of cells are given."""

import pytest

from her2quiz.domain.kinds.number import Number
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Entered
from tests.deckfile.reading import card


def number(body: str) -> Number:
    """Read a card."""
    kind = card(body).kind
    assert isinstance(kind, Number)
    return kind


PENICILLIN = 'answer = 2.4\nunit = "million units"'
PLATELETS = 'answer = 150\nunit = "thousand/µL"'


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (PENICILLIN, "2.4 million units"),
        (PLATELETS, "150 thousand/µL"),
        ('answer = 3\nunit = "million"', "3 million"),
        ('answer = 5\nunit = "dozen eggs"', "5 dozen eggs"),
    ],
)
def test_a_multiplier_may_stand_in_the_unit(body: str, shown: str) -> None:
    """What is shown is right, and so is the bare number."""
    kind = number(body)
    assert kind.right_answer == shown
    assert marking.mark(kind, Entered(shown)).is_right
    assert marking.mark(kind, Entered(shown.split(maxsplit=1)[0])).is_right


@pytest.mark.parametrize(
    ("body", "typed"),
    [
        *((PENICILLIN, typed) for typed in ("2.4 million", "2,400,000 units", "2400000", "2.4 million U")),
        *((PENICILLIN, typed) for typed in ("2.4e6 units", "2.4 x 10^6 units", "2400 thousand units")),
        *((PLATELETS, typed) for typed in ("150,000/µL", "150 000 per µL", "150000", "0.15 million/uL")),
        ('answer = 2.4\nunit = ["million units", "units=1e-6"]', "2400000 units"),
    ],
)
def test_it_is_counted_in(body: str, typed: str) -> None:
    """However the number is written."""
    assert marking.mark(number(body), Entered(typed)).is_right


@pytest.mark.parametrize(
    ("body", "typed"),
    [
        *((PENICILLIN, typed) for typed in ("2.4 units", "24 million units", "2.4 billion units")),
        *((PENICILLIN, typed) for typed in ("2.4 million mg", "2.4 million IU", "2.5 million units")),
        *((PLATELETS, typed) for typed in ("150/µL", "150 thousand/mL", "150 million/µL")),
    ],
)
def test_another_power_or_unit_is_wrong(body: str, typed: str) -> None:
    """As it is with any number."""
    assert not marking.mark(number(body), Entered(typed)).is_right
