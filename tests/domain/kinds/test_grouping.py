"""Sorting into groups; what it has in common with matching is tested there."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.choices.pairs import Item, Paired
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import GaveUp

seeds = st.integers(0, 2**32 - 1)
CLASSES = Grouping(
    "Sort.",
    (Item("lapatinib", "inhibitor"), Item("neratinib", "inhibitor"), Item("pertuzumab", "antibody")),
    ("antibody", "inhibitor"),
)


@given(seeds)
def test_the_items_are_shuffled(seed: int) -> None:
    """The groups stay as the author wrote them; one seed gives one order."""
    groups = CLASSES.pose(Random(seed))
    assert groups.choices == CLASSES.choices
    assert {*groups.items} == {*CLASSES.items}
    assert groups == CLASSES.pose(Random(seed))


@given(seeds)
def test_items_of_groups_are_shuffled_even_if_they_look_ordered(seed: int) -> None:
    """Which group has which of the numbers is what is asked."""
    items = tuple(Item(score, "negative" if score < "2" else "not") for score in ("0", "1+", "2+", "3+"))
    groups = Grouping("Sort.", items, ("negative", "not"))
    assert len({groups.pose(Random(other)).items for other in range(seed, seed + 99)}) > 9


@pytest.mark.parametrize(
    ("written", "shuffle", "shown"),
    [
        pytest.param("C A B", None, "A B C", id="letters"),
        pytest.param("2+ 0 1+", None, "0 1+ 2+", id="scores"),
        pytest.param("3 2 1", None, "3 2 1", id="falling"),
        pytest.param("low high mid", None, "low high mid", id="words"),
        pytest.param("C A B", False, "C A B", id="the author says so"),
        pytest.param("C A B", True, "C A B", id="only the items are shuffled"),
    ],
)
@given(seed=seeds)
def test_groups_of_one_scale_are_shown_in_order(
    written: str, shuffle: bool | None, shown: str, seed: int
) -> None:
    """However the author wrote them; what is right stays right."""
    groups = tuple(written.split())
    asked = Grouping("Sort.", tuple(Item(f"item {each}", each) for each in groups), groups, shuffle)
    posed = asked.pose(Random(seed))
    assert posed.choices == tuple(shown.split())
    right = Paired(tuple(posed.choices.index(item.right) for item in posed.items))
    assert marking.mark(posed, right).is_right


def test_items_scored_by_hand() -> None:
    """What was sorted is counted."""
    mark = marking.mark(CLASSES, Paired((1, 0, None)))
    assert (mark.score, mark.feedback) == (1 / 3, "1 of 3 sorted correctly.")


def test_the_right_answer_in_words() -> None:
    """Group by group."""
    assert CLASSES.right_answer == "antibody: pertuzumab; inhibitor: lapatinib, neratinib"
    assert marking.mark(CLASSES, GaveUp()).score == 0
    assert marking.record(CLASSES, GaveUp()) == {"gave_up": True}
