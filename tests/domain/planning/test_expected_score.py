"""The expected score and its interval."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.choices.options import Option
from her2quiz.domain.choices.pairs import Item
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.ordering import Line, Ordering
from her2quiz.domain.kinds.question import AnyKind
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.planning.expected_score import chance_of_guessing, score

chances = st.lists(st.floats(0, 1), min_size=1, max_size=30)
several = st.integers(1, 12).flatmap(
    lambda cards: st.lists(st.lists(st.floats(0, 1), min_size=cards, max_size=cards), min_size=1, max_size=8)
)


@given(several)
def test_the_interval_holds_its_median_and_the_mean(runs: list[list[float]]) -> None:
    """Whatever the chances are."""
    told = score(runs)
    assert 0 <= told.low <= told.median <= told.high <= 1
    assert told.low <= told.expected <= told.high


@given(chances, st.randoms(use_true_random=False))
def test_the_order_of_the_cards_does_not_matter(run: list[float], rng: Random) -> None:
    """Only which chances there are."""
    shuffled = [*run]
    rng.shuffle(shuffled)
    assert score([run]).expected == pytest.approx(score([shuffled]).expected)
    assert score([run]).low == pytest.approx(score([shuffled]).low)


def test_an_exam_of_which_all_is_certain_has_no_doubt() -> None:
    """Half is known for sure, half is not known at all."""
    told = score([[1.0, 1.0, 0.0, 0.0]] * 5)
    assert (told.low, told.median, told.high) == pytest.approx((0.5, 0.5, 0.5))


def test_the_interval_of_independent_cards_holds_80_percent_of_exams() -> None:
    """Sat many times over, by chance alone."""
    run, rng = [0.9] * 60 + [0.5] * 40, Random(3)
    told = score([run])
    sat = [sum(rng.random() < chance for chance in run) / len(run) for _ in range(2000)]
    assert sum(told.low <= each <= told.high for each in sat) / len(sat) == pytest.approx(0.8, abs=0.06)


def test_more_cards_and_fewer_doubts_make_the_interval_narrower() -> None:
    """A hundred cards say more than ten; and ways that differ say less than ways that agree."""

    def width(runs: list[list[float]]) -> float:
        told = score(runs)
        return told.high - told.low

    assert width([[0.8] * 100]) < width([[0.8] * 10])
    assert width([[0.8] * 100] * 2) < width([[0.7] * 100, [0.9] * 100])


def test_an_exam_without_cards_has_no_score() -> None:
    """Nothing is asked."""
    assert score([]).cards == 0
    assert score([[]]).cards == 0


OPTIONS = tuple(Option(text, is_right=text == "a") for text in "abcd")
ITEMS = tuple(Item(text, right) for text, right in zip("abc", "xyx", strict=True))


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (TrueFalse("?", value=True), 1 / 2),
        (SingleBest("?", OPTIONS), 1 / 4),
        (SingleBest("?", OPTIONS, choices=3), 1 / 3),
        (SelectAll("?", OPTIONS), 1 / 15),
        (Ordering("?", tuple(map(Line, "abc"))), 1 / 6),
        (Matching("?", ITEMS, ("x", "y", "z")), 1 / 6),
        (Matching("?", ITEMS, ("x", "y")), 1 / 8),
        (Grouping("?", ITEMS, ("x", "y")), 1 / 8),
        (Flip("?", "answer"), 0),
    ],
    ids=lambda each: type(each).__name__,
)
def test_each_kind_has_its_chance(kind: AnyKind, wanted: float) -> None:
    """One of all answers that look alike possible."""
    assert chance_of_guessing(kind) == pytest.approx(wanted)
