"""Matching: to each item on the left belongs one choice on the right."""

from collections.abc import Sequence
from random import Random
from typing import ClassVar

from attrs import evolve, frozen

from her2quiz.domain.choices.option_order import in_order, shown_order
from her2quiz.domain.choices.pairs import Pairs


@frozen
class Matching(Pairs):
    """Items, and the choices with which they are matched."""

    paired: ClassVar[str] = "matched"

    def pose(self, rng: Random) -> "Matching":
        """Shuffle the choices; if these have an order of their own, show it and shuffle the items instead."""
        order = in_order(self.choices) if self.shuffle is None else None
        if order is not None:
            choices = self._chosen(order)
            return evolve(self, items=self.mixed_items(rng, choices), choices=choices)
        return evolve(self, choices=self._chosen(shown_order(self.choices, rng, shuffle=self.shuffle)))

    def _chosen(self, order: Sequence[int]) -> tuple[str, ...]:
        return tuple(self.choices[place] for place in order)
