"""Memories and series of answers for the tests of the domain."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory, Stage
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings
from tests.factories import MONDAY

KEY = "mixed/best"
"""A card's key."""

TODAY = date(2026, 11, 23)
"""The study day on which the tests start."""

SETTINGS = SchedulerSettings()
"""The default settings of the scheduler."""

NOW = Moment.from_local(MONDAY)
"""The moment at which the tests start."""

_LEARNED = Memory(
    stage=Stage.REVIEW,
    step=None,
    stability=10.0,
    difficulty=5.0,
    at=datetime(2026, 11, 13, 8, tzinfo=UTC),
    day=date(2026, 11, 13),
    due_at=datetime(2026, 11, 13, 8, tzinfo=UTC),
    due_day=TODAY,
    first_day=date(2026, 11, 1),
    failed_day=None,
    reviews=3,
    lapses=0,
)


def learned(*, days_ago: int = 10, due_in: int = 0, stability: float = 10.0) -> Memory:
    """Make the memory of a card in review."""
    day = TODAY - timedelta(days=days_ago)
    at = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
    due = TODAY + timedelta(days=due_in)
    return _LEARNED._replace(stability=stability, at=at, day=day, due_at=at, due_day=due)


def stepping(*, due_in_minutes: int = 0, stage: Stage = Stage.LEARNING) -> Memory:
    """Make the memory of a card in learning or relearning."""
    at = NOW.at - timedelta(minutes=1)
    due = NOW.at + timedelta(minutes=due_in_minutes)
    return _LEARNED._replace(stage=stage, step=0, at=at, day=TODAY, due_at=due, due_day=TODAY)


def studied(
    answers: Iterable[tuple[Rating, float]],
    settings: SchedulerSettings = SETTINGS,
    *,
    key: str = KEY,
    start: datetime = MONDAY,
) -> tuple[Memory | None, datetime]:
    """Answer one card several times.

    Args:
        answers: ratings, each with the hours since the answer before.
        settings: what the scheduler is told.
        key: the card.
        start: local time from which the hours of the first answer count.

    Returns:
        What is remembered of the card in the end, and the local time of the last answer.
    """
    memory: Memory | None = None
    local = start
    for rating, hours in answers:
        local += timedelta(hours=hours)
        memory = outcomes(key, memory, Moment.from_local(local), settings).after(rating)
    return memory, local


def remembered(answers: Iterable[tuple[Rating, float]], settings: SchedulerSettings = SETTINGS) -> Memory:
    """Return the memory of a card after one or more answers."""
    memory, _ = studied(answers, settings)
    assert memory is not None
    return memory
