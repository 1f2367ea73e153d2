"""Sums of recalls, from which what was remembered and how well it was expected follow at once.

Chances are summed as whole numbers. So sums are the same in whatever order recalls come, and recalls that are taken
away leave no trace.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import sqrt
from typing import Any

from her2quiz.domain.history.memory_summary import MATURE_DAYS
from her2quiz.domain.measures.calibration import ENDS, Bar, Calibration, bar_of, bin_of, losses
from her2quiz.domain.measures.recall import Recall, Share
from her2quiz.domain.measures.recalls import Recalls

_ONE = 1 << 52
"""What stands for a chance, or a log loss, of 1."""

_Counts = dict[int, list[int]]
"""Some counts, by what they are counts of."""


class RecallSums:
    """Sums of some recalls, such as those of a deck."""

    def __init__(self, kept: Mapping[str, Any] | None = None) -> None:
        """Begin with what `as_kept` gave, or with no recall."""
        kept = kept or {}
        self._days = _Counts(kept.get("days", ()))
        self._bars = _Counts(kept.get("bars", ()))
        self._bins = _Counts(kept.get("bins", ()))
        self._loss = int(kept.get("loss", 0))

    def as_kept(self) -> dict[str, Any]:
        """Return them as values that JSON knows."""
        days, bars, bins = ([*each.items()] for each in self._parts)
        return {"days": days, "bars": bars, "bins": bins, "loss": self._loss}

    def __len__(self) -> int:
        """Return how many recalls are counted."""
        return sum(numbers[0] for numbers in self._bars.values())

    def add(self, found: Recalls, times: int = 1) -> None:
        """Count some recalls; with -1 for times, count them no longer."""
        chances, marks = found.expected, [*map(int, found.remembered)]
        ones, expected = [1] * len(marks), [int(chance * _ONE) for chance in chances]
        are_mature = [int(interval >= MATURE_DAYS) for interval in found.intervals]
        of_age = (ones, marks, are_mature, [*map(int.__mul__, marks, are_mature)])
        _add(self._days, [*map(int, found.days)], of_age, times)
        _add(self._bars, [*map(bar_of, chances)], (ones, expected, marks), times)
        _add(self._bins, [*map(bin_of, *found.likeness)], (ones, expected, marks), times)
        self._loss += times * sum(int(_ONE * each) for each in losses(chances, marks))

    def __iadd__(self, other: "RecallSums") -> "RecallSums":
        """Count the recalls of another deck, too."""
        for mine, theirs in zip(self._parts, other._parts, strict=True):
            _add(mine, [*theirs], [*zip(*theirs.values(), strict=True)], 1)
        self._loss += other._loss
        return self

    @property
    def _parts(self) -> tuple[_Counts, ...]:
        return self._days, self._bars, self._bins

    def shares_since(self, first: date) -> tuple[Share, Share, Share]:
        """Return what was remembered from a study day on: of all cards, of young ones, and of mature ones."""
        least = first.toordinal()
        some = [numbers for day, numbers in self._days.items() if day >= least]
        answers, remembered, mature, mature_remembered = map(sum, zip((0,) * 4, *some, strict=True))
        return (
            Share(remembered, answers),
            Share(remembered - mature_remembered, answers - mature),
            Share(mature_remembered, mature),
        )

    def calibration(self) -> Calibration | None:
        """Return how well the recalls were expected; None without any."""
        return Calibration([*self.bars()], self.log_loss(), self.rmse_in_bins()) if len(self) else None

    def bars(self) -> Iterator[Bar]:
        """Yield the recalls in groups by what was expected of them; a group without recalls is left out."""
        for place, ends in ENDS.items():
            answers, expected, remembered = self._bars.get(place, (0, 0, 0))
            if answers:
                yield Bar(*ends, answers, expected / _ONE / answers, remembered / answers)

    def log_loss(self) -> float:
        """Return their mean log loss in nats: 0 is perfect foresight, 0.69 is a coin. Needs at least one recall."""
        return self._loss / _ONE / len(self)

    def rmse_in_bins(self) -> float:
        """Return RMSE(bins) of srs-benchmark, 0 to 1: how far expectation is off, on average over alike recalls.

        Recalls are alike by days elapsed, place and earlier lapses, each on the grid of `rmse_matrix` in the benchmark's
        `utils.py`. Needs at least one recall.
        """
        filled = [numbers for numbers in self._bins.values() if numbers[0]]
        off = sum((expected / _ONE - marks) ** 2 / answers for answers, expected, marks in sorted(filled))
        return sqrt(off / len(self))


def sums_of(found: Iterable[Recall]) -> RecallSums:
    """Return the sums of some recalls."""
    sums = RecallSums()
    sums.add(Recalls.of(found))
    return sums


def _add(counts: _Counts, keys: Sequence[int], columns: Sequence[Sequence[int]], times: int) -> None:
    """Add a number of each column to those of each key, so many times; what has come to nothing is dropped."""
    different = {*keys}
    for key in different - counts.keys():
        counts[key] = [0] * len(columns)
    found = [counts[key] for key in keys]
    for place, column in enumerate(columns):
        for numbers, number in zip(found, column, strict=True):
            numbers[place] += times * number
    for key in different:
        if not counts[key][0]:
            del counts[key]
