"""Computes the memory of a card from its reviews."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from her2quiz.domain.history.review import Review
from her2quiz.domain.scheduling.fsrs.fit import Fit
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcome
from her2quiz.domain.scheduling.settings import SchedulerSettings

Answered = tuple[Review, SchedulerSettings]
"""A review, and its scheduler settings."""

Step = tuple[Memory | None, Review, SchedulerSettings, Memory]
"""The memory before a review, the review and its scheduler settings, and the memory after it."""


def replay(reviews: Iterable[Answered]) -> Memory | None:
    """Compute a card's memory from its reviews, oldest first, each with its scheduler settings.

    None without any review since the card was reset last.
    """
    last = deque(_played(reviews), maxlen=1)
    if not last:
        return None
    (_, review, _, memory), past = last[0]
    return None if review.resets_since else _fitted(memory, past, review.fits_since)


def replayed(reviews: Iterable[Answered], memory: Memory | None = None) -> Iterator[Step]:
    """Compute a card's memory before and after each of its reviews.

    Before the first review after a reset, nothing is remembered.

    Args:
        reviews: as `replay` takes them.
        memory: what earlier reviews left, if there were any, and neither a reset nor a fit since.
    """
    return (step for step, _ in _played(reviews, memory))


def _played(
    reviews: Iterable[Answered], memory: Memory | None = None
) -> Iterator[tuple[Step, Sequence[Answered]]]:
    """Yield each step, with the reviews since the card was reset, its own included."""
    past: list[Answered] = []
    for review, settings in reviews:
        if past and review.resets_since != past[-1][0].resets_since:
            memory, past = None, []
        if memory is not None and past:
            memory = _fitted(memory, past, _between(past[-1][0], review))
        before, memory = _answered(memory, review, settings)
        past.append((review, settings))
        yield (before, review, settings, memory), past


def _answered(
    memory: Memory | None, review: Review, settings: SchedulerSettings
) -> tuple[Memory | None, Memory]:
    """Return the memory that a review met, and the one that it left."""
    if memory is not None and review.place is not None:
        memory = memory.redated(review.moment)
    key = review.card_then or review.card
    after = outcome(key, memory, review.moment, settings, rating=review.rating, answer_key=review.answer_key)
    return memory, after


def _between(earlier: Review, later: Review) -> Sequence[Fit]:
    """Return the fits that were taken into use between two reviews."""
    return earlier.fits_since[: len(earlier.fits_since) - len(later.fits_since)]


def _fitted(memory: Memory, past: Sequence[Answered], fits: Sequence[Fit]) -> Memory:
    """Return a memory as the fits that were then taken into use leave it.

    Stability and difficulty are those that the fitted parameters give to all reviews since the card was reset; the date
    stays, unless the fit moves dates. Of several fits the last one counts, and for the date the last one that moves dates.

    Args:
        memory: after the last review.
        past: the reviews since the card was reset.
        fits: those that followed, oldest first.
    """
    if not fits:
        return memory
    latest = fits[-1]
    moving = next((fit for fit in reversed(fits) if fit.moves_dates), None)
    now = _with_parameters(past, latest.parameters, memory)
    if moving is None or moving is latest:
        due = memory if moving is None else now
    else:
        due = _with_parameters(past, moving.parameters, memory)
    return evolve(now, due_at=due.due_at, due_day=due.due_day)


def _with_parameters(past: Sequence[Answered], parameters: tuple[float, ...], memory: Memory) -> Memory:
    """Return what parameters make of reviews; the memory as it is if there is none."""
    again: Memory | None = None
    for review, settings in past:
        _, again = _answered(again, review, evolve(settings, parameters=parameters))
    return again or memory
