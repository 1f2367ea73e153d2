"""The forgetting curve of FSRS-6, R = (1 + F t / S) ** D, with t in whole study days.

It is written out here so that the first screen need not load the scheduler; tests hold it equal to the package.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first screen needs the curve and no memories
    from her2quiz.domain.scheduling.memory import Memory

DEFAULT_DECAY = -0.1542
"""D: parameter 20 of FSRS-6 with its sign, at its published default."""


def retrievability(memory: Memory, day: date, decay: float = DEFAULT_DECAY) -> float:
    """Give the chance, 0 to 1, that the card is recalled on a study day."""
    return chance(memory.stability, (day - memory.day).days, decay)


def chance(stability: float, elapsed: int, decay: float = DEFAULT_DECAY) -> float:
    """Give the chance of recall, 0 to 1, after some study days with a stability in days."""
    return float((1 + _factor(decay) * max(0, elapsed) / stability) ** decay)


def interval_days(stability: float, retention: float, decay: float = DEFAULT_DECAY) -> int:
    """Give the whole days, at least 1, after which the chance of recall has fallen to `retention`."""
    days = stability / _factor(decay) * (retention ** (1 / decay) - 1)
    return max(1, round(float(days)))


def _factor(decay: float) -> float:
    """F makes the curve pass through 90 % when the stability, in days, has gone by."""
    return float(0.9 ** (1 / decay) - 1)
