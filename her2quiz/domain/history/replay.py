"""Computes the memory of a card from its reviews."""

from collections.abc import Iterable

from her2quiz.domain.history.review import Review
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcome
from her2quiz.domain.scheduling.settings import SchedulerSettings


def replay(reviews: Iterable[tuple[Review, SchedulerSettings]]) -> Memory | None:
    """Compute a card's memory from its reviews, oldest first, each with its scheduler settings; None without any."""
    memory: Memory | None = None
    for review, settings in reviews:
        key = review.card_then or review.card
        if memory is not None and review.place is not None:
            memory = memory.redated(review.moment)
        memory = outcome(
            key, memory, review.moment, settings, rating=review.rating, answer_key=review.answer_key
        )
    return memory
