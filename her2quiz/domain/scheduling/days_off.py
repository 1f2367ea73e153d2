"""Easy days and planned breaks: on which days as few cards as possible become due."""

from collections.abc import Iterable
from datetime import date
from itertools import islice
from typing import NamedTuple

from her2quiz.domain.limits import LONGEST_BREAK
from her2quiz.domain.moment import LAST_DAY

SPREAD = 7
"""Over so many days before or after a break are those cards spread that would be due in it."""

EARLIEST = 0.5
"""A card is not asked before a break if that would leave less than this share of its interval."""


class DaysOff(NamedTuple):  # no attrs class: the first screen asks it about today
    """The days on which a learner wants to study less, or not at all."""

    easy: tuple[int, ...] = ()
    """Weekdays from 0, Monday, to 6 on which cards become due only if their interval cannot be moved."""

    breaks: tuple[tuple[date, date], ...] = ()
    """The first and the last day of each time in which nothing is studied."""

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.easy or self.breaks)

    def is_easy(self, day: date) -> bool:
        """Whether a day is an easy day."""
        return day.weekday() in self.easy

    def is_break(self, day: date) -> bool:
        """Whether a day is in a break."""
        return any(first <= day <= last for first, last in self.breaks)

    def moved(
        self,
        day: date,
        interval: int,
        *,
        fuzz: tuple[int, int],
        longer_than: int,
        longest: int,
        factor: float,
    ) -> int:
        """Return an interval that ends on no day off, if one near enough does.

        Within its fuzz, the nearest day is taken. Beyond that only a break moves a card: to one of the last days before
        it, if at least half of the interval is left and it is still longer than the last one; otherwise to one of the
        first days after it. An easy day that cannot be avoided is used.

        Args:
            day: the study day of the review.
            interval: days to the next one.
            fuzz: the shortest and the longest interval within its fuzz.
            longer_than: the last interval; an interval that is longer stays so.
            longest: the longest interval allowed.
            factor: which of several days is taken, 0 <= factor < 1.
        """
        begin = day.toordinal()
        if not self or not self._is_off(begin + interval):
            return interval
        least = longer_than + 1 if interval > longer_than else 1
        within = range(max(fuzz[0], least), min(fuzz[1], longest) + 1)
        near = [each for each in within if not self._is_off(begin + each)]
        if near:
            return min(near, key=lambda each: (abs(each - interval), each))
        if not self._is_in_break(begin + interval):
            return interval
        least = max(least, round(interval * EARLIEST))
        latest = min(interval + 4 * LONGEST_BREAK, longest)
        before = self._free(begin, range(interval, least - 1, -1))
        days = before or self._free(begin, range(interval, latest + 1))
        return days[int(factor * len(days))] if days else interval

    def _free(self, begin: int, intervals: Iterable[int]) -> list[int]:
        """Return the first few intervals that end on no day off."""
        free = (each for each in intervals if not self._is_off(begin + each))
        return [*islice(free, SPREAD)]

    def _is_off(self, ordinal: int) -> bool:
        if ordinal > LAST_DAY:
            return False
        return (ordinal - 1) % 7 in self.easy or self._is_in_break(ordinal)

    def _is_in_break(self, ordinal: int) -> bool:
        return ordinal <= LAST_DAY and self.is_break(date.fromordinal(ordinal))


NONE_OFF = DaysOff()
"""Every day is a day of study."""
