"""The first of many names that means the same as a text: found as if each was compared."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.marking.first_same import FEW, first_same
from her2quiz.domain.marking.reading import means_same, says_the_same
from her2quiz.domain.marking.text_match import same_text, sameness
from tests.domain.strategies import nasty_texts

NAMES = (
    "HER2-positive",
    "her2 (+)",
    "HER2 negative",
    "stage III",
    "stage 3",
    "Stage three",
    "grade IIIb carcinoma",
    "grade 3b carcinoma",
    "5 and 6",
    "6 and 5",
    "2.0",
    "2",
    "2+",
    "two",
    "1,000",
    "1000",
    "10^3",
    "10^-3",
    "Crohn's disease",
    "crohn disease",
    "A band",
    "band",
    "± 2",
    "2 / min",
    "ä",
    "ae",
    "haemorrhage",
    "hemorrhage",
    "trastuzumab-emtansine",
    "trastuzumab emtansine",
    "",
    "…",
)

texts = st.one_of(st.sampled_from(NAMES), nasty_texts)
many = st.lists(texts, min_size=FEW + 1, max_size=4 * FEW).map(tuple)


@pytest.mark.parametrize("is_same", [means_same, says_the_same])
@given(text=texts, names=many)
def test_it_is_the_one_that_comparing_each_would_find(
    is_same: Callable[[str, str], bool], text: str, names: tuple[str, ...]
) -> None:
    """Also where it is not the only one."""
    assert first_same(text, names, is_same) == next((name for name in names if is_same(text, name)), None)


@pytest.mark.parametrize("text", NAMES)
def test_each_spelling_is_found_among_all(text: str) -> None:
    """Whichever stands first."""
    assert first_same(text, NAMES) == next((name for name in NAMES if means_same(text, name)), None)


@given(first=texts, second=texts)
def test_sameness_is_shared_by_those_that_are_the_same_text(first: str, second: str) -> None:
    """And by no others."""
    assert same_text(first, second) == (sameness(first) == sameness(second) != "")
