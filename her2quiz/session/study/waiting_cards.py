"""The cards in their steps that come back while a session lasts. No question about them looks at each one."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from attrs import define, field

from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.steps import Standing, standing


class _Waiting(NamedTuple):
    """A card that waits."""

    due: float
    """The second at which its step is due."""

    standing: Standing


@define
class WaitingCards:
    """Cards in their steps, each with the moment at which it is due again."""

    _cards: dict[str, _Waiting] = field(factory=dict)
    _soonest: list[tuple[float, str]] = field(factory=list)  # sorted
    _standings: Counter[Standing] = field(factory=Counter)

    def __len__(self) -> int:
        """Return how many cards wait."""
        return len(self._cards)

    def __contains__(self, key: str) -> bool:
        """Whether a card waits."""
        return key in self._cards

    def keys(self) -> list[str]:
        """Return the cards, the one that began to wait last at the end."""
        return [*self._cards]

    def soonest(self, count: int) -> list[tuple[float, str]]:
        """Return the first few cards that are due, each behind the second at which it is, the soonest first."""
        return self._soonest[:count]

    def standings(self, without: str = "") -> Mapping[Standing, int]:
        """Return how many cards stand at each step.

        Args:
            without: a card that does not count.
        """
        waiting = self._cards.get(without)
        return self._standings if waiting is None else self._standings - Counter([waiting.standing])

    def wait(self, key: str, memory: Memory) -> None:
        """Let a card come back when its step is due, whether it waits already or not."""
        waiting = _Waiting(memory.due_at.timestamp(), standing(memory))
        self._take_out(key)
        self._cards[key] = waiting
        insort(self._soonest, (waiting.due, key))
        self._standings[waiting.standing] += 1

    def drop(self, key: str) -> None:
        """Let a card wait no more."""
        self._take_out(key)
        self._cards.pop(key, None)

    def _take_out(self, key: str) -> None:
        waiting = self._cards.get(key)
        if waiting is not None:
            del self._soonest[bisect_left(self._soonest, (waiting.due, key))]
            self._standings[waiting.standing] -= 1
