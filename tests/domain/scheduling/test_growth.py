"""The growth of stability, beside that of the scheduler."""

from datetime import timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.forgetting import chance
from her2quiz.domain.scheduling.growth import Growth
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import FSRS_6_DEFAULTS, SchedulerSettings
from tests.domain.samples import KEY, NOW, learned

OTHER = tuple(value * (1.1 if place not in {7, 20} else 1.0) for place, value in enumerate(FSRS_6_DEFAULTS))


@pytest.mark.parametrize("rating", Rating)
@pytest.mark.parametrize("parameters", [FSRS_6_DEFAULTS, OTHER], ids=["default", "other"])
def test_a_first_answer_gives_what_the_scheduler_gives(rating: Rating, parameters: tuple[float, ...]) -> None:
    """Stability and difficulty are those of the package."""
    after = outcomes(KEY, None, NOW, SchedulerSettings(parameters=parameters)).after(rating)
    assert Growth(parameters).first(rating) == pytest.approx((after.stability, after.difficulty))


@given(
    st.floats(0.01, 2000), st.floats(1, 10), st.integers(1, 400), st.sampled_from([FSRS_6_DEFAULTS, OTHER])
)
def test_later_answers_give_what_the_scheduler_gives(
    stability: float, difficulty: float, ago: int, parameters: tuple[float, ...]
) -> None:
    """Right and missed answers on a later day, with the default parameters and with others."""
    memory = evolve(learned(days_ago=ago, stability=stability), difficulty=difficulty)
    possible = outcomes(KEY, memory, NOW, SchedulerSettings(parameters=parameters))
    known, growth = chance(stability, ago, -parameters[20]), Growth(parameters)
    good, again = possible.good, possible.again
    assert growth.recalled(stability, difficulty, known) == pytest.approx((good.stability, good.difficulty))
    assert growth.missed(stability, difficulty, known) == pytest.approx((again.stability, again.difficulty))


def test_the_longer_a_card_waited_the_more_a_right_answer_adds() -> None:
    """This is the spacing effect."""
    growth, seen = Growth(), (timedelta(days=days).days for days in (1, 5, 20, 80))
    after = [growth.recalled(10, 5, chance(10, days)).stability for days in seen]
    assert after == sorted(after)
    assert after[0] > 10
