"""Calibration: how well recall was expected, as srs-benchmark measures it."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from math import floor, log
from typing import NamedTuple

BARS = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
"""Where each bar of the picture begins; most cards are expected to be recalled nine times in ten."""

ENDS = dict(enumerate(zip(BARS, (*BARS[1:], 1.0), strict=True), start=1))
"""The ends of each bar, by its number."""

_BASES, _WEIGHTS = (3.62, 1.89, 1.73), (1 << 20, 1 << 10, 1)
"""The grids of days elapsed, place and earlier lapses; weights by which three places become one number."""

SURE = 0.0001
"""No chance counts as nearer to 0 or 1 than this, so that one surprise does not make the log loss infinite."""


class Bar(NamedTuple):
    """Recalls of which about the same was expected."""

    low: float
    """The least that was expected, 0 to 1."""

    high: float
    """What was expected is below this."""

    answers: int
    """How many recalls there are."""

    expected: float
    """What was expected of them on average."""

    remembered: float
    """What share of them was remembered."""


class Calibration(NamedTuple):
    """How well some recalls were expected."""

    bars: Sequence[Bar]
    """The recalls in groups."""

    log_loss: float
    """Their log loss."""

    rmse_in_bins: float
    """Their RMSE(bins)."""


def bar_of(expected: float) -> int:
    """Return the number of the bar, from 1, for recalls of which so much was expected."""
    return bisect_right(BARS, expected)


def losses(expected: Sequence[float], remembered: Sequence[float]) -> list[float]:
    """Return the log loss of each recall, in nats; a surprise counts as if its chance were `SURE`."""
    least, most = SURE, 1.0 - SURE
    chances = [chance if known else 1.0 - chance for chance, known in zip(expected, remembered, strict=True)]
    return [-log(most if each > most else least if each < least else each) for each in chances]


@cache
def bin_of(*likeness: float) -> int:
    """Return which recalls are alike by days elapsed, place and earlier lapses, on the grid of srs-benchmark.

    The grid is that of `rmse_matrix` in the benchmark's `utils.py`: powers of 3.62, 1.89 and 1.73; 0 has a place of its
    own.
    """
    places = (
        1 + floor(log(value) / log(base)) if value else 0
        for value, base in zip(likeness, _BASES, strict=True)
    )
    return sum(place * weight for place, weight in zip(places, _WEIGHTS, strict=True))
