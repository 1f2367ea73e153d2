"""A range or a bound as an answer."""

from decimal import Decimal
from fractions import Fraction

import pytest

from her2quiz.domain.kinds.number import ONE_NUMBER, UNREADABLE, Tolerance
from her2quiz.domain.kinds.number_span import NumberSpan
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.accepted_answer import Rejection
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.marking.numbers.missing_unit import A_BOUND, A_RANGE
from her2quiz.domain.marking.numbers.span import Span
from her2quiz.domain.marking.numbers.unit import Unit

WEEKS = (Unit("weeks"), Unit("days", Fraction(1, 7)))
RANGE = NumberSpan("How long?", Decimal(4), WEEKS, span=Span(Fraction(4), Fraction(6)), written="4-6")
WITHIN = NumberSpan(
    *("How long?", Decimal(4), WEEKS),
    reject=(Rejection("8", "That is for adults."),),
    span=Span(Fraction(4), Fraction(6)),
    written="4-6",
    takes_any_within=True,
)
BOUND = NumberSpan("Ratio?", Decimal(2), span=Span(Fraction(2), None), written=">= 2")


@pytest.mark.parametrize(
    "text", ["4-6", "4 to 6", "4.0–6.0", "4-6 weeks", "28-42 days", "between 4 and 6 weeks"]
)
def test_the_range_is_right_however_it_is_written(text: str) -> None:
    """In any of its units."""
    assert marking.mark(RANGE, Entered(text)).is_right
    assert marking.mark(RANGE, Entered(text)).right_answer == "4-6 weeks"


@pytest.mark.parametrize(
    "text", ["no less than 2", "not less than 2", "> = 2", "no lower than 2", "Ratio ≥ 2"]
)
def test_a_bound_is_right_however_it_is_said(text: str) -> None:
    """The "no" of a bound is part of it, though that of "no. 2" is not."""
    assert marking.mark(BOUND, Entered(text)).is_right


@pytest.mark.parametrize("text", ["4-7", "3-6", "4-6 days", "≥ 4", "4-6 mg", "5"])
def test_another_range_is_wrong(text: str) -> None:
    """And so is one number of it."""
    assert not marking.mark(RANGE, Entered(text)).is_right


def test_one_number_is_asked_again_where_a_range_is_wanted() -> None:
    """It is no answer, and costs nothing."""
    assert RANGE.why_not("5") == A_RANGE
    assert BOUND.why_not("2") == A_BOUND
    assert RANGE.why_not("soon") == UNREADABLE
    assert RANGE.why_not("3-4") == ""
    assert WITHIN.why_not("5") == ""


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        (BOUND, "at least 2 or 3", A_BOUND),
        (BOUND, "≥ 2 to 4", A_BOUND),
        (BOUND, ">= 2 and <= 1", A_BOUND),
        (RANGE, "4-6 weeks or 8 weeks", A_RANGE),
        (WITHIN, "5 or 6", ONE_NUMBER),
    ],
)
def test_what_changes_a_range_is_not_ignored(question: NumberSpan, text: str, said: str) -> None:
    """It is asked again, never right."""
    assert question.why_not(text) == said
    assert not marking.mark(question, Entered(text)).is_right


def test_a_range_may_be_counted_in_powers_of_ten() -> None:
    """Once for both limits, or for each."""
    cells = NumberSpan(
        *("How many?", Decimal(2), (Unit("x 10^9/L"),)), span=Span(Fraction(2), Fraction(3)), written="2-3"
    )
    for text in ("2-3", "2–3 × 10⁹/l", "2 x 10^9/L to 3 x 10^9/L", "2000-3000 x 10^6/L"):
        assert marking.mark(cells, Entered(text)).is_right
    assert not marking.mark(cells, Entered("2-3 x 10^6/L")).is_right


def test_where_the_author_says_so_any_number_within_is_right() -> None:
    """The limits included, and in another unit, too."""
    right = ("4", "5", "6 weeks", "35 days", "4-6")
    assert all(marking.mark(WITHIN, Entered(text)).is_right for text in right)
    assert not any(marking.mark(WITHIN, Entered(text)).is_right for text in ("3.9", "7", "4 days"))
    assert marking.mark(WITHIN, Entered("8")).feedback == "That is for adults."


def test_a_bound_is_no_range() -> None:
    """And whether its limit belongs to it counts."""
    assert marking.mark(BOUND, Entered("at least 2.0")).is_right
    assert not any(marking.mark(BOUND, Entered(text)).is_right for text in ("> 2", "≤ 2", "2-3"))


def test_leeway_counts_for_both_limits() -> None:
    """As the author says."""
    wide = NumberSpan("?", Decimal(4), (), Tolerance(Decimal("0.5")), span=RANGE.span, written="4-6")
    assert marking.mark(wide, Entered("4.5-5.5")).is_right
    assert not marking.mark(wide, Entered("4.6-6")).is_right


def test_another_range_is_another_answer() -> None:
    """Also where only single numbers stop being right."""
    assert RANGE.answer_key.text != BOUND.answer_key.text
    assert RANGE.answer_key.text != WITHIN.answer_key.text
