"""Calibration: how well recall was expected, as srs-benchmark measures it."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import compress
from math import floor, fsum, log, sqrt
from typing import NamedTuple

from her2quiz.domain.measures.recall import Recall
from her2quiz.domain.measures.recalls import Recalls

BARS = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
"""Where each bar of the picture begins; most cards are expected to be recalled nine times in ten."""

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


def calibration(found: Recalls) -> Calibration | None:
    """Measure how well some recalls were expected; None without any."""
    return Calibration(bars(found), log_loss(found), rmse_in_bins(found)) if len(found) else None


def bars(found: Iterable[Recall]) -> list[Bar]:
    """Group recalls by what was expected of them; a group without recalls is left out."""
    recalls = Recalls.of(found)
    groups = _grouped(recalls, [bisect_right(BARS, expected) for expected in recalls.expected])
    ends = enumerate(zip(BARS, (*BARS[1:], 1.0), strict=True), start=1)
    return [Bar(low, high, *groups[place]) for place, (low, high) in ends if place in groups]


def log_loss(found: Iterable[Recall]) -> float:
    """Return the mean log loss in nats: 0 is perfect foresight, 0.69 is a coin. Needs at least one recall."""
    recalls = Recalls.of(found)
    of_both = zip(recalls.expected, recalls.remembered, strict=True)
    chances = [expected if remembered else 1.0 - expected for expected, remembered in of_both]
    if min(chances) < SURE or max(chances) > 1.0 - SURE:
        chances = [min(1.0 - SURE, max(SURE, chance)) for chance in chances]
    return -fsum(map(log, chances)) / len(chances)  # the same in whatever order they come


def rmse_in_bins(found: Iterable[Recall]) -> float:
    """Return RMSE(bins) of srs-benchmark, 0 to 1: how far expectation is off, on average over alike recalls.

    Recalls are alike by days elapsed, place and earlier lapses, each on the grid of `rmse_matrix` in the benchmark's
    `utils.py`. Needs at least one recall.
    """
    recalls = Recalls.of(found)
    places = [_places(*each) for each in zip(recalls.likeness, _BASES, _WEIGHTS, strict=True)]
    groups = _grouped(recalls, [*map(sum, zip(*places, strict=True))])
    off = sum(answers * (expected - remembered) ** 2 for answers, expected, remembered in groups.values())
    return sqrt(off / len(recalls))


def _grouped(recalls: Recalls, keys: Sequence[int]) -> dict[int, tuple[int, float, float]]:
    """Return how many recalls have each key, and the means of what was expected and remembered of them."""
    answers, remembered = Counter(keys), Counter(compress(keys, recalls.remembered))
    expected = defaultdict[int, float](float)
    for key, chance in zip(keys, recalls.expected, strict=True):
        expected[key] += chance
    return {key: (count, expected[key] / count, remembered[key] / count) for key, count in answers.items()}


def _places(values: Sequence[float], base: float, weight: int) -> Iterable[int]:
    """Return the place of each value on the grid of the powers of a base, times a weight; 0 has one of its own."""
    place = {value: weight * (1 + floor(log(value) / log(base)) if value else 0) for value in {*values}}
    return map(place.__getitem__, values)  # there are few different values
