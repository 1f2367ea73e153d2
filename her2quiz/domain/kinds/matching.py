"""Matching: to each item on the left belongs one choice on the right."""

from random import Random
from typing import ClassVar

from attrs import evolve, frozen

from her2quiz.domain.choices.option_order import is_ordered, shown_order
from her2quiz.domain.choices.pairs import Pairs


@frozen
class Matching(Pairs):
    """Items, and the choices with which they are matched."""

    paired: ClassVar[str] = "matched"

    def pose(self, rng: Random) -> "Matching":
        """Shuffle the choices; if these have an order of their own, shuffle the items instead."""
        if self.shuffle is None and is_ordered(self.choices):
            return evolve(self, items=tuple(rng.sample(self.items, len(self.items))))
        order = shown_order(self.choices, rng, shuffle=self.shuffle)
        return evolve(self, choices=tuple(self.choices[place] for place in order))
