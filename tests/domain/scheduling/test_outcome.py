"""What is scheduled, and what a log is replayed with, is what the `fsrs` package gives, to the last bit."""

from datetime import date, timedelta

from attrs import evolve
from fsrs.scheduler import LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.days_off import DaysOff
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings
from tests.domain.outcome import outcome
from tests.domain.samples import KEY
from tests.domain.scheduling.referee import packaged_outcomes
from tests.domain.strategies import jumping_histories, settings_of_schedulers
from tests.factories import MONDAY

parameters = st.tuples(
    *(
        st.floats(low, high)
        for low, high in zip(LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True)
    )
)
"""All that the package takes for parameters, such as those that are fitted to a learner."""


@given(jumping_histories, settings_of_schedulers, parameters)
def test_a_replayed_history_is_what_was_scheduled(
    answers: list[tuple[Rating, float]], settings: SchedulerSettings, fitted: tuple[float, ...]
) -> None:
    """Review by review, with every rating, and also where the first parameters do not rise."""
    _compare(answers, evolve(settings, parameters=fitted))


OFF = DaysOff((2, 5, 6), ((date(2026, 12, 1), date(2027, 1, 31)), (date(2027, 3, 1), date(2027, 5, 20))))
"""Days off among the dates of the tests."""


@given(jumping_histories, settings_of_schedulers, parameters)
def test_days_off_are_avoided_alike(
    answers: list[tuple[Rating, float]], settings: SchedulerSettings, fitted: tuple[float, ...]
) -> None:
    """A better rating may have to wait for the end of a break, and is then due no sooner than a worse one."""
    _compare(answers, evolve(settings, parameters=fitted, days_off=OFF))


def _compare(answers: list[tuple[Rating, float]], settings: SchedulerSettings) -> None:
    local = MONDAY
    memory: Memory | None = None
    for rating, hours in answers:
        local += timedelta(hours=hours)
        memory = _the_same(memory, Moment.from_local(local), settings)[rating]


def _the_same(memory: Memory | None, now: Moment, settings: SchedulerSettings) -> dict[Rating, Memory]:
    scheduled = outcomes(KEY, memory, now, settings, "of the answer")
    assert scheduled == packaged_outcomes(KEY, memory, now, settings, "of the answer")
    replayed = {
        rating: outcome(KEY, memory, now, settings, rating=rating, answer_key="of the answer")
        for rating in Rating
    }
    assert replayed == {rating: scheduled.after(rating) for rating in Rating}
    return replayed
