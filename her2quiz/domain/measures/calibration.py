"""Calibration: how well recall was expected, as srs-benchmark measures it."""

from collections.abc import Sequence
from functools import lru_cache
from math import exp, floor, log, sqrt
from typing import NamedTuple

from her2quiz.domain.measures.recall import Recall

BARS = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
"""Where each bar of the picture begins; most cards are expected to be recalled nine times in ten."""

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


def bars(found: Sequence[Recall]) -> list[Bar]:
    """Group recalls by what was expected of them; a group without recalls is left out."""
    drawn = []
    for low, high in zip(BARS, (*BARS[1:], 1.0 + SURE), strict=True):
        some = [recall for recall in found if low <= recall.expected < high]
        if some:
            drawn.append(Bar(low, min(1.0, high), len(some), *_means(some)))
    return drawn


def log_loss(found: Sequence[Recall]) -> float:
    """Return the mean log loss in nats: 0 is perfect foresight, 0.69 is a coin. Needs at least one recall."""
    return -sum(log(_of_what_came(recall)) for recall in found) / len(found)


def rmse_in_bins(found: Sequence[Recall]) -> float:
    """Return RMSE(bins) of srs-benchmark, 0 to 1: how far expectation is off, on average over alike recalls.

    Recalls are alike by days elapsed, place and earlier lapses, each on the grid of `rmse_matrix` in the benchmark's
    `utils.py`. Needs at least one recall.
    """
    bins = dict[tuple[float, float, float], list[Recall]]()
    for recall in found:
        bins.setdefault(_bin(recall), []).append(recall)
    off = 0.0
    for some in bins.values():
        expected, remembered = _means(some)
        off += len(some) * (expected - remembered) ** 2
    return sqrt(off / len(found))


def _bin(recall: Recall) -> tuple[float, float, float]:
    lapses = _step(recall.lapses, 1.65, 1.73, 0) if recall.lapses else 0.0
    return _step(recall.elapsed, 2.48, 3.62, 2), _step(recall.place, 1.99, 1.89, 0), lapses


@lru_cache(maxsize=1 << 12)  # days and counts, of which there are few
def _step(value: int, scale: float, base: float, places: int) -> float:
    return round(scale * exp(log(base) * floor(log(value) / log(base))), places)


def _means(some: Sequence[Recall]) -> tuple[float, float]:
    count = len(some)
    return sum(recall.expected for recall in some) / count, sum(recall.remembered for recall in some) / count


def _of_what_came(recall: Recall) -> float:
    """Return the chance that was given to what happened."""
    chance = min(1.0 - SURE, max(SURE, recall.expected))
    return chance if recall.remembered else 1.0 - chance
