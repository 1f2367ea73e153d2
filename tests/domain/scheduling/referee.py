"""The referee of the scheduler: all four outcomes computed by the `fsrs` package, with our own rules around it.

The package counts anything under 24 hours as the same day, so it is always given noon, that many days apart.
"""

from datetime import UTC, datetime, timedelta
from functools import lru_cache

import fsrs

from her2quiz.domain.moment import Moment, days_after
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.fsrs.forgetting import interval_days
from her2quiz.domain.scheduling.fuzz import fuzz_factor, fuzz_range, fuzzed
from her2quiz.domain.scheduling.memory import Memory, Stage
from her2quiz.domain.scheduling.scheduler import Outcomes, day_ahead, later, not_before
from her2quiz.domain.scheduling.settings import SchedulerSettings


def packaged_outcomes(
    key: str, memory: Memory | None, now: Moment, settings: SchedulerSettings, answer_key: str = ""
) -> Outcomes:
    """Compute a card's memory after each of the four ratings; takes the arguments of `scheduler.outcomes`."""
    review = _OpenReview(key, memory, not_before(memory, now), settings, answer_key)
    results = [review.rated(rating) for rating in Rating]
    for index in range(1, len(results)):
        results[index] = _not_sooner(results[index], results[index - 1])
    return Outcomes(*results)


class _OpenReview:
    """A review that is not rated yet."""

    def __init__(
        self, key: str, memory: Memory | None, now: Moment, settings: SchedulerSettings, answer_key: str
    ) -> None:
        self._memory, self._now, self._settings, self._answer_key = memory, now, settings, answer_key
        self._last_day = memory.seen_day(now.day) if memory else now.day
        self._scheduler = _scheduler(settings)
        self._card = _as_fsrs(memory, (now.day - self._last_day).days)
        self._reviews = memory.reviews if memory else 0
        self._last = memory.interval() if memory is not None and not memory.in_steps else 0
        self._factor = fuzz_factor(key, self._reviews)
        self._ahead = day_ahead(memory, now)

    def rated(self, rating: Rating) -> Memory:
        """Return the memory after a rating, computed by the package."""
        memory, now = self._memory, self._now
        card, _ = self._scheduler.review_card(self._card, _RATINGS[rating], _NOON)
        known = memory if memory is not None and self._is_repeat(memory, rating) else card
        stability, difficulty = known.stability or 0.0, known.difficulty or 0.0
        in_steps = card.state is not fsrs.State.Review
        return Memory(
            stage=_STAGES[card.state],
            step=card.step,
            stability=stability,
            difficulty=difficulty,
            at=now.at,
            day=now.day,
            due_at=later(now.at, card.due - _NOON) if in_steps else now.at,
            due_day=now.day if in_steps else days_after(now.day, self._interval(stability)),
            first_day=memory.first_day if memory else now.day,
            failed_day=now.day if rating is Rating.AGAIN else (memory.failed_day if memory else None),
            reviews=self._reviews + 1,
            lapses=(memory.lapses if memory else 0) + self._is_lapse(rating),
            answer_key=self._answer_key,
            ahead=self._ahead,
        )

    def _interval(self, stability: float) -> int:
        """Return the days to the next review, moved within their range, and off the days on which none is wanted."""
        longest, off = self._settings.longest_days, self._settings.days_off
        days = interval_days(stability, self._settings.retention, decay=-self._settings.parameters[20])
        days = min(days, longest)
        moved = fuzzed(days, self._factor, longer_than=self._last, longest=longest)
        if not off:
            return moved
        fuzz, last = fuzz_range(days), self._last
        return off.moved(
            self._now.day, moved, fuzz=fuzz, longer_than=last, longest=longest, factor=self._factor
        )

    def _is_repeat(self, memory: Memory, rating: Rating) -> bool:
        """Whether the answer leaves the memory as it is: not the day's first, and not its first failure."""
        if self._last_day != self._now.day:
            return False
        return rating is not Rating.AGAIN or memory.failed_day == self._now.day

    def _is_lapse(self, rating: Rating) -> bool:
        return self._memory is not None and self._memory.stage is Stage.REVIEW and rating is Rating.AGAIN


def _not_sooner(memory: Memory, other: Memory) -> Memory:
    """Make a better rating due no sooner than a worse one."""
    if memory.in_steps or other.in_steps or memory.due_day >= other.due_day:
        return memory
    return memory._replace(due_day=other.due_day)


class _Card(fsrs.Card):
    """A card that is quick to copy: the package copies it for each of the four ratings."""

    def __copy__(self) -> "_Card":
        copy = object.__new__(_Card)
        copy.__dict__.update(self.__dict__)
        return copy


def _as_fsrs(memory: Memory | None, days: int) -> _Card:
    if memory is None:
        return _Card(card_id=1)
    return _Card(
        card_id=1,
        state=_STATES[memory.stage],
        step=memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        last_review=_NOON - timedelta(days=min(days, _LONGEST_ABSENCE)),
    )


_NOON = datetime(5000, 1, 1, 12, tzinfo=UTC)
"""Now, as the package is told: only days between reviews matter to it, and none of its sums leaves the calendar."""

_LONGEST_ABSENCE = 1_000_000
"""Days between two reviews that still count."""


@lru_cache(maxsize=8)
def _scheduler(settings: SchedulerSettings) -> fsrs.Scheduler:
    return fsrs.Scheduler(
        parameters=settings.parameters,
        desired_retention=settings.retention,
        learning_steps=[timedelta(minutes=minutes) for minutes in settings.learning_minutes],
        relearning_steps=[timedelta(minutes=minutes) for minutes in settings.relearning_minutes],
        maximum_interval=settings.longest_days,
        enable_fuzzing=False,
    )


_STATES = {
    Stage.LEARNING: fsrs.State.Learning,
    Stage.REVIEW: fsrs.State.Review,
    Stage.RELEARNING: fsrs.State.Relearning,
}
_RATINGS = {rating: fsrs.Rating(int(rating)) for rating in Rating}
_STAGES = {state: stage for stage, state in _STATES.items()}
