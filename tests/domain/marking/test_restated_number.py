"""Numbers with words around them, in several words, and as ratios."""

import pytest

from her2quiz.domain.marking.numbers.quantity import read_quantity
from her2quiz.domain.marking.restated_number import as_fraction, without_words_before, without_words_behind

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
