"""Cards in their steps within a session: when one comes again, and how many answers it probably takes."""

from collections.abc import Sequence
from functools import lru_cache

from her2quiz.domain.scheduling.memory import Memory, Stage
from her2quiz.domain.scheduling.settings import SchedulerSettings

BETWEEN = 2
"""How many other cards are asked before a card in its steps comes again, as long as there are others."""

MOST_IN_A_ROW = 3
"""How often one card may be asked in a row, when no other is left; then it rests until the next session."""

Standing = tuple[Stage, int | None]
"""Where a card stands on its way: its stage, and its step within the day."""

LEARNED: Standing = (Stage.REVIEW, None)
"""Where a card stands that is in no steps."""

LIKELIEST_MISSED = 0.7
"""A larger share of missed answers is taken for this one, so that what is left stays a number."""


def next_in_steps(
    waiting: Sequence[tuple[float, str]], recent: Sequence[str], now: float, *, are_others_left: bool
) -> str | None:
    """Choose the card in its steps that is asked now, if one is.

    Args:
        waiting: the cards in their steps, each behind the time at which it is due, in seconds.
        recent: the cards that were answered last, the latest at the end.
        now: the present time, in seconds.
        are_others_left: whether other cards are still to be asked.

    Returns:
        The card whose time came first, among those with enough others in between. If no other card is left, also one
        before its time, and then the one that was asked the longest ago. None if another card is to be asked first.
    """
    lately = recent[-BETWEEN:]
    rested = min([each for each in waiting if each[1] not in lately], default=None)
    if rested is not None and (rested[0] <= now or not are_others_left):
        return rested[1]
    if are_others_left or not waiting:
        return None
    return min(waiting, key=lambda each: _last_place(each[1], lately))[1]


def rests(key: str, recent: Sequence[str]) -> bool:
    """Whether a card was asked so often in a row that it rests until the next session, if no other is left."""
    return list(recent[-MOST_IN_A_ROW:]) == [key] * MOST_IN_A_ROW


def standing(memory: Memory | None) -> Standing:
    """Return where a card stands; None is a new card, before its first step."""
    return (Stage.LEARNING, 0) if memory is None else (memory.stage, memory.step)


def expected_answers(memory: Memory | None, settings: SchedulerSettings, missed: float) -> float:
    """Return how many answers a card probably takes today, with those that follow a miss.

    Args:
        memory: what is remembered of the card; None if it is new.
        settings: the scheduler's settings.
        missed: the share of answers that are missed, 0 to 1.
    """
    return expected_from(standing(memory), settings, missed)


def expected_from(standing: Standing, settings: SchedulerSettings, missed: float) -> float:
    """Return how many answers a card probably takes today from where it stands; see `expected_answers`."""
    stage, step = standing
    if stage is Stage.REVIEW:
        return expected_of_due(settings, missed)
    steps = _steps(stage, settings)
    return _through(_to_go(step, steps), steps or 1, _likely(missed))


def expected_of_due(settings: SchedulerSettings, missed: float) -> float:
    """Return how many answers a due card probably takes today; takes the same arguments as `expected_answers`."""
    missed, steps = _likely(missed), len(settings.relearning_minutes)
    return 1 + missed * (_through(steps, steps, missed) if steps else 0)


def _likely(missed: float) -> float:
    return missed if 0.0 <= missed <= LIKELIEST_MISSED else min(max(missed, 0.0), LIKELIEST_MISSED)


def _steps(stage: Stage, settings: SchedulerSettings) -> int:
    return len(settings.relearning_minutes if stage is Stage.RELEARNING else settings.learning_minutes)


def _to_go(step: int | None, steps: int) -> int:
    return max(1, steps - (step or 0))


@lru_cache(maxsize=256)
def _through(to_go: int, steps: int, missed: float) -> float:
    """Return the mean number of answers until so many are right in a row, where a miss leads back to all steps."""
    all_steps = _in_a_row(steps, missed)
    certain, back = 0.0, 0.0
    for _ in range(to_go):
        certain, back = 1 + (1 - missed) * certain, missed + (1 - missed) * back
    return certain + back * all_steps


def _in_a_row(steps: int, missed: float) -> float:
    known, answers = 1 - missed, 0.0
    for each in range(1, steps + 1):
        answers += known**-each
    return answers


def _last_place(key: str, recent: Sequence[str]) -> int:
    return max((place for place, each in enumerate(recent) if each == key), default=-1)
