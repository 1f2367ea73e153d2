"""How FSRS-6 lets stability and difficulty grow, for right and missed answers on a later day.

It is repeated here, as the forgetting curve is, so that a plan can look at hundreds of thousands of answers to come; the
formulas are those of "The Algorithm" in the wiki of open-spaced-repetition, and tests compare them with the scheduler.
"""

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.settings import FSRS_6_DEFAULTS

LEAST_STABILITY = 0.001
"""No stability is lower, in days."""

EASIEST, HARDEST = 1.0, 10.0
"""Between these is every difficulty."""


class State(NamedTuple):
    """What FSRS knows of a card."""

    stability: float
    """Days until retrievability falls to 90%."""

    difficulty: float
    """From 1 (easy) to 10."""


class Growth:
    """The growth of stability with some parameters."""

    def __init__(self, parameters: Sequence[float] = FSRS_6_DEFAULTS) -> None:
        """Prepare what all answers have in common.

        Args:
            parameters: the 21 parameters of FSRS-6.
        """
        self._w = tuple(parameters)
        self._gain = exp(self._w[8])
        self._longest_after_miss = exp(self._w[17] * self._w[18])
        self._easiest = self._first_difficulty(Rating.EASY)
        self._first = tuple(self._of_first(rating) for rating in Rating)

    def first(self, rating: Rating) -> State:
        """Return the state after the first answer to a card."""
        return self._first[rating - 1]

    def recalled(self, stability: float, difficulty: float, chance: float) -> State:
        """Return the state after a right answer on a later day, rated Good.

        Args:
            stability: before the answer.
            difficulty: before the answer.
            chance: the retrievability when it was answered, 0 to 1.
        """
        w = self._w
        more = (11 - difficulty) * stability ** -w[9] * (exp((1 - chance) * w[10]) - 1)
        return State(
            max(LEAST_STABILITY, stability * (1 + self._gain * more)),
            self._difficulty(difficulty, Rating.GOOD),
        )

    def missed(self, stability: float, difficulty: float, chance: float) -> State:
        """Return the state after a missed answer on a later day; takes the same arguments as `recalled`."""
        w = self._w
        left = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * exp((1 - chance) * w[14])
        left = min(left, stability / self._longest_after_miss)
        return State(max(LEAST_STABILITY, left), self._difficulty(difficulty, Rating.AGAIN))

    def _of_first(self, rating: Rating) -> State:
        return State(max(LEAST_STABILITY, self._w[rating - 1]), _bounded(self._first_difficulty(rating)))

    def _first_difficulty(self, rating: Rating) -> float:
        return self._w[4] - exp(self._w[5] * (rating - 1)) + 1

    def _difficulty(self, before: float, rating: Rating) -> float:
        damped = before - self._w[6] * (rating - Rating.GOOD) * (HARDEST - before) / 9
        return _bounded(self._w[7] * self._easiest + (1 - self._w[7]) * damped)


def _bounded(difficulty: float) -> float:
    return min(max(difficulty, EASIEST), HARDEST)
