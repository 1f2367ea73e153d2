"""Computes the memory of a card from its reviews."""

from collections.abc import Iterable, Iterator

from her2quiz.domain.history.review import Review
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcome
from her2quiz.domain.scheduling.settings import SchedulerSettings

Step = tuple[Memory | None, Review, SchedulerSettings, Memory]
"""The memory before a review, the review and its scheduler settings, and the memory after it."""


def replay(reviews: Iterable[tuple[Review, SchedulerSettings]]) -> Memory | None:
    """Compute a card's memory from its reviews, oldest first, each with its scheduler settings.

    None without any review since the card was reset last.
    """
    last: Memory | None = None
    for _, review, _, memory in replayed(reviews):
        last = None if review.resets_since else memory
    return last


def replayed(reviews: Iterable[tuple[Review, SchedulerSettings]]) -> Iterator[Step]:
    """Compute a card's memory before and after each of its reviews; takes the same argument as `replay`.

    Before the first review after a reset, nothing is remembered.
    """
    memory: Memory | None = None
    resets: int | None = None
    for review, settings in reviews:
        if review.resets_since != resets:
            memory, resets = None, review.resets_since
        key = review.card_then or review.card
        if memory is not None and review.place is not None:
            memory = memory.redated(review.moment)
        before, memory = (
            memory,
            outcome(key, memory, review.moment, settings, rating=review.rating, answer_key=review.answer_key),
        )
        yield before, review, settings, memory
