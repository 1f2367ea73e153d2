"""Computes when a card comes back: FSRS-6, the moments between which it counts, and the dates that follow.

A log is replayed by `card_state`, which computes the one outcome that came. Tests compare the two with each other and,
to the last bit, with the `fsrs` package, which takes ten times as long.

Five things are our own. Days are study days: FSRS is only ever told how many of them have passed. Fuzz is seeded. Easy
days and planned breaks are avoided when a date is computed, never later. Within one day, only the first answer and the
first failure change stability and difficulty; later answers of the day only move the card through its steps, because
FSRS-6 predicts same-day repeats worse than a constant does, and a row of Easy would send a card years away. And all
four outcomes are computed before the learner picks one, so the dates that are shown are the dates that are kept.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from her2quiz.domain.moment import Moment, days_after
from her2quiz.domain.rating import ALL_RATINGS, Rating
from her2quiz.domain.scheduling.fsrs.fsrs_6 import fsrs_6
from her2quiz.domain.scheduling.fuzz import fuzz_factor, fuzz_range, fuzzed
from her2quiz.domain.scheduling.memory import Memory, Stage
from her2quiz.domain.scheduling.settings import SchedulerSettings

_AGAIN = Rating.AGAIN
_END = datetime.max.replace(tzinfo=UTC)
"""The end of the calendar."""


class Outcomes(NamedTuple):
    """The memory after each of the four ratings, computed before one is picked."""

    again: Memory
    hard: Memory
    good: Memory
    easy: Memory

    def after(self, rating: Rating) -> Memory:
        """Return the memory after a rating."""
        return self[rating - 1]


def outcomes(
    key: str, memory: Memory | None, now: Moment, settings: SchedulerSettings, answer_key: str = ""
) -> Outcomes:
    """Compute a card's memory after each of the four ratings.

    Args:
        key: the card's key, which seeds the fuzz.
        memory: its present memory; None for a new card. It is not changed.
        now: the moment of the review; a moment before the last review counts as just after it.
        settings: the scheduler's settings.
        answer_key: the card's answer key, in brief.
    """
    review = _Review(key, memory, not_before(memory, now), settings)
    return Outcomes(*[review.after(rating, answer_key) for rating in ALL_RATINGS])


class _Review:
    """A review, whatever its rating: what all ratings have in common is computed once."""

    def __init__(self, key: str, memory: Memory | None, now: Moment, settings: SchedulerSettings) -> None:
        self._memory, self._now, self._ahead = memory, now, day_ahead(memory, now)
        self._longest, self._off = settings.longest_days, settings.days_off
        fsrs = self._fsrs = fsrs_6(settings)
        self._first_day, self._failed_day = (
            (memory.first_day, memory.failed_day) if memory else (now.day, None)
        )
        self._is_learned = memory is not None and not memory.in_steps
        if memory is None:
            self._elapsed, self._reviews, self._lapses, self._last = 0, 0, 0, 0
            self._stepped = fsrs.stepped(Stage.LEARNING, 0)
        else:
            self._elapsed = (now.day - memory.seen_day(now.day)).days
            self._reviews, self._lapses = memory.reviews, memory.lapses
            self._last = memory.interval() if self._is_learned else 0
            self._stepped = fsrs.stepped(memory.stage, memory.step or 0)
        self._factor = fuzz_factor(key, self._reviews)
        self._learned = self._learn()

    def _learn(self) -> Sequence[tuple[float, float]]:
        """Return stability and difficulty after each rating; of all four together, some steps are needed only once."""
        memory, fsrs = self._memory, self._fsrs
        if memory is None:
            return fsrs.firsts
        if not self._elapsed:
            return self._learned_again(memory)
        stabilities = fsrs.stabilities(memory.stability, memory.difficulty, self._elapsed)
        difficulties = [fsrs.difficulty(memory.difficulty, rating) for rating in ALL_RATINGS]
        return [*zip(stabilities, difficulties, strict=True)]

    def after(self, rating: Rating, answer_key: str) -> Memory:
        """Return the memory after a rating, which is due no sooner than after a worse one."""
        at, _, day = self._now
        stage, step, span = self._stepped[rating - 1]
        stability, difficulty = self._learned[rating - 1]
        is_again = rating is _AGAIN
        return Memory(
            stage,
            step,
            stability,
            difficulty,
            at,
            day,
            at if span is None else later(at, span),
            days_after(day, self._days(rating, stability)) if span is None else day,
            self._first_day,
            day if is_again else self._failed_day,
            self._reviews + 1,
            self._lapses + (is_again and self._is_learned),
            answer_key,
            self._ahead,
        )

    def _learned_again(self, memory: Memory) -> Sequence[tuple[float, float]]:
        """Return stability and difficulty after a later answer of a day: only its first failure changes them."""
        same = failed = memory.stability, memory.difficulty
        if memory.failed_day != self._now.day:
            failed = self._fsrs.learned(*same, 0, Rating.AGAIN)
        return failed, same, same, same

    def _days(self, rating: Rating, stability: float) -> int:
        """Return the days until a card is asked again: no fewer than after any worse rating that leaves its steps.

        Once a card is learned, a better rating never makes it less stable; the first parameters may.
        """
        if self._off:
            return max(self._moved(self._learned[each - 1][0]) for each in (*self._worse(rating), rating))
        if self._memory is None:
            stability = max([stability, *(self._learned[each - 1][0] for each in self._worse(rating))])
        return self._moved(stability)

    def _worse(self, rating: Rating) -> Iterator[Rating]:
        """Return the worse ratings after which a card leaves its steps, too."""
        return (each for each in ALL_RATINGS[: rating - 1] if self._stepped[each - 1][2] is None)

    def _moved(self, stability: float) -> int:
        """Return the days that a stability gives, moved within their range, and off the days on which none is wanted."""
        days, last, longest = self._fsrs.days(stability), self._last, self._longest
        moved = fuzzed(days, self._factor, longer_than=last, longest=longest)
        if not self._off:
            return moved
        fuzz, factor = fuzz_range(days), self._factor
        return self._off.moved(
            self._now.day, moved, fuzz=fuzz, longer_than=last, longest=longest, factor=factor
        )


def not_before(memory: Memory | None, now: Moment) -> Moment:
    """Return the moment, or one just after the last review if the clock was set back."""
    if memory is None or now.at > memory.at:
        return now if memory is None or now.day >= memory.day else now._replace(day=memory.day)
    return now._replace(at=memory.at + timedelta(microseconds=1), day=max(now.day, memory.day))


def day_ahead(memory: Memory | None, now: Moment) -> date | None:
    """Return the latest day of an earlier review that is dated ahead, until it is past in every time zone."""
    ahead = memory.ahead if memory else None
    return ahead if ahead is not None and now.day <= days_after(ahead, 2) else None


def later(at: datetime, span: timedelta) -> datetime:
    """Return the instant some time later, or the end of the calendar."""
    try:
        return at + span
    except OverflowError:
        return _END
