"""Numbers with the signs that keyboards, journals and formulas give for them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.marking.numbers.plain_signs import in_plain_signs
from her2quiz.domain.marking.numbers.quantity import read_quantity
from tests.domain.strategies import nasty_texts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("0·25", "0.25"), ("10·0", "10"), ("1⁄4", "1/4"), ("1/10,000", "1/10000"), ("1/10 000", "1/10000")),
        *(("6.02 × 10^{23}", "6.02e23"), (r"6.02 \times 10^{23}", "6.02e23"), (r"2 \cdot 10^{-3}", "2e-3")),
        *(
            ("**3**", "3"),
            ('"3"', "3"),
            ("'3'", "3"),
            ("„3“", "3"),
            ("`3`", "3"),
            ("3;", "3"),
            ("2.0.", "2"),
            ("3.", "3"),
        ),
        *(("6·10^5", "600000"), ("6·02·10^5", "no number"), ("2·3·4", "no number"), ("1.5·2", "no number")),
        *(("2.0.0", "no number"), ("1/10,00", "no number"), ("1/0", "no number"), ("1/,000", "no number")),
    ],
)
def test_a_number_is_read_in_whatever_signs_it_is_typed(text: str, value: str) -> None:
    """What is no number in any of them, or two, stays none."""
    given_ = read_quantity(text)
    number = given_ if given_ is None or not given_.unit else None
    assert (number.value if number else None) == (None if value == "no number" else Fraction(value))


@pytest.mark.parametrize("sign", ["º", "˚", "°"])
def test_what_looks_like_a_degree_is_one(sign: str) -> None:
    """Spanish and Mac keyboards have another sign where others have the degree."""
    found = read_quantity(f"37{sign}C")
    assert found is not None
    assert found.unit == "°C"


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_raised_point_is_a_decimal_point(whole: int, behind: int) -> None:
    """But for 10, which may be counted: 3·10."""
    if str(behind) != "10":
        assert read_quantity(f"{whole}·{behind}") == read_quantity(f"{whole}.{behind}")


@given(nasty_texts)
def test_plain_signs_are_plain(text: str) -> None:
    """To write them in plain signs never fails."""
    assert isinstance(in_plain_signs(text), str)
