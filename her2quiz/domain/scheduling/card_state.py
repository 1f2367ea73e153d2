"""The memory of one card in plain numbers, which change in place: so a log of 100,000 reviews is replayed at once.

The scheduler computes all four outcomes of a review, with instants and days; this computes the one that came, and nothing
else. Tests compare the two, to the last bit.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Self

from her2quiz.domain.moment import LAST_DAY, instant, microseconds
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.fsrs.fsrs_6 import STAGES, Fsrs6
from her2quiz.domain.scheduling.fuzz import SHORTEST_FUZZED, fuzz_factor, fuzz_range, fuzzed
from her2quiz.domain.scheduling.memory import Memory, Stage

_REVIEW = STAGES.index(Stage.REVIEW)
_AGAIN = int(Rating.AGAIN)
_END = microseconds(datetime.max.replace(tzinfo=UTC))


class CardState:
    """What a `Memory` says, in numbers: instants in microseconds since 1970, days as ordinals, 0 for none."""

    __slots__ = (
        "ahead",
        "at",
        "day",
        "difficulty",
        "due_at",
        "due_day",
        "failed_day",
        "first_day",
        "lapses",
        "reviews",
        "stability",
        "stage",
        "step",
    )

    def __init__(self) -> None:
        """Begin with a card that was never asked."""
        self.stage = self.step = self.at = self.day = self.due_at = self.due_day = 0
        self.first_day = self.failed_day = self.ahead = self.reviews = self.lapses = 0
        self.stability = self.difficulty = 0.0

    @classmethod
    def of(cls, memory: Memory | None) -> Self:
        """Return the numbers of a memory."""
        state = cls()
        if memory is None:
            return state
        state.stage, state.step = STAGES.index(memory.stage), memory.step or 0
        state.stability, state.difficulty = memory.stability, memory.difficulty
        state.at, state.due_at = microseconds(memory.at), microseconds(memory.due_at)
        state.day, state.due_day = memory.day.toordinal(), memory.due_day.toordinal()
        state.first_day = memory.first_day.toordinal()
        state.failed_day = memory.failed_day.toordinal() if memory.failed_day else 0
        state.ahead = memory.ahead.toordinal() if memory.ahead else 0
        state.reviews, state.lapses = memory.reviews, memory.lapses
        return state

    @classmethod
    def read(cls, numbers: list[float]) -> Self:
        """Return the state of which `numbers` were given; raises ValueError if there are more or fewer."""
        state = cls()
        for name, number in zip(cls.__slots__, numbers, strict=True):
            setattr(state, name, number)
        return state

    def numbers(self) -> list[float]:
        """Return all numbers."""
        return [getattr(self, name) for name in self.__slots__]

    def memory(self, answer_key: str = "") -> Memory:
        """Return the memory of a card that was asked.

        Args:
            answer_key: the answer key of the latest answer, in brief.

        Raises:
            ValueError: if it was never asked.
        """
        return Memory(
            STAGES[self.stage],
            None if self.stage == _REVIEW else self.step,
            self.stability,
            self.difficulty,
            instant(self.at),
            date.fromordinal(self.day),
            instant(self.due_at),
            date.fromordinal(self.due_day),
            date.fromordinal(self.first_day),
            date.fromordinal(self.failed_day) if self.failed_day else None,
            self.reviews,
            self.lapses,
            answer_key,
            date.fromordinal(self.ahead) if self.ahead else None,
        )

    @property
    def is_learned(self) -> bool:
        """Whether the card is in review, and not in its steps."""
        return self.stage == _REVIEW

    def elapsed(self, day: int) -> int:
        """Return the days from the latest review to a study day; see `Memory.seen_day`."""
        if self.ahead and self.ahead <= day:
            return day - max(self.day, self.ahead)
        return day - min(self.day, day)

    def answer(self, key: str, at: int, day: int, rating: int, fsrs: Fsrs6) -> None:
        """Become what a review leaves.

        Args:
            key: the card's key, which seeds the fuzz.
            at: the instant of the review; one before the last review counts as just after it.
            day: its study day.
            rating: from 1, Again, to 4, Easy.
            fsrs: with the settings of the review.
        """
        if self.reviews:
            at = at if at > self.at else self.at + 1  # just after the last one if the clock was set back
            day = day if day > self.day else self.day
            elapsed = self.elapsed(day) if self.ahead else day - self.day
            stability, difficulty = self._learned(rating, elapsed, day, fsrs)
        else:
            self.first_day, elapsed = day, 0
            stability, difficulty = fsrs.firsts[rating - 1]
        stage, step, span = fsrs.stepped_in_numbers(self.stage, self.step)[rating - 1]
        if span is None:
            self.due_at, self.due_day = at, day + self._days(key, rating, (elapsed, day), stability, fsrs)
            self.due_day = min(self.due_day, LAST_DAY)
        else:
            self.due_at, self.due_day = min(at + span, _END), day
        if rating == _AGAIN:
            self.lapses += self.stage == _REVIEW
            self.failed_day = day
        if self.ahead and day > min(self.ahead + 2, LAST_DAY):  # that is past in every time zone
            self.ahead = 0
        self.stage, self.step, self.at, self.day = stage, step, at, day
        self.stability, self.difficulty = stability, difficulty
        self.reviews += 1

    def _learned(self, rating: int, elapsed: int, day: int, fsrs: Fsrs6) -> tuple[float, float]:
        """Return stability and difficulty; of a day only the first answer and the first failure change them."""
        if not elapsed and (rating != _AGAIN or self.failed_day == day):
            return self.stability, self.difficulty
        return fsrs.learned(self.stability, self.difficulty, elapsed, rating)

    def _days(self, key: str, rating: int, times: tuple[int, int], stability: float, fsrs: Fsrs6) -> int:
        """Return the days until the card is asked again: no fewer than after any worse rating that leaves its steps.

        Args:
            key: seeds the fuzz.
            rating: the rating.
            times: days since the last review, and the day of this one.
            stability: what the review leaves.
            fsrs: with the settings of the review.
        """
        last = self.due_day - self.day if self.stage == _REVIEW else 0
        if fsrs.has_days_off:
            factor = fuzz_factor(key, self.reviews)
            found = [stability, *self._worse(rating, times, fsrs)]
            return max(_moved(fsrs, each, times[1], last, factor) for each in found)
        if not self.reviews:
            stability = max([stability, *self._worse(rating, times, fsrs)])
        days = fsrs.days(stability)
        if days < SHORTEST_FUZZED:
            return days
        longest = fsrs.settings.longest_days
        return fuzzed(days, fuzz_factor(key, self.reviews), longer_than=last, longest=longest)

    def _worse(self, rating: int, times: tuple[int, int], fsrs: Fsrs6) -> Iterator[float]:
        """Yield the stability after each worse rating after which the card leaves its steps, too."""
        stepped = fsrs.stepped_in_numbers(self.stage, self.step)
        for each in range(1, rating):
            if stepped[each - 1][2] is None:
                yield (self._learned(each, *times, fsrs) if self.reviews else fsrs.firsts[each - 1])[0]


def _moved(fsrs: Fsrs6, stability: float, day: int, last: int, factor: float) -> int:
    """Return the days that a stability gives, moved within their range, and off the days on which none is wanted."""
    days, settings = fsrs.days(stability), fsrs.settings
    longest = settings.longest_days
    moved = fuzzed(days, factor, longer_than=last, longest=longest)
    return settings.days_off.moved(
        date.fromordinal(day), moved, fuzz=fuzz_range(days), longer_than=last, longest=longest, factor=factor
    )
