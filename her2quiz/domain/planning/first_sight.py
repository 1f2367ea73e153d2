"""How new cards go at first sight, judged from those that a learner has met."""

from collections.abc import Iterable

from her2quiz.domain.planning.course_ahead import USUAL_FIRST
from her2quiz.domain.rating import Rating

_USUAL_COUNTS = 10
"""As many first answers count as much as what is usual."""


def first_ratings(rated: Iterable[Rating]) -> tuple[float, float, float, float]:
    """Return how often a new card is rated Again, Hard, Good and Easy, with what is usual where little is known.

    It is the mean of a Dirichlet distribution after what was seen.

    Args:
        rated: the ratings of first answers.
    """
    some = [*rated]
    again, hard, good, easy = (
        (some.count(rating) + _USUAL_COUNTS * usual) / (len(some) + _USUAL_COUNTS)
        for rating, usual in zip(Rating, USUAL_FIRST, strict=True)
    )
    return again, hard, good, easy
