"""Numbers with words around them, in several words, and as ratios."""

import pytest

from her2quiz.domain.marking.numbers.quantity import read_quantity
from her2quiz.domain.marking.restated_number import (
    as_fraction,
    in_figures,
    without_words_before,
    without_words_behind,
)

CPS = "From which combined positive score (CPS) upwards, or below which score, is it used?"
COPIES = "How many HER2 copies per cell are that, in percent or in mg? Not 3 or four less."


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        *(("CPS 10", "10"), ("CPS of 10", "10"), ("cps: 10", "10"), ("The score is 10", "10"), ("10", "10")),
        *(
            ("below 10", "below 10"),
            ("CPS below 10", "below 10"),
            ("KPS 10", "KPS 10"),
            ("CPS", "CPS"),
            ("", ""),
        ),
    ],
)
def test_words_of_the_question_before_a_number_say_nothing(typed: str, bare: str) -> None:
    """Those that change it stay."""
    assert without_words_before(CPS, typed) == bare


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        *(
            ("3.3 copies per cell", "3.3"),
            ("3.3 HER2 copies", "3.3"),
            ("3.3", "3.3"),
            ("3.3 genes", "3.3 genes"),
        ),
        *(("3.3 mg", "3.3 mg"), ("3.3 percent", "3.3 percent"), ("2 or 3", "2 or 3"), ("3 less", "3 less")),
        *(("3 four", "3 four"), ("copies", "copies"), ("", "")),
    ],
)
def test_words_of_the_question_behind_a_number_say_nothing(typed: str, bare: str) -> None:
    """Units, numbers and words that change it stay."""
    assert without_words_behind(COPIES, typed)[-1] == bare


@pytest.mark.parametrize(
    ("typed", "figures"),
    [
        *(("ninety-five percent", "95 percent"), ("twenty one", "21"), ("nine points", "9 points")),
        *(("three point five", "3.5"), ("zero point two five", "0.25"), ("Seventy-eight", "78")),
        *(("one in eight", "one in eight"), ("two or three", "two or three"), ("one third", "one third")),
        *(("two three", "two three"), ("four hundred", "four hundred"), ("three point", "three point")),
        *(("one and a half", "one and a half"), ("often", "often"), ("", ""), ("2.5", "2.5")),
    ],
)
def test_numbers_in_several_words_become_figures(typed: str, figures: str) -> None:
    """Those that can be read in one way only."""
    assert in_figures(typed) == figures


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        *(
            ("4:1", 4),
            ("8 : 2", 4),
            ("4 to 1", 4),
            ("2.5:1", 2.5),
            ("1:4", 0.25),
            ("17th", 17),
            ("the 17th", 17),
        ),
        *(
            ("0 to 1", None),
            ("1 to 1", None),
            ("4 to 2", None),
            ("4:0", None),
            ("1:2:3", None),
            ("2.5:2", None),
        ),
    ],
)
def test_a_ratio_is_a_fraction(typed: str, value: float | None) -> None:
    """Two numbers that may be a range are none."""
    read = read_quantity(as_fraction(typed))
    assert (None if read is None or read.unit else read.value) == value
