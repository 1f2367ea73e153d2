"""Bare answers: of each review what scheduling needs, as a plain tuple. A long log has no time for an object each."""

from typing import NamedTuple

from her2quiz.domain.history.review import PRACTICE, Review
from her2quiz.domain.moment import microseconds
from her2quiz.domain.scheduling.fsrs.fit import Fit
from her2quiz.domain.scheduling.settings import SchedulerSettings

BareAnswer = tuple[int, int, int, SchedulerSettings, str, bool, bool, int, tuple[Fit, ...]]
"""Of a review:

- its instant, in microseconds since 1970, its study day as an ordinal, and its rating from 1 to 4;
- the settings of the scheduler, and the key that its card had then;
- whether it was practice, and whether it has a place that is not its instant's;
- `resets_since` and `fits_since`, as a `Review` has them.
"""


class BareHistory(NamedTuple):
    """The answers to one card that were not undone."""

    answers: list[BareAnswer]
    """At least one, the oldest first."""

    latest: str
    """The id of the last one."""


def bare(review: Review, settings: SchedulerSettings) -> BareAnswer:
    """Return what scheduling needs of a review."""
    at, _, day = review.moment
    return (
        microseconds(at),
        day.toordinal(),
        int(review.rating),
        settings,
        review.card_then or review.card,
        review.mode == PRACTICE,
        review.place is not None,
        review.resets_since,
        review.fits_since,
    )
