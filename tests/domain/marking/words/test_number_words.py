"""Numbers in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.marking.words.number_words import LARGE, SMALL, has_number, with_figures

PIECES = (
    *SMALL,
    *LARGE,
    "and",
    "of",
    "once",
    "tent",
    "Two",
    "TEN",
    "3",
    "1st",
    "\u00b2",
    "\u0665",
    "zw\u00f6lf",
    "\uff54wo",
)


@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=6),
    st.sampled_from(["", " ", "-", "_", "."]),
)
def test_a_text_without_a_number_has_no_figures(pieces: list[str], between: str) -> None:
    """Whatever is written in figures has a number before."""
    text = between.join(pieces)
    assert has_number(text) or not any(map(str.isdigit, with_figures(text.lower())))


@pytest.mark.parametrize(
    ("text", "expected"), [("one", True), ("Twenty-one", True), ("0", True), ("once", False), ("", False)]
)
def test_numbers_are_found(text: str, expected: bool) -> None:
    """In words and in figures, but not in other words that begin so."""
    assert has_number(text) is expected
