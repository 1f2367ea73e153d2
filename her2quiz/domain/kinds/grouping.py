"""Grouping: each item is sorted into one of several groups."""

from random import Random
from typing import ClassVar

from attrs import evolve, frozen

from her2quiz.domain.choices.option_order import in_order
from her2quiz.domain.choices.pairs import Pairs


@frozen
class Grouping(Pairs):
    """Items, and as choices the groups into which they are sorted."""

    paired: ClassVar[str] = "sorted"

    @property
    def right_answer(self) -> str:
        """Every group with its items."""
        return "; ".join(f"{group}: {', '.join(self._items_of(group))}" for group in self.choices)

    def pose(self, rng: Random) -> "Grouping":
        """Shuffle the items; the groups stay as the author wrote them, unless they have an order of their own."""
        if self.shuffle is False:
            return self
        order = in_order(self.choices) if self.shuffle is None else None
        groups = self.choices if order is None else tuple(self.choices[place] for place in order)
        return evolve(self, items=self.mixed_items(rng, groups), choices=groups)

    def _items_of(self, group: str) -> list[str]:
        return [item.text for item in self.items if item.right == group]
