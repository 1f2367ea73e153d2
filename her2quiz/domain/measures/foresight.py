"""How well parameters of FSRS foresee a learner's answers, on later answers than those that they were fitted to."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, takewhile

from attrs import evolve, frozen

from her2quiz.domain.history.review import Review
from her2quiz.domain.measures.card_recalls import recalls
from her2quiz.domain.measures.recall import Recall
from her2quiz.domain.measures.recall_sums import sums_of
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.fsrs.optimiser import Answers
from her2quiz.domain.scheduling.settings import SchedulerSettings

TRAINED_ON = 0.8
"""The share of the recalls, the earlier ones, that parameters are fitted to; they are tried on the others."""

FEWEST_TRAINED, FEWEST_TRIED = 200, 50
"""Fewer recalls say too little: 21 parameters would learn them by heart, or chance would decide which are better."""

Histories = Sequence[tuple[str, Sequence[tuple[Review, SchedulerSettings]]]]
"""Each card with its reviews, oldest first, and their scheduler settings."""

Looked = Callable[[int], None]
"""Is given how many reviews were looked at so far."""


@frozen
class Foresight:
    """How well some parameters foresaw some recalls."""

    log_loss: float
    """Mean log loss in nats; less is better."""

    rmse_bins: float
    """RMSE(bins), 0 to 1; less is better."""


def first_day_tried(days: Iterable[date]) -> date:
    """Return the study day from which recalls are kept for trying, given the day of each; needs at least one."""
    in_order = sorted(days)
    return in_order[min(len(in_order) - 1, int(len(in_order) * TRAINED_ON))]


def foreseen(histories: Histories, parameters: tuple[float, ...], looked: Looked) -> list[Recall]:
    """Return all recalls with what these parameters expected of them, from each card's first answer on."""
    found, count = list[Recall](), 0
    for card, history in histories:
        with_these = [
            (review._replace(fits_since=()), evolve(settings, parameters=parameters))
            for review, settings in history
        ]
        found += recalls(card, with_these)
        count += len(history)
        looked(count)
    return found


def foresight(found: Sequence[Recall]) -> Foresight:
    """Measure how well some recalls were foreseen; needs at least one."""
    sums = sums_of(found)
    return Foresight(sums.log_loss(), sums.rmse_in_bins())


def answers_before(histories: Histories, day: date) -> Iterator[Answers]:
    """Yield the answers before a study day that changed a memory, card by card; a card that was reset begins anew."""
    for _, history in histories:
        before = takewhile(lambda review: review.moment.day < day, (review for review, _ in history))
        for _, reviews in groupby(before, key=lambda review: review.resets_since):
            yield [*_that_change(reviews)]


def _that_change(reviews: Iterable[Review]) -> Iterator[tuple[Rating, int]]:
    """Yield each day's first answer and first failure, with the days since the answer before."""
    last: date | None = None
    failed: date | None = None
    for review in reviews:
        today = max(review.moment.day, last or review.moment.day)
        days = (today - last).days if last else 0
        is_failure = review.rating is Rating.AGAIN
        if last is None or days > 0 or (is_failure and failed != today):
            yield review.rating, days
        last, failed = today, today if is_failure else failed
