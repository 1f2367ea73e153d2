"""Fits the parameters of FSRS-6 to answers; the only module that uses `fsrs_rs_python`, which is an extra.

The package is the optimiser that Anki uses, and minimises the log loss of recall. It is imported when it is needed.
"""

from collections.abc import Iterable, Sequence

from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.settings import FSRS_6_DEFAULTS

Answers = Sequence[tuple[Rating, int]]
"""The answers to one card that changed its memory, oldest first: the rating, and study days since the one before."""

_DECIMALS = 4


class NoOptimiserError(Her2QuizError):
    """The extra that fits parameters is not installed."""


def fitted_parameters(cards: Iterable[Answers]) -> tuple[float, ...]:
    """Return the parameters that foresee some answers best, to four decimals, as Anki keeps them.

    Args:
        cards: the answers to each card; those after which some days passed are what is foreseen.

    Raises:
        NoOptimiserError: if the package is not installed.
    """
    try:
        from fsrs_rs_python import FSRS, FSRSItem, FSRSReview
    except ImportError as error:
        raise NoOptimiserError(
            "Fitting needs one more package. In the folder of her2quiz, run: pip install '.[optimize]'"
        ) from error
    items = []
    for answers in cards:
        reviews = [FSRSReview(int(rating), days) for rating, days in answers]
        items += [FSRSItem(reviews[:end]) for end in range(2, len(reviews) + 1) if answers[end - 1][1] > 0]
    return tuple(round(each, _DECIMALS) for each in FSRS(FSRS_6_DEFAULTS).compute_parameters(items))
