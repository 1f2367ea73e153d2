"""Many recalls in columns: 100,000 of them are measured within a tenth of a second, and kept as bytes."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import overload

from her2quiz.domain.measures.recall import Recall, Share

Column = Sequence[float]
"""One number of each recall."""

_WIDTH = 7
"""Numbers of a recall: what was expected, the day as an ordinal, remembered, interval, elapsed, place, lapses."""


def packed(found: Iterable[Recall]) -> bytes:
    """Return the recalls of one card as bytes, of which `Recalls` is made; a number is kept to its last bit."""
    numbers = array("d")
    for each in found:
        numbers.extend((each.expected, each.day.toordinal(), each.remembered, each.interval))
        numbers.extend((each.elapsed, each.place, each.lapses))
    return numbers.tobytes()


class Recalls(Sequence[Recall]):
    """Recalls, card by card, those of a card oldest first. A column is an array of numbers, in this order."""

    def __init__(self, by_card: Iterable[tuple[str, bytes]]) -> None:
        """Gather what was packed.

        Args:
            by_card: the key of each card, and its recalls as `packed` gives them.
        """
        some = [(card, kept) for card, kept in by_card if kept]
        self._numbers = array("d", b"".join(kept for _, kept in some))
        size = _WIDTH * self._numbers.itemsize
        ends = [0, *accumulate(len(kept) // size for _, kept in some)]
        self._of_card = {card: slice(ends[at], ends[at + 1]) for at, (card, _) in enumerate(some)}

    @classmethod
    def of(cls, found: Iterable[Recall]) -> "Recalls":
        """Return some recalls in columns; each card's stay in their order."""
        if isinstance(found, Recalls):
            return found
        by_card = dict[str, list[Recall]]()
        for each in found:
            by_card.setdefault(each.card, []).append(each)
        return cls((card, packed(some)) for card, some in by_card.items())

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._numbers) // _WIDTH

    @overload
    def __getitem__(self, place: int) -> Recall: ...
    @overload
    def __getitem__(self, place: slice) -> list[Recall]: ...
    def __getitem__(self, place: int | slice) -> Recall | list[Recall]:
        """Return one recall, or some."""
        if isinstance(place, slice):
            return [self._recall(each) for each in range(*place.indices(len(self)))]
        return self._recall(range(len(self))[place])

    def __iter__(self) -> Iterator[Recall]:
        """Return one after the other."""
        return map(self._recall, range(len(self)))

    @cached_property
    def expected(self) -> Column:
        """The chance, 0 to 1, that each was given."""
        return self._numbers[0::_WIDTH]

    @cached_property
    def days(self) -> Column:
        """The study day of each, as an ordinal."""
        return self._numbers[1::_WIDTH]

    @cached_property
    def remembered(self) -> Column:
        """1 for each that was remembered, else 0."""
        return self._numbers[2::_WIDTH]

    @cached_property
    def intervals(self) -> Column:
        """For how many days each card had been put off."""
        return self._numbers[3::_WIDTH]

    @cached_property
    def likeness(self) -> tuple[Column, Column, Column]:
        """Days elapsed, place and earlier lapses of each, by which recalls are alike."""
        return self._numbers[4::_WIDTH], self._numbers[5::_WIDTH], self._numbers[6::_WIDTH]

    def shares_of_cards(self) -> dict[str, Share]:
        """Return what was remembered of each card."""
        marks = self.remembered
        return {card: Share(int(sum(marks[at])), at.stop - at.start) for card, at in self._of_card.items()}

    @property
    def share(self) -> Share:
        """What was remembered of all cards."""
        return Share(int(sum(self.remembered)), len(self))

    def latest(self, count: int) -> list[Recall]:
        """Return the latest recalls, oldest first; those of one day in the order of their cards' keys."""
        if not count or not len(self):
            return []
        least = sorted(self.days)[-count:][0]
        some = [self._recall(at) for at, day in enumerate(self.days) if day >= least]
        return sorted(some, key=lambda each: (each.day, each.card, each.place))[-count:]

    @cached_property
    def _cards(self) -> list[str]:
        return [card for card, at in self._of_card.items() for _ in range(at.stop - at.start)]

    def _recall(self, at: int) -> Recall:
        numbers = self._numbers[at * _WIDTH : (at + 1) * _WIDTH]
        expected, day, remembered, interval, elapsed, place, lapses = numbers
        counted = int(interval), int(elapsed), int(place), int(lapses)
        return Recall(self._cards[at], date.fromordinal(int(day)), expected, bool(remembered), *counted)
