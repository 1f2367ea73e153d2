"""How difficult a card was, and how well it tells stronger from weaker learners. Lists are in the order of learners."""

from collections.abc import Sequence
from math import atanh, sqrt, tanh

from attrs import frozen

UPPER_SHARE = 0.27
"""The share of the learners in the upper group, and in the lower one.

With normal scores it makes the difference of the two groups surest: Kelley TL, The selection of upper and lower groups
for the validation of test items, J Educ Psychol 1939;30:17-24.
"""

_SURE = 1.959964
"""Standard errors to either side that hold 95% of a normal distribution."""

_FEWEST_FOR_RANGE = 4


@frozen
class Correlation:
    """A correlation, with the range in which it lies."""

    value: float
    """From -1 to 1."""

    low: float
    """The lower end of its 95% confidence interval."""

    high: float
    """The upper end."""

    learners: int
    """Of how many it was computed."""


def mean(values: Sequence[float]) -> float:
    """Return the mean; 0 of none."""
    return sum(values) / len(values) if values else 0.0


def correlation(first: Sequence[float], second: Sequence[float]) -> Correlation | None:
    """Return Pearson's correlation of two lists; None if either does not vary or there are fewer than 3 pairs.

    Of a score of 0 or 1 with the score on all other cards it is the corrected point-biserial correlation, also called
    item-rest correlation: Henrysson S, Correction of item-total correlations in item analysis, Psychometrika
    1963;28:211-218. Its interval is Fisher's: z = atanh(r), with a standard error of 1 / sqrt(n - 3).
    """
    count = len(first)
    middle, other = mean(first), mean(second)
    across = sum((one - middle) * (two - other) for one, two in zip(first, second, strict=True))
    spread = sqrt(_squares(first) * _squares(second))
    if count < _FEWEST_FOR_RANGE - 1 or spread <= 1e-12:  # noqa: PLR2004 - no more than rounding
        return None
    value = max(-1.0, min(1.0, across / spread))
    return Correlation(value, *_range(value, count), count)


def _range(value: float, count: int) -> tuple[float, float]:
    if count < _FEWEST_FOR_RANGE:
        return -1.0, 1.0
    within = max(-1 + 1e-12, min(1 - 1e-12, value))
    middle, far = atanh(within), _SURE / sqrt(count - 3)
    return min(value, tanh(middle - far)), max(value, tanh(middle + far))


def _squares(values: Sequence[float]) -> float:
    middle = mean(values)
    return sum((value - middle) ** 2 for value in values)


def variance(values: Sequence[float]) -> float:
    """Return the variance of a whole group: the mean of the squared distances from the mean."""
    return _squares(values) / len(values) if values else 0.0


def group_weights(totals: Sequence[float], *, upper: bool) -> list[float]:
    """Return how much each learner belongs to the upper group, or to the lower one.

    The group has 27% of the learners, rounded, and at least one. Learners who tie at its border share the places that
    are left, so that nothing depends on their order; the weights add up to the size of the group.

    Args:
        totals: the score of each learner.
        upper: whether it is the upper group.
    """
    size = max(1, int(UPPER_SHARE * len(totals) + 0.5))
    ranked = sorted(totals, reverse=upper)
    border = ranked[size - 1] if ranked else 0.0
    beyond = [total > border if upper else total < border for total in totals]
    ties = totals.count(border) if isinstance(totals, list) else list(totals).count(border)
    share = (size - sum(beyond)) / ties if ties else 0.0
    return [
        1.0 if is_beyond else share if total == border else 0.0
        for total, is_beyond in zip(totals, beyond, strict=True)
    ]


def weighted_mean(values: Sequence[float], weights: Sequence[float]) -> float:
    """Return the mean of values, each counted by its weight; 0 without any weight."""
    whole = sum(weights)
    return (
        sum(value * weight for value, weight in zip(values, weights, strict=True)) / whole if whole else 0.0
    )


def upper_less_lower(scores: Sequence[float], totals: Sequence[float]) -> float:
    """Return the discrimination index D: the mean score of the upper group on a card, less that of the lower group.

    Ebel RL, Frisbie DA, Essentials of educational measurement, 5th ed. 1991, chapter 13.

    Args:
        scores: the score of each learner on the card.
        totals: the score of each learner in all.
    """
    upper, lower = (group_weights(totals, upper=each) for each in (True, False))
    return weighted_mean(scores, upper) - weighted_mean(scores, lower)
