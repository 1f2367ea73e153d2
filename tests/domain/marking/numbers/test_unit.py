"""Units."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.marking.numbers.unit import Unit, folded, matching, metric_factor, split_power


@pytest.mark.parametrize(
    ("first", "second"),
    [
        *(
            ("%", "percent"),
            ("%", "per cent"),
            ("%", " pct"),
            ("µg", "ug"),
            ("μg", "mcg"),
            ("mg", "MG"),
            ("ml", "mL"),
        ),
        *(("mg/m²", "mg/m2"), ("mg/m^2", "mg per m2"), ("weeks", "week"), ("h", "hours"), ("mm Hg", "mmHg")),
        *(
            ("°F", "degrees Fahrenheit"),
            ("°C", "degree C"),
            ("°C", "deg. C"),
            ("°C", "centigrade"),
            ("°C", "° celsius"),
        ),
        *(
            ("bpm", "beats per minute"),
            ("bpm", "beats/min"),
            ("mmHg", "millimetres of mercury"),
            ("mmHg", "mm of Hg"),
        ),
        *(
            ("cmH2O", "centimeters of water"),
            ("g/dL", "grams per deciliter"),
            ("mg/m2", "milligrams per square metre"),
        ),
        *(
            ("kPa", "kilopascals"),
            ("nmol/L", "nanomoles per litre"),
            ("IU/L", "international units per liter"),
        ),
        *(
            ("mg/d", "milligrams daily"),
            ("mL/h", "millilitres an hour"),
            ("mL/h", "ml every hour"),
            ("fL", "femtolitres"),
        ),
        *(
            ("kcal", "kilocalories"),
            ("mSv", "millisieverts"),
            ("cm3", "cubic centimetres"),
            ("µL", "microlitre"),
        ),
        *(("mg.", "milligrams"), ("cells/µL", "cell per ul"), ("years", "yr"), ("cycles", "Cycle")),
    ],
)
def test_units_that_are_the_same(first: str, second: str) -> None:
    """Capitals, blanks, plurals and names written out carry no meaning."""
    assert folded(first) == folded(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("mg", "g"),
        ("mg", "ug"),
        ("mg", "ml"),
        ("mg", "mg/kg"),
        ("%", "‰"),
        ("h", "min"),
        ("mm", "mm2"),
        ("week", "day"),
        ("°C", "degrees Fahrenheit"),
        ("mmHg", "millimetres of water"),
        ("g/dL", "grams per litre"),
        ("bpm", "breaths per minute"),
        ("mg/d", "mg per hour"),
        ("m2", "metre"),
        ("nmol", "nanometre"),
        ("IU", "units"),
    ],
)
def test_units_that_are_not(first: str, second: str) -> None:
    """A letter makes a factor of a thousand."""
    assert folded(first) != folded(second)


@given(st.text(max_size=20))
def test_any_text_can_be_folded(text: str) -> None:
    """Folding twice changes nothing more in what people type, and never fails."""
    assert isinstance(folded(text), str)


def test_the_letter_true_unit_wins() -> None:
    """Milligrams and megagrams may stand side by side."""
    milli, mega = Unit("mg"), Unit("Mg", Fraction(10**9))
    assert matching((milli, mega), "Mg") == mega
    assert matching((milli, mega), "MG") == milli
    assert matching((milli, mega), "kg") is None


def test_a_unit_may_hold_a_power_of_ten() -> None:
    """As platelets do."""
    assert split_power("x 10^9/L") == (Fraction(10**9), "/L")
    assert split_power("10⁹/L") == (Fraction(10**9), "/L")
    assert split_power("0 mg") == (Fraction(1), "0 mg")
    assert split_power("mg") == (Fraction(1), "mg")
    assert split_power("") == (Fraction(1), "")


@pytest.mark.parametrize("asked", ["beats/min", "breaths per minute", "cells/µL"])
def test_what_is_counted_may_be_left_out(asked: str) -> None:
    """60/min is 60 beats per minute; where a unit stands there, it may not."""
    counted = "ul" if "cells" in asked else "min"
    assert metric_factor(f"/{counted}", asked) == 1
    assert metric_factor("/h", asked) is None
    assert metric_factor(counted, asked) is None
    assert metric_factor("/min", "mL/min") is None
    assert metric_factor("beats/min", "breaths/min") is None


@pytest.mark.parametrize(
    ("given", "asked", "factor"),
    [
        *(
            ("min", "hours", Fraction(1, 60)),
            ("d", "h", 24),
            ("weeks", "days", 7),
            ("months", "years", Fraction(1, 12)),
        ),
        *(("weeks", "months", None), ("years", "weeks", None), ("h", "mg", None), ("mg/h", "mg/d", None)),
    ],
)
def test_time_is_converted_where_it_is_certain(given: str, asked: str, factor: Fraction | int | None) -> None:
    """A month has no certain number of days."""
    assert metric_factor(given, asked) == factor


def test_a_small_m_of_the_author_is_milli() -> None:
    """Learners write mbq for MBq, so that theirs may be either."""
    assert metric_factor("Bq", "mBq") == metric_factor("Hz", "mHz") == 1000
    assert metric_factor("GBq", "mBq") == 10**12
    assert metric_factor("mbq", "Bq") == metric_factor("MBq", "Bq") == 10**6
    assert metric_factor("mg", "mBq") is None
