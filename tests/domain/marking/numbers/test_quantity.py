"""Numbers as people write them."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from her2quiz.domain.limits import LONGEST_NUMBER
from her2quiz.domain.marking.numbers.quantity import (
    Quantity,
    read_quantity,
    rounded,
    shown,
    written,
)
from her2quiz.domain.marking.numbers.span import read_span
from her2quiz.domain.marking.words.number_words import has_number
from tests.domain.strategies import nasty_texts

PIECES = (
    *"0123456789",
    " ",
    ".",
    ",",
    "'",
    "-",
    "+",
    "−",
    "e",
    "x",
    "10^",
    "½",
    "⅓",
    "/",
    "²",
    "⁻",
    "%",
    "mg",
    "\u202f",
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("two", 2), ("Zero", 0), ("twenty", 20), ("seventeen", 17), ("= 4", 4)),
        *(
            ("١٢٣٤", 1234),
            ("(10)", 10),
            ("about 8", 8),
            ("~ 8", 8),
            ("1 e10", 10**10),
            ("5 million", 5_000_000),
        ),
        *(("5 and a half", "11/2"), ("78.539 816", "78.539816"), ("thirty", 30), ("— 6.4", "-6.4")),
        *(("420", 420), (" 420 ", 420), ("420.", 420), ("+420", 420), ("= 420", 420), ("４２０", 420)),
        *(("-5", -5), ("−5", -5), ("– 5", -5), ("-0", 0)),
        *(
            ("4.5", "9/2"),
            ("4,5", "9/2"),
            (".5", "1/2"),
            (",5", "1/2"),
            ("0,125", "1/8"),
            ("12,3456", "12.3456"),
        ),
        *(("1 234,5", "1234.5"), ("1\u202f234\u2009567", 1234567), ("1'234.5", "1234.5"), ("1’234", 1234)),
        *(("1,234", 1234), ("1,234,567", 1234567), ("1,234.5", "1234.5"), ("1.234,5", "1234.5")),
        *(("1.234", "1.234"), ("1.234.567", 1234567), ("01,234", "1.234")),
        *(
            ("½", "1/2"),
            ("1½", "3/2"),
            ("1 ½", "3/2"),
            ("⅓", "1/3"),
            ("1/2", "1/2"),
            ("1 1/2", "3/2"),
            ("-½", "-1/2"),
        ),
        *(("1.234e3", 1234), ("1E-3", "1/1000"), ("1,5e2", 150), ("10^9", 10**9), ("-10^2", -100)),
        *(("1.5 x 10^9", 15 * 10**8), ("1,5×10⁹", 15 * 10**8), ("2·10⁻³", "1/500"), ("2*10**3", 2000)),
    ],
)
def test_a_number_is_read(text: str, value: int | str) -> None:
    """With point or comma, with blanks or without, as a fraction or with a power of ten."""
    assert read_quantity(text) == Quantity(Fraction(value))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        *(("10 %", 10, "%"), ("10%", 10, "%"), ("10 percent", 10, "percent"), ("8 mg/kg", 8, "mg/kg")),
        *(("½ tablet", "1/2", "tablet"), ("1,5 mg", "1.5", "mg"), ("5 eV", 5, "eV"), ("3e2 mg", 300, "mg")),
        *(
            ("150 x 10^9/L", 150 * 10**9, "/L"),
            ("37 °C", 37, "°C"),
            ("five mg", 5, "mg"),
            ("six weeks", 6, "weeks"),
            ("2 thousand cells", 2000, "cells"),
            ("1,234 g", 1234, "g"),
            ("6 x daily", 6, "x daily"),
        ),
    ],
)
def test_what_follows_the_number_is_the_unit(text: str, value: int | str, unit: str) -> None:
    """With a blank before it or without."""
    assert read_quantity(text) == Quantity(Fraction(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "elevenish",
            "-",
            "%",
            "mg 5",
            "3+",
            "10-20",
            "1-2 mg",
            "12 34",
            "1,234,5",
            "12,34,567",
            "1.2.3",
        ),
        *("1/0", "1 3/2", "1_000", "5e999", "> 10", "1 234 5", "5 .", "9" * (LONGEST_NUMBER + 1), "½½"),
    ],
)
def test_anything_else_is_no_number(text: str) -> None:
    """Nor is what could be read in two ways."""
    assert read_quantity(text) is None


@given(st.one_of(nasty_texts, st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.text()))
def test_any_text_is_a_number_or_none(text: str) -> None:
    """Nothing that can be typed is too much."""
    quantity = read_quantity(text)
    assert quantity is None or isinstance(quantity.value, Fraction)


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40))
@example("about ten")
@example("the second")
def test_a_text_without_a_number_is_none(text: str) -> None:
    """Nor a range or a bound; a blank that is not one of ASCII lets it be read in any case."""
    read = read_quantity(f"{text}\u00a0"), read_span(f"{text}\u00a0")
    assert read == (read_quantity(text), read_span(text))
    assert has_number(text) or read == (None, None)


def test_a_book_is_no_number() -> None:
    """It is not even read to its end."""
    assert read_quantity("1 " * 10**7) is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *(
            ("420", "420"),
            ("2.0", "2.0"),
            ("0.30", "0.30"),
            ("-4.5", "-4.5"),
            ("0", "0"),
            ("0.000001", "0.000001"),
        ),
        *(
            ("1E+3", "1000"),
            ("1E+22", "1 × 10^22"),
            ("6.022E+23", "6.022 × 10^23"),
            ("-1.50E-7", "-1.5 × 10^-7"),
        ),
    ],
)
def test_a_number_is_shown_as_a_person_writes_it(value: str, text: str) -> None:
    """All its figures, unless there are too many of them."""
    assert shown(Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *(
            (0.1 + 0.2, "0.3"),
            (1 / 3, "0.333333"),
            (1000 / 3, "333.333"),
            (1234567.8, "1234568"),
            (420.0, "420"),
        ),
        *((-0.0, "0"), (0.0, "0"), (2e-7 / 3, "6.66667 × 10^-8"), (1e22, "1 × 10^22"), (0.1 * 3, "0.3")),
    ],
)
def test_a_result_is_rounded_to_what_a_person_writes(value: float, text: str) -> None:
    """No 0.30000000000000004."""
    assert shown(rounded(value)) == text


def test_a_number_of_a_deck_keeps_its_figures() -> None:
    """2.0 is more precise than 2."""
    assert [shown(written(value)) for value in (2, 2.0, 4.5, 1e-7)] == ["2", "2.0", "4.5", "1 × 10^-7"]


@given(st.one_of(st.floats(allow_nan=False, allow_infinity=False), st.integers(-(10**15), 10**15)))
def test_what_is_shown_reads_as_what_it_is(value: float) -> None:
    """A learner who types what was shown has typed the number."""
    number = written(value)
    assert read_quantity(shown(number)) == Quantity(Fraction(number))


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_rounding_changes_little_and_only_once(value: float) -> None:
    """Six figures are kept, and a rounded number stays as it is."""
    number = rounded(value)
    exact = Fraction(repr(value))
    assert abs(Fraction(number) - exact) <= abs(exact) / 100_000
    assert rounded(float(number)) == number
    assert read_quantity(shown(number)) == Quantity(Fraction(number))


@pytest.mark.parametrize(
    "text",
    [
        "twenty-one",
        "one in eight",
        "tenfold",
        "none",
        "two to three",
        "a two",
        "four hundred",
        "two point five",
    ],
)
def test_not_every_word_is_a_number(text: str) -> None:
    """Only a word on its own."""
    assert read_quantity(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("minus 2.5", "-2.5"),
        ("negative 5 mg", "-5"),
        ("plus 5", "5"),
        ("minus five", "-5"),
        ("٥٬٠٠٠", "5000"),
        ("٢٫٥", "2.5"),
    ],
)
def test_signs_in_words_and_separators_of_other_scripts(text: str, value: str) -> None:
    """As people write them."""
    quantity = read_quantity(text)
    assert quantity is not None
    assert quantity.value == Fraction(value)
