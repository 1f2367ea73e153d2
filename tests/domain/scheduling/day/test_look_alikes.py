"""Questions that read alike and are answered differently."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.scheduling.day.look_alikes import are_look_alikes


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("What does an IHC score of 2+ mean?", "What does an IHC score of 3+ mean?", True),
        ("What is the payload of T-DM1?", "What is the payload of T-DXd?", True),
        ("What is the payload of T-DM1?", "On which chromosome does HER2 sit?", False),
        ("Which score is equivocal?", "Which score is equivocal?", True),
        ("Which score is equivocal?", "", False),
    ],
    ids=["scores", "drugs", "other question", "same", "empty"],
)
def test_stems_that_differ_by_a_detail_are_look_alikes(first: str, second: str, alike: bool) -> None:
    """One would give away the answer to the other."""
    assert are_look_alikes(first, second) is alike


@given(st.text(max_size=40), st.text(max_size=40))
def test_looking_alike_is_mutual(first: str, second: str) -> None:
    """Every stem is like itself, and the order of two stems does not matter."""
    assert are_look_alikes(first, first)
    assert are_look_alikes(first, second) is are_look_alikes(second, first)
