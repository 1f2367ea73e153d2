"""How long a learner's memory lasts, judged from their recalls."""

from datetime import timedelta
from math import exp
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.measures.recall import Recall
from her2quiz.domain.planning.lasting import Belief, Lasting, belief
from her2quiz.domain.scheduling.fsrs.forgetting import chance
from tests.domain.samples import TODAY


def recalls(count: int, way: Lasting, seed: int = 1) -> list[Recall]:
    """Make the recalls of a learner whose memory lasts in some way, each after about its interval."""
    rng, found = Random(seed), []
    for number in range(count):
        stability = rng.uniform(1, 60)
        elapsed = max(1, round(stability * rng.uniform(0.5, 1.5)))
        remembered = rng.random() < chance(way.stability(stability), elapsed)
        day = TODAY - timedelta(days=count - number)
        found.append(
            Recall(f"d/{number}", day, chance(stability, elapsed), remembered, elapsed, elapsed, 3, 0)
        )
    return found


def spread(known: Belief) -> float:
    """Return the standard deviation of log A."""
    mean = known.mean.first
    return float(
        sum(weight * (way.first - mean) ** 2 for way, weight in zip(known.ways, known.weights, strict=True))
        ** 0.5
    )


def test_without_recalls_the_scheduler_is_believed_and_doubted() -> None:
    """The mean is its own view, and memory may last half as long or twice as long."""
    known = belief([])
    assert known.mean == pytest.approx((0, 0), abs=1e-9)
    assert exp(spread(known)) > 1.5
    assert sum(known.weights) == pytest.approx(1)


@pytest.mark.parametrize("first", [-0.7, 0.0, 0.7])
def test_many_recalls_tell_how_long_memory_lasts(first: float) -> None:
    """The mean comes near the truth, and the doubt is smaller than before."""
    known = belief(recalls(800, Lasting(first, 0.0)))
    at_ten_days = known.mean.stability(10) / 10
    assert at_ten_days == pytest.approx(exp(first), rel=0.3)
    assert spread(known) < spread(belief([])) * 0.75


def test_one_answer_hardly_moves_the_belief() -> None:
    """A missed card says something, but little."""
    one = belief([Recall("d/1", TODAY, 0.9, False, 10, 10, 3, 0)]).mean.first
    assert -0.25 < one < 0


def test_the_order_of_recalls_does_not_matter() -> None:
    """But for which of them are the latest."""
    found = recalls(60, Lasting(-0.3, 0.05))
    assert belief(found) == belief(found[::-1])


KNOWN = belief(recalls(30, Lasting(0.2, 0.0)))
"""What thirty recalls say."""


@given(st.integers(1, 40))
def test_drawn_ways_stand_for_all(count: int) -> None:
    """There are as many as wanted, in order, and of many the mean is that of the belief."""
    drawn = KNOWN.drawn(count)
    assert len(drawn) == count
    assert [KNOWN.ways.index(way) for way in drawn] == sorted(KNOWN.ways.index(way) for way in drawn)
    many = KNOWN.drawn(400)
    assert sum(way.first for way in many) / 400 == pytest.approx(KNOWN.mean.first, abs=0.05)


def test_an_impossible_expectation_is_no_error() -> None:
    """A clock that was wrong leaves recalls that were expected with certainty, or not at all."""
    odd = [Recall("d/1", TODAY, expected, True, 1, 4000, 3, 0) for expected in (0.0, 1e-9, 1.0)]
    assert sum(belief(odd).weights) == pytest.approx(1)
