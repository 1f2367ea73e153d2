"""Lines to be put in order."""

from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.kinds.ordering import Line, Ordered, Ordering
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Answer, GaveUp, Picked

seeds = st.integers(0, 2**32 - 1)
PATHWAY = Ordering("In order?", (Line("a"), Line("b", "Before c."), Line("c"), Line("d")))


def posed(lines: int, seed: int) -> Ordering:
    """Pose a question of so many lines."""
    return Ordering("?", tuple(Line(str(number)) for number in range(lines))).pose(Random(seed))


def answer_with(question: Ordering, places: tuple[int, ...]) -> Ordered:
    """Return the answer that puts the lines of these right places one below the other."""
    return Ordered(tuple(question.shown.index(place) for place in places))


@given(st.integers(2, 8), seeds, st.randoms(use_true_random=False))
def test_the_score_falls_with_each_pair_that_is_the_wrong_way_round(
    lines: int, seed: int, rng: Random
) -> None:
    """1 less the inversions of all pairs, however the lines were shown."""
    question, places = posed(lines, seed), list(range(lines))
    rng.shuffle(places)
    pairs = [(first, second) for place, first in enumerate(places) for second in places[place + 1 :]]
    turned = sum(first > second for first, second in pairs)
    mark = marking.mark(question, answer_with(question, tuple(places)))
    assert mark.score == pytest.approx(1 - turned / len(pairs))
    assert mark.is_right is (places == sorted(places))


@given(st.integers(2, 8), seeds)
def test_lines_are_never_shown_solved(lines: int, seed: int) -> None:
    """And one seed shows one order."""
    question = posed(lines, seed)
    assert sorted(question.shown) == list(range(lines))
    assert list(question.shown) != list(range(lines))
    assert question == posed(lines, seed)


@pytest.mark.parametrize(
    ("places", "score", "said"),
    [
        pytest.param((0, 1, 2, 3), 1, "", id="right"),
        pytest.param(
            (1, 0, 2, 3), 5 / 6, "5 of 6 pairs of lines are in the right order.", id="neighbours swapped"
        ),
        pytest.param(
            (3, 0, 1, 2), 3 / 6, "3 of 6 pairs of lines are in the right order.", id="the last first"
        ),
        pytest.param(
            (3, 2, 0, 1), 1 / 6, "1 of 6 pairs of lines is in the right order.", id="nearly backwards"
        ),
        pytest.param((3, 2, 1, 0), 0, "0 of 6 pairs of lines are in the right order.", id="backwards"),
    ],
)
def test_orders_scored_by_hand(places: tuple[int, ...], score: float, said: str) -> None:
    """The score, and what it counts."""
    question = PATHWAY.pose(Random(1))
    mark = marking.mark(question, answer_with(question, places))
    assert mark.score == pytest.approx(score)
    assert mark.feedback == said
    assert marking.record(question, answer_with(question, places)) == {
        "order": ["abcd"[place] for place in places]
    }


@given(seeds)
def test_every_order_can_be_given(seed: int) -> None:
    """Each of them once, and only one is right."""
    question = PATHWAY.pose(Random(seed))
    marks = [marking.mark(question, Ordered(order)) for order in permutations(range(4))]
    assert sum(mark.is_right for mark in marks) == 1


def test_giving_up_scores_0() -> None:
    """The right order is shown."""
    mark = marking.mark(PATHWAY.pose(Random(1)), GaveUp())
    assert (mark.score, mark.right_answer) == (0, "a → b → c → d")
    assert marking.record(PATHWAY, GaveUp()) == {"gave_up": True}


@pytest.mark.parametrize(
    "answer", [Picked(0), Ordered((0, 1)), Ordered((0, 0, 1, 2)), Ordered((0, 1, 2, 4))], ids=str
)
def test_an_incomplete_order_is_refused(answer: Answer) -> None:
    """Each line has one place."""
    with pytest.raises(marking.NotAnAnswerError):
        marking.mark(PATHWAY.pose(Random(1)), answer)
