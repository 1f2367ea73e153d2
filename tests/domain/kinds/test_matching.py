"""Matching."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.choices.pairs import Item, Paired, Pairs
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Answer, GaveUp, Picked

seeds = st.integers(0, 2**32 - 1)
SITES = Matching(
    "Where does each bind?",
    (Item("trastuzumab", "domain IV"), Item("pertuzumab", "domain II", "On the arm that pairs.")),
    ("domain IV", "domain II", "kinase domain"),
)


@st.composite
def posed(draw: st.DrawFn) -> Matching | Grouping:
    """Draw a posed question, of pairs or of groups."""
    names = [f"choice {number}" for number in range(draw(st.integers(1, 5)))]
    rights = draw(st.lists(st.sampled_from(names), min_size=1, max_size=6))
    items = tuple(Item(f"item {number}", right) for number, right in enumerate(rights))
    kinds: tuple[type[Matching | Grouping], ...] = (Matching, Grouping)
    kind = draw(st.sampled_from(kinds))
    return kind("?", items, tuple(names)).pose(Random(draw(seeds)))


@given(posed(), st.data())
def test_the_score_is_the_share_that_is_right(question: Pairs, data: st.DataObject) -> None:
    """Whatever was shuffled, and whatever was left open."""
    choice = st.none() | st.integers(0, len(question.choices) - 1)
    given_ = data.draw(st.tuples(*(choice for _ in question.items)))
    right = [
        c is not None and question.choices[c] == item.right
        for c, item in zip(given_, question.items, strict=True)
    ]
    mark = marking.mark(question, Paired(given_))
    assert mark.score == sum(right) / len(right)
    assert mark.is_right is all(right)
    pairs = marking.record(question, Paired(given_))["pairs"]
    assert isinstance(pairs, dict)
    assert {*pairs} == {item.text for item in question.items}


@given(posed())
def test_a_right_answer_can_always_be_given(question: Pairs) -> None:
    """Every item's choice is among those that are shown."""
    rights = tuple(question.choices.index(item.right) for item in question.items)
    assert marking.mark(question, Paired(rights)).is_right


@given(seeds)
def test_the_choices_are_shuffled(seed: int) -> None:
    """The items stay as the author wrote them; one seed gives one order."""
    pairs = SITES.pose(Random(seed))
    assert pairs.items == SITES.items
    assert sorted(pairs.choices) == sorted(SITES.choices)
    assert pairs == SITES.pose(Random(seed))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        pytest.param("B A C", "A B C", id="letters"),
        pytest.param("2 3 4 1 5", "1 2 3 4 5", id="numbers, those that belong to no item last"),
        pytest.param("8_min 30_min 5_min", "5_min 8_min 30_min", id="amounts of one unit"),
        pytest.param("3 2 1", "3 2 1", id="falling, as the author wrote them"),
    ],
)
@given(seed=seeds)
def test_choices_of_one_scale_are_shown_in_order(written: str, shown: str, seed: int) -> None:
    """However the pairs were written; their items are shuffled instead."""
    choices = tuple(each.replace("_", " ") for each in written.split())
    pairs = Matching("?", tuple(Item(f"item {each}", each) for each in choices), choices)
    assert [each.replace(" ", "_") for each in pairs.pose(Random(seed)).choices] == shown.split()


@pytest.mark.parametrize("kind", [Matching, Grouping])
@pytest.mark.parametrize(
    ("rights", "is_kept"),
    [
        pytest.param("2 3 4", True, id="not all are used"),
        pytest.param("3 1 2 5 4", True, id="one after the other they are not"),
        pytest.param("1 2 3 4 5", False, id="the first goes with the first"),
        pytest.param("1 1 2 3 4 5", False, id="nearly so"),
    ],
)
def test_items_that_are_letters_are_shown_in_order(
    kind: type[Matching | Grouping], rights: str, is_kept: bool
) -> None:
    """The story calls them so; they are shuffled only where their order would tell what is right."""
    items = tuple(Item(letter, right) for letter, right in zip("ABCDEF", rights.split(), strict=False))
    asked = kind("?", items[::-1], tuple("12345"))
    shown = {asked.pose(Random(seed)).items for seed in range(60)}
    assert (shown == {items}) is is_kept


@given(seeds)
def test_ordered_choices_stay_and_their_items_are_shuffled(seed: int) -> None:
    """Otherwise the first would go with the first, the second with the second."""
    scores = Matching(
        "Score?",
        tuple(Item(f"field {name}", right) for name, right in zip("wxyz", "0123", strict=True)),
        tuple("0123"),
    )
    posed_ = scores.pose(Random(seed))
    assert posed_.choices == scores.choices
    assert {*posed_.items} == {*scores.items}
    assert len({scores.pose(Random(other)).items for other in range(seed, seed + 99)}) > 9


def test_items_scored_by_hand() -> None:
    """An extra choice is wrong for every item."""
    assert marking.mark(SITES, Paired((0, 1))).score == 1
    half = marking.mark(SITES, Paired((0, 2)))
    assert (half.score, half.feedback) == (0.5, "1 of 2 matched correctly.")
    assert marking.mark(SITES, Paired((None, None))).score == 0
    assert marking.record(SITES, Paired((2, None))) == {
        "pairs": {"trastuzumab": "kinase domain", "pertuzumab": None}
    }


def test_the_right_answer_in_words() -> None:
    """Item by item."""
    assert marking.mark(SITES, GaveUp()).right_answer == "trastuzumab → domain IV; pertuzumab → domain II"
    assert marking.record(SITES, GaveUp()) == {"gave_up": True}


@pytest.mark.parametrize("answer", [Picked(0), Paired((0,)), Paired((0, 3)), Paired((-1, 0))], ids=str)
def test_an_answer_without_a_choice_for_each_item_is_refused(answer: Answer) -> None:
    """An answer of another kind, too short, or of a choice that is not there."""
    with pytest.raises(marking.NotAnAnswerError):
        marking.mark(SITES, answer)
