"""The forgetting curve."""

from datetime import UTC, date, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.scheduling.fsrs.forgetting import DEFAULT_DECAY, chance, interval_days, retrievability
from her2quiz.domain.scheduling.settings import FSRS_6_DEFAULTS
from tests.domain.samples import TODAY, learned

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
"""Noon of the day of tests."""

stabilities = st.floats(0.01, 5000)
retentions = st.floats(0.7, 0.99)


def packaged(stability: float, elapsed: int) -> float:
    """Return the chance of recall as the fsrs package computes it."""
    card = fsrs.Card(
        card_id=1, state=fsrs.State.Review, stability=stability, difficulty=5.0, last_review=NOON
    )
    return fsrs.Scheduler().get_card_retrievability(card, NOON + timedelta(days=elapsed))


def packaged_interval(stability: float, retention: float) -> int:
    """Return the interval that the fsrs package gives a new card of some stability that was rated Easy."""
    parameters = (*FSRS_6_DEFAULTS[:3], stability, *FSRS_6_DEFAULTS[4:])
    scheduler = fsrs.Scheduler(parameters, desired_retention=retention, enable_fuzzing=False)
    card, _ = scheduler.review_card(fsrs.Card(card_id=1), fsrs.Rating.Easy, NOON)
    return (card.due - NOON).days


@given(stabilities, st.integers(0, 4000))
def test_the_chance_of_recall_is_the_package_s(stability: float, elapsed: int) -> None:
    """Our curve is the one that the scheduler uses."""
    assert chance(stability, elapsed) == pytest.approx(packaged(stability, elapsed), rel=1e-12)


@given(st.floats(0.01, 100), retentions)
def test_the_interval_is_the_package_s(stability: float, retention: float) -> None:
    """The days until the target retention is reached agree too."""
    assert interval_days(stability, retention) == packaged_interval(stability, retention)


def test_the_default_decay_is_the_package_s() -> None:
    """It is parameter 20, negated."""
    assert -FSRS_6_DEFAULTS[20] == DEFAULT_DECAY == -fsrs.Scheduler().parameters[20]


@given(stabilities, st.integers(0, 4000), st.integers(1, 100))
def test_the_chance_falls_from_one_and_stays_above_zero(stability: float, elapsed: int, more: int) -> None:
    """It is 1 just after the answer, and falls every day."""
    assert chance(stability, 0) == 1
    assert 0 < chance(stability, elapsed + more) < chance(stability, elapsed) <= 1


@given(st.integers(1, 5000), st.floats(-0.8, -0.1))
def test_the_chance_is_90_percent_after_as_many_days_as_the_stability(stability: int, decay: float) -> None:
    """This defines stability, at any decay."""
    assert chance(stability, stability, decay) == pytest.approx(0.9)
    assert interval_days(stability, 0.9, decay) == stability


@given(stabilities, retentions)
def test_the_chance_at_the_end_of_an_interval_is_the_target_retention(
    stability: float, retention: float
) -> None:
    """Half a day earlier it is higher and half a day later lower, except for the shortest interval."""
    days = interval_days(stability, retention)
    assert days >= 1
    assert chance(stability, days + 1) < retention
    assert days == 1 or chance(stability, days - 1) > retention


def test_a_day_before_the_review_counts_as_its_day() -> None:
    """A clock that was set back does not raise the chance of recall."""
    assert chance(10, -3) == 1
    assert retrievability(learned(days_ago=0), TODAY - timedelta(days=5)) == 1


@pytest.mark.parametrize(("days_ago", "wanted"), [(0, 1.0), (10, 0.9), (20, 0.84)])
def test_retrievability_counts_study_days_since_the_review(days_ago: int, wanted: float) -> None:
    """The hours do not matter."""
    memory = learned(days_ago=days_ago, stability=10.0)
    assert retrievability(memory, date(2026, 11, 23)) == pytest.approx(wanted, abs=0.01)
