"""The forgetting curve of FSRS-6, R = (1 + F t / S) ** D, with t in whole study days.

It is repeated here so that the first screen need not load the scheduler; tests compare it with the `fsrs` package.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first screen needs the curve, but no memories
    from her2quiz.domain.scheduling.memory import Memory

DEFAULT_DECAY = -0.1542
"""D: parameter 20 of FSRS-6, negated, at its published default."""


def retrievability(memory: Memory, day: date, decay: float = DEFAULT_DECAY) -> float:
    """Return the chance, 0 to 1, that the card is recalled on a study day."""
    return chance(memory.stability, (day - memory.day).days, decay)


def chance(stability: float, elapsed: int, decay: float = DEFAULT_DECAY) -> float:
    """Return the chance of recall, 0 to 1, `elapsed` study days after a review, with a stability in days."""
    return float((1 + _factor(decay) * max(0, elapsed) / stability) ** decay)


def interval_days(stability: float, retention: float, decay: float = DEFAULT_DECAY) -> int:
    """Return the number of days, at least 1, after which the chance of recall falls to `retention`."""
    days = stability / _factor(decay) * (retention ** (1 / decay) - 1)
    return max(1, round(float(days)))


def interval_ratio(before: float, after: float, decay: float = DEFAULT_DECAY) -> float:
    """Return how many times as long intervals become with another target retention, whatever the stability."""
    return float((after ** (1 / decay) - 1) / (before ** (1 / decay) - 1))


class Curve:
    """The curve with one decay, for many chances: what all of them have in common is computed once."""

    def __init__(self, decay: float = DEFAULT_DECAY) -> None:
        """Prepare the curve of a decay."""
        self._decay, self._factor = decay, _factor(decay)

    def chance(self, stability: float, elapsed: int) -> float:
        """Return the chance of recall, 0 to 1, `elapsed` study days, at least 0, after a review."""
        return float((1 + self._factor * elapsed / stability) ** self._decay)


def _factor(decay: float) -> float:
    """F makes the chance of recall 90% after as many days as the stability."""
    return float(0.9 ** (1 / decay) - 1)
