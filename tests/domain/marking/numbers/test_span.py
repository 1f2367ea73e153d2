"""Ranges and bounds as people write them."""

from fractions import Fraction

import pytest
from hypothesis import given

from her2quiz.domain.marking.numbers.span import Span, read_span
from tests.domain.strategies import nasty_texts


@pytest.mark.parametrize(
    "text",
    [
        "2-3",
        "2.0-3.0",
        "2 to 3",
        "2.0–3.0",
        "2 – 3",
        "between 2 and 3",
        "from 2 to 3",
        "2,0-3,0",
        "two to three",
        "2 bis 3",
        "2..3",
        "2—3",
        "2−3",
        "+2 to +3",
        *("2-to-3", "２－３", "≥2 and ≤3", ">= 2, <= 3", "≤3 and ≥2", "2 through 3"),
    ],
)
def test_one_range_may_be_written_in_many_ways(text: str) -> None:
    """All of them are the same."""
    assert read_span(text) == Span(Fraction(2), Fraction(3))


@pytest.mark.parametrize(
    "text",
    [
        *(
            ">= 2",
            "≥2",
            "=> 2",
            "⩾ 2",
            "at least 2",
            "2 at least",
            "2 or more",
            "two or more",
            "2+",
            "from 2",
        ),
        *(
            "no less than 2",
            "not less than 2",
            "no fewer than 2",
            "not below 2",
            "minimum 2",
            "a minimum of 2",
        ),
        *("2 or higher", "2 and above", "2 or older", "2 or greater", "2 and over", "2 and up", "2 upwards"),
        *("greater than or equal to 2", "equal to or more than 2", "greater or equal 2", "not < 2"),
        *("> = 2", "≧2", "＞＝2", "x >= 2", "mindestens 2", "au moins 2", "al menos 2", "2 oder mehr"),
    ],
)
def test_a_bound_may_be_written_in_many_ways(text: str) -> None:
    """All of them are the same, and none is a range."""
    assert read_span(text) == Span(Fraction(2), None)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("> 2", Span(Fraction(2), None, has_ends=False)),
        ("less than 10", Span(None, Fraction(10), has_ends=False)),
        ("at most 10", Span(None, Fraction(10))),
        ("höchstens 10", Span(None, Fraction(10))),
        ("unter 10 %", Span(None, Fraction(10), has_ends=False, unit="%")),
        ("moins de 10 %", Span(None, Fraction(10), has_ends=False, unit="%")),
        ("menos del 10 %", Span(None, Fraction(10), has_ends=False, unit="%")),
        ("mehr als 10", Span(Fraction(10), None, has_ends=False)),
        ("15 %–20 %", Span(Fraction(15), Fraction(20), unit="%")),
        ("60-100/min", Span(Fraction(60), Fraction(100), unit="/min")),
        ("3.5 mmol/L to 5 mmol/L", Span(Fraction("3.5"), Fraction(5), unit="mmol/L")),
        ("4-6 weeks", Span(Fraction(4), Fraction(6), unit="weeks")),
        ("< 10 %", Span(None, Fraction(10), has_ends=False, unit="%")),
        ("1 mg to 2 mg", Span(Fraction(1), Fraction(2), unit="mg")),
        ("-3 to -1", Span(Fraction(-3), Fraction(-1))),
        ("−3–−1", Span(Fraction(-3), Fraction(-1))),
        ("-3--1", Span(Fraction(-3), Fraction(-1))),
        ("between -3 and -1", Span(Fraction(-3), Fraction(-1))),
        ("minus 3 to minus 1", Span(Fraction(-3), Fraction(-1))),
        ("20%-30%", Span(Fraction(20), Fraction(30), unit="%")),
        ("2–3 × 10⁹/L", Span(Fraction(2 * 10**9), Fraction(3 * 10**9), unit="/L")),
        ("2-3 million", Span(Fraction(2 * 10**6), Fraction(3 * 10**6))),
        ("1,000-2,000", Span(Fraction(1000), Fraction(2000))),
        ("older than 65 years", Span(Fraction(65), None, has_ends=False, unit="years")),
        ("no more than 5 mg", Span(None, Fraction(5), unit="mg")),
        ("max. 5 mg", Span(None, Fraction(5), unit="mg")),
        ("5 or under", Span(None, Fraction(5))),
        ("less than or equal to 5", Span(None, Fraction(5))),
    ],
)
def test_limits_and_units_are_read(text: str, span: Span) -> None:
    """A limit of its own is told from one that belongs."""
    assert read_span(text) == span


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2",
        "-5",
        "3-2",
        "2-2",
        "a to b",
        "CDK4-6 inhibitor",
        "2 or 3",
        "2 and 3",
        "10/20",
        "2-3-4",
        "-1 to -3",
        *("x", "x >= y", "2 %-3 mg", "mindestens"),
    ],
)
def test_anything_else_is_no_range(text: str) -> None:
    """Nor is one whose greater number stands first."""
    assert read_span(text) is None


@given(nasty_texts)
def test_any_text_is_a_range_or_none(text: str) -> None:
    """Nothing that can be typed is too much."""
    span = read_span(text)
    assert span is None or span.is_like(span)


def test_the_limits_belong_to_a_range_unless_it_says_otherwise() -> None:
    """And leeway is counted from them."""
    closed, bound = Span(Fraction(2), Fraction(3)), Span(Fraction(2), None, has_ends=False)
    assert [closed.holds(Fraction(each)) for each in (1, 2, 3, 4)] == [False, True, True, False]
    assert [bound.holds(Fraction(each)) for each in (1, 2, 3)] == [False, False, True]
    assert closed.holds(Fraction(7, 2), Fraction(1, 2))
