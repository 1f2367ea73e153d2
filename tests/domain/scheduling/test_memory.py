"""The memory of a card."""

from datetime import timedelta

import pytest

from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.memory import Stage
from tests.domain.samples import NOW, learned, stepping
from tests.factories import MONDAY


@pytest.mark.parametrize(
    ("stage", "in_steps"), [(Stage.LEARNING, True), (Stage.REVIEW, False), (Stage.RELEARNING, True)]
)
def test_a_card_is_in_steps_unless_it_is_in_review(stage: Stage, in_steps: bool) -> None:
    """Cards in learning and relearning come back within the day."""
    assert learned()._replace(stage=stage).in_steps is in_steps


@pytest.mark.parametrize(("due_in", "is_due"), [(-3, True), (0, True), (1, False)])
def test_a_learned_card_is_due_from_its_due_day_on(due_in: int, is_due: bool) -> None:
    """It stays due until it is answered."""
    assert learned(due_in=due_in).is_due(NOW) is is_due


@pytest.mark.parametrize(
    ("hours", "is_due"),
    [
        pytest.param(-6, False, id="03:00"),
        pytest.param(-5, True, id="04:00"),
        pytest.param(14, True, id="23:00"),
    ],
)
def test_a_learned_card_becomes_due_when_the_study_day_begins(hours: int, is_due: bool) -> None:
    """Nothing becomes due at midnight, but at four o'clock."""
    assert learned(due_in=0).is_due(Moment.from_local(MONDAY + timedelta(hours=hours))) is is_due


@pytest.mark.parametrize("minutes", [-10, 0, 10])
def test_a_card_in_its_steps_is_always_due_today(minutes: int) -> None:
    """This holds before its minute too, in case there is nothing else to ask."""
    assert stepping(due_in_minutes=minutes).is_due(NOW)


def test_the_interval_is_counted_in_study_days() -> None:
    """They are counted from the review to the due day; a card in its steps has 0."""
    assert learned(days_ago=10, due_in=4).interval() == 14
    assert stepping().interval() == 0
