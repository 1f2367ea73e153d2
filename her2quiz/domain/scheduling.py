"""When a card comes back: FSRS-6, wrapped. The only module that knows the `fsrs` package.

Four things are ours. Days are study days: the package counts anything under 24 hours as the same day, so it is
always handed noon of the study day. Fuzz is ours and seeded. Within one day only the first answer and the first
failure move the memory; later answers of the day move the steps alone, because FSRS-6 is worse than a constant
on same-day repeats and a row of Easy would send a card years away. And all four outcomes are computed before
the learner picks, so the dates that are shown are the dates that are kept.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

import fsrs
from attrs import evolve, frozen

from her2quiz.domain.forgetting import interval_days
from her2quiz.domain.fuzz import fuzz_factor, fuzzed
from her2quiz.domain.memory import Memory, Stage
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduler_settings import SchedulerSettings


@frozen
class Outcomes:
    """What each of the four ratings would make of a card, computed before one is picked."""

    again: Memory
    hard: Memory
    good: Memory
    easy: Memory

    def of(self, rating: Rating) -> Memory:
        """Give the outcome of one rating."""
        return (self.again, self.hard, self.good, self.easy)[rating - 1]


def outcomes(key: str, memory: Memory | None, now: Moment, settings: SchedulerSettings) -> Outcomes:
    """Compute what each rating would make of a card.

    Args:
        key: the card's key, which seeds the fuzz.
        memory: what is remembered of it; None for a new card. It is left as it is.
        now: the moment of the review; one before the last review counts as just after that.
        settings: what the scheduler is told.
    """
    now = _not_before(memory, now)
    results = [_review(key, memory, now, rating, settings) for rating in Rating]
    for shorter, place in zip(results, range(1, 4), strict=False):
        results[place] = _not_sooner(results[place], shorter)
    return Outcomes(*results)


def _review(
    key: str, memory: Memory | None, now: Moment, rating: Rating, settings: SchedulerSettings
) -> Memory:
    """Review a card in the package and translate the result."""
    noon = _noon(now.day)
    card, _ = _scheduler(settings).review_card(_as_fsrs(memory), fsrs.Rating(int(rating)), noon)
    is_repeat = memory is not None and _is_repeat(memory, now.day, rating)
    known = memory if is_repeat else card
    assert known is not None and known.stability is not None and known.difficulty is not None  # noqa: S101, PT018 - reviewed
    in_steps = card.state is not fsrs.State.Review
    days = 0 if in_steps else _interval(key, memory, known.stability, settings)
    return Memory(
        stage=_STAGES[card.state],
        step=card.step,
        stability=known.stability,
        difficulty=known.difficulty,
        at=now.at,
        day=now.day,
        due_at=now.at + (card.due - noon) if in_steps else now.at,
        due_day=now.day + timedelta(days=days),
        first_day=memory.first_day if memory else now.day,
        failed_day=now.day if rating is Rating.AGAIN else (memory.failed_day if memory else None),
        reviews=(memory.reviews if memory else 0) + 1,
        lapses=(memory.lapses if memory else 0) + _is_lapse(memory, rating),
    )


def _interval(key: str, memory: Memory | None, stability: float, settings: SchedulerSettings) -> int:
    """Give the days to the next review, moved within their range."""
    days = interval_days(stability, settings.retention, decay=-settings.parameters[20])
    last = memory.interval() if memory is not None and not memory.in_steps else 0
    factor = fuzz_factor(key, memory.reviews if memory else 0)
    longest = settings.longest_days
    return fuzzed(min(days, longest), factor, longer_than=last, longest=longest)


def _is_repeat(memory: Memory, day: date, rating: Rating) -> bool:
    """Whether this answer leaves the memory as it is: not the day's first, and not its first failure."""
    if memory.day != day:
        return False
    return rating is not Rating.AGAIN or memory.failed_day == day


def _is_lapse(memory: Memory | None, rating: Rating) -> bool:
    return memory is not None and memory.stage is Stage.REVIEW and rating is Rating.AGAIN


def _not_sooner(memory: Memory, other: Memory) -> Memory:
    """Hold a better rating's date to at least that of a worse one."""
    if memory.in_steps or other.in_steps or memory.due_day >= other.due_day:
        return memory
    return evolve(memory, due_day=other.due_day)


def _not_before(memory: Memory | None, now: Moment) -> Moment:
    """A clock that was set back must not make a review earlier than the one before it."""
    if memory is None or now.at > memory.at:
        return now if memory is None or now.day >= memory.day else evolve(now, day=memory.day)
    return evolve(now, at=memory.at + timedelta(microseconds=1), day=max(now.day, memory.day))


def _as_fsrs(memory: Memory | None) -> fsrs.Card:
    if memory is None:
        return fsrs.Card(card_id=1)
    return fsrs.Card(
        card_id=1,
        state=_STATES[memory.stage],
        step=memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        last_review=_noon(memory.day),
    )


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


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
_STAGES = {state: stage for stage, state in _STATES.items()}
