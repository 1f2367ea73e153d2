"""The log of a learner whose memory is FSRS with parameters of its own."""

from datetime import UTC, date, datetime, timedelta
from random import Random

from her2quiz.domain.history.review import Review
from her2quiz.domain.measures.foresight import Histories
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.fsrs.forgetting import retrievability
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.settings import FSRS_6_DEFAULTS, SchedulerSettings
from tests.domain.outcome import outcome

FIRST = Moment(datetime(2026, 1, 5, 9, 0, tzinfo=UTC), timedelta(0), date(2026, 1, 5))

QUICK_TO_FORGET = (0.05, 0.3, 0.6, 2.0, *FSRS_6_DEFAULTS[4:])
"""A learner who knows new cards for a quarter of the time that most people do."""


def simulated_log(
    cards: int, days: int, parameters: tuple[float, ...] = QUICK_TO_FORGET, seed: int = 1
) -> Histories:
    """Return what a learner with these parameters answers who is asked by the published ones."""
    rng = Random(seed)
    return [
        (f"deck/c{number}", _of_card(f"deck/c{number}", rng, number % 40, days, parameters))
        for number in range(cards)
    ]


def _of_card(
    card: str, rng: Random, first: int, days: int, parameters: tuple[float, ...]
) -> list[tuple[Review, SchedulerSettings]]:
    planned, own = SchedulerSettings(), SchedulerSettings(parameters=parameters)
    history, place = list[tuple[Review, SchedulerSettings]](), first
    memory: Memory | None = None
    real: Memory | None = None
    while place < days:
        now = Moment(FIRST.at + timedelta(days=place), FIRST.offset, FIRST.day + timedelta(days=place))
        chance = 0.6 if real is None else retrievability(real, now.day, -parameters[20])
        rating = Rating.GOOD if rng.random() < chance else Rating.AGAIN
        for given in (rating, Rating.GOOD, Rating.GOOD)[: 1 if memory and rating is Rating.GOOD else 3]:
            now = Moment(now.at + timedelta(minutes=11), now.offset, now.day)
            memory = outcome(card, memory, now, planned, rating=given)
            real = outcome(card, real, now, own, rating=given)
            history.append((_review(card, now, given, len(history)), planned))
        assert memory is not None
        place = (max(memory.due_day, now.day + timedelta(days=1)) - FIRST.day).days
    return history


def _review(card: str, now: Moment, rating: Rating, number: int) -> Review:
    return Review(f"{number:012x}", now, card, rating, rating, None, "{}", 0, 5.0)


def last_day(histories: Histories) -> date:
    """Return the study day of the last answer."""
    return max(review.moment.day for _, history in histories for review, _ in history)
