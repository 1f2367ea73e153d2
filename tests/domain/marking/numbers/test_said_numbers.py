"""Numbers that are said in words, and what only begins like one."""

from decimal import Decimal

import pytest
from hypothesis import given

from her2quiz.domain.kinds.number import Number
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.marking.numbers.said_numbers import in_figures
from her2quiz.domain.marking.numbers.unit import Unit
from tests.domain.strategies import nasty_texts


def is_right(value: str, unit: str, typed: str) -> bool:
    """Whether a text counts as a number in a unit."""
    return Number("?", Decimal(value), (Unit(unit),) if unit else ()).mark_answer(Entered(typed)).score == 1


@pytest.mark.parametrize(
    ("typed", "figures"),
    [
        *(("ninety-five percent", "95 percent"), ("twenty one", "21"), ("nine points", "9 points")),
        *(("three point five", "3.5"), ("zero point two five", "0.25"), ("Seventy-eight", "78")),
        *(("one in eight", "one in eight"), ("two or three", "two or three"), ("one third", "1/3")),
        *(("two three", "two three"), ("four hundred", "400"), ("three point", "three point")),
        *(("one and a half", "1 and a half"), ("often", "often"), ("", ""), ("2.5", "2.5")),
    ],
)
def test_numbers_in_several_words_become_figures(typed: str, figures: str) -> None:
    """Those that can be read in one way only."""
    assert in_figures(typed) == figures


@pytest.mark.parametrize(
    ("value", "unit", "typed"),
    [
        *(
            ("150", "mg", said)
            for said in ("one hundred and fifty mg", "a hundred and fifty", "one hundred fifty")
        ),
        *(("1500", "", said) for said in ("fifteen hundred", "one thousand five hundred", "1.5 thousand")),
        *(
            ("2.5", "", said)
            for said in ("two and a half", "two and one half", "2 and a half", "two point five")
        ),
        *(("0.5", "", said) for said in ("half", "a half", "one-half")),
        *(("0.75", "", said) for said in ("three quarters", "three-quarters", "3 fourths")),
        *(("30", "min", said) for said in ("half an hour", "half hour", "half-hour", "thirty minutes")),
        *(("15", "min", said) for said in ("a quarter of an hour", "quarter of an hour")),
        *(
            ("90", "min", said)
            for said in ("an hour and a half", "one and a half hours", "1:30 h", "1h30", "1 hr 30")
        ),
        *(("1", "year", said) for said in ("a year", "one year", "12 months")),
        *(("12", "", said) for said in ("a dozen", "dozen", "one dozen")),
        *(("24", "", said) for said in ("two dozen", "2 dozens")),
        *(
            ("3500000", "", said)
            for said in ("three and a half million", "3,5 Mio", "3.5 mln", "3.5 millions")
        ),
        *(("3", "", said) for said in ("3 (three)", "three (3)")),
        *(("0", "", said) for said in ("nought", "nil", "zero")),
    ],
)
def test_a_number_may_be_said(value: str, unit: str, typed: str) -> None:
    """In the words that people have for it."""
    assert is_right(value, unit, typed)


THREE = (
    *("three quarters", "3 quarters", "3 fourths", "3 tenths", "three thirds", "3 hundredths", "3 halves"),
    *(
        "3 squared",
        "3 cubed",
        "3 below zero",
        "3 less",
        "3 permille",
        "3 promille",
        "3 per thousand",
        "3 millionths",
    ),
    *("3 trillion", "3 lakh", "3 crore", "3 Mio", "3 Mrd", "3 tausend", "3 Dutzend", "3 mille", "3 mil"),
    *("3 dozens", "3 hundreds", "3 thousands", "3 millions", "three hundred", "three four", "three fifty"),
    *("three (4)", "3 (four)", "three-quarters", "a third", "third", "three and a third"),
)


@pytest.mark.parametrize("typed", THREE)
def test_what_follows_a_number_without_a_unit_must_not_change_it(typed: str) -> None:
    """It is wrong, or asked again."""
    assert not is_right("3", "", typed)


@pytest.mark.parametrize(
    ("value", "unit", "typed"),
    [
        *(
            ("30", "min", "half a day"),
            ("30", "min", "half a minute"),
            ("15", "min", "three quarters of an hour"),
        ),
        *(("90", "min", "1:30 min"), ("90", "min", "1h30s"), ("90", "min", "1:90 h"), ("90", "min", "1h3")),
        *(("150", "mg", "one hundred and fifteen mg"), ("150", "mg", "a hundred and fifty g")),
        *(
            ("1", "year", "a month"),
            ("1", "year", "half a year"),
            ("12", "", "half a dozen"),
            ("12", "", "two dozen"),
        ),
        *(
            ("5", "", "5 half"),
            ("0.5", "", "half a dozen"),
            ("0.5", "", "half past 5"),
            ("0", "", "none of 3"),
        ),
    ],
)
def test_another_number_said_is_wrong(value: str, unit: str, typed: str) -> None:
    """Or asked again."""
    assert not is_right(value, unit, typed)


@given(nasty_texts)
def test_writing_figures_twice_changes_nothing_more(text: str) -> None:
    """Whatever is in it."""
    once = in_figures(text)
    assert in_figures(once) == once
