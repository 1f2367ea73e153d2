"""Converts values to rows of the progress file, and back."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from math import inf
from typing import Any

from her2quiz.domain.history.review import Review
from her2quiz.domain.moment import Moment, instant, microseconds
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.days_off import DaysOff
from her2quiz.domain.scheduling.memory import Memory, Stage
from her2quiz.domain.scheduling.settings import SchedulerSettings

Row = tuple[Any, ...]
"""Values in the order of the columns below."""

MEMORY_COLUMNS = "card, stage, step, stability, difficulty, at, day, due_at, due_day, first_day, failed_day, reviews, lapses, standard, ahead"

REVIEW_COLUMNS = "id, at, offset, day, card, rating, proposed, score, answer, seed, seconds, mode, place"

FOUND_COLUMNS = f"{REVIEW_COLUMNS}, card_then"
"""The columns that are read of a review: also the key that its card had at the time."""


SEALED_COLUMNS = f"{FOUND_COLUMNS}, scheduler, seal"
"""What is read of a review whose seal is looked at."""


def placeholders(columns: str) -> str:
    """Return a question mark for each column."""
    return ", ".join("?" * len(columns.split(",")))


def memory_row(card: str, memory: Memory) -> Row:
    """Return the row of a card's memory."""
    (
        stage,
        step,
        stability,
        difficulty,
        at,
        day,
        due_at,
        due_day,
        first_day,
        failed_day,
        reviews,
        lapses,
        answer_key,
        ahead,
    ) = memory
    return (
        card,
        str(stage),
        step,
        stability,
        difficulty,
        microseconds(at),
        day.isoformat(),
        microseconds(due_at),
        due_day.isoformat(),
        first_day.isoformat(),
        failed_day.isoformat() if failed_day else None,
        reviews,
        lapses,
        answer_key,
        ahead.isoformat() if ahead else None,
    )


_TYPES, _STEP_TYPES = (float, float, int, int, str), (int, type(None))
_HARDEST = 10


def memory_of(row: Row) -> Memory:
    """Return the memory in a row; raises TypeError or ValueError for a value that no version ever wrote."""
    (
        _,
        stage,
        step,
        stability,
        difficulty,
        at,
        day,
        due_at,
        due_day,
        first_day,
        failed_day,
        reviews,
        lapses,
        answer_key,
        ahead,
    ) = row
    if (*map(type, (stability, difficulty, reviews, lapses, answer_key)),) != _TYPES:
        raise TypeError("a memory was altered")
    if type(step) not in _STEP_TYPES or not (0 < stability < inf and 1 <= difficulty <= _HARDEST):
        raise ValueError("a memory was altered")
    answered = instant(at)
    return Memory(
        stage=_stage(stage),
        step=step,
        stability=stability,
        difficulty=difficulty,
        at=answered,
        day=_day(day),
        due_at=answered if due_at == at else instant(due_at),
        due_day=_day(due_day),
        first_day=_day(first_day),
        failed_day=_day(failed_day) if failed_day else None,
        reviews=reviews,
        lapses=lapses,
        answer_key=answer_key,
        ahead=_day(ahead) if ahead else None,
    )


def moment_columns(moment: Moment) -> Row:
    """Return the values of the columns at, offset and day."""
    return (microseconds(moment.at), int(moment.offset.total_seconds()), moment.day.isoformat())


def review_of_sealed(row: Row, seal_of: Callable[..., int]) -> Review:
    """Return the review of a row of `SEALED_COLUMNS`; raises ValueError if it was altered since it was written."""
    *found, scheduler, kept = row
    id_, at, offset, day, _, rating, proposed, score, answer, seed, seconds, mode, place, card_then = found
    values = (id_, at, offset, day, card_then, None, rating, proposed, score, answer, seed, seconds, mode)
    if seal_of("review", *values, scheduler, place) != kept:
        raise ValueError(f"the row {id_} was altered")
    return review_of(tuple(found))


def review_row(review: Review) -> Row:
    """Return the row of a review."""
    return (
        review.id,
        *moment_columns(review.moment),
        review.card,
        int(review.rating),
        None if review.proposed is None else int(review.proposed),
        review.score,
        review.answer,
        review.seed,
        review.seconds,
        review.mode,
        review.place,
    )


_rating = lru_cache(maxsize=8)(Rating)
_stage = lru_cache(maxsize=8)(Stage)


@lru_cache(maxsize=1 << 12)  # a learner has few study days, and fewer time zones
def _day(text: str) -> date:
    return date.fromisoformat(text)


@lru_cache(maxsize=1 << 7)
def _span(seconds: int) -> timedelta:
    return timedelta(seconds=seconds)


def review_of(row: Row) -> Review:
    """Return the review that a row of `FOUND_COLUMNS` holds."""
    id_, at, offset, day, card, rating, proposed, score, answer, seed, seconds, mode, place, card_then = row
    return Review(
        id=id_,
        moment=Moment(instant(at), _span(offset), _day(day)),
        card=card,
        rating=_rating(rating),
        proposed=None if proposed is None else _rating(proposed),
        score=score,
        answer=answer,
        seed=seed,
        seconds=seconds,
        mode=mode,
        place=place,
        card_then="" if card_then == card else card_then,
    )


def settings_text(settings: SchedulerSettings) -> str:
    """Return the scheduler's settings as JSON."""
    return json.dumps(
        {
            "retention": settings.retention,
            "learning_minutes": settings.learning_minutes,
            "relearning_minutes": settings.relearning_minutes,
            "longest_days": settings.longest_days,
            "parameters": settings.parameters,
            **_days_off_data(settings.days_off),
        }
    )


@lru_cache(maxsize=64)  # thousands of reviews have the same
def settings_of(text: str) -> SchedulerSettings:
    """Return the scheduler's settings from JSON."""
    data = json.loads(text)
    return SchedulerSettings(
        retention=data["retention"],
        learning_minutes=tuple(data["learning_minutes"]),
        relearning_minutes=tuple(data["relearning_minutes"]),
        longest_days=data["longest_days"],
        parameters=tuple(data["parameters"]),
        days_off=_days_off_of(data),
    )


def _days_off_data(off: DaysOff) -> dict[str, Any]:
    """Return easy days and breaks for JSON; nothing without any, as it always was."""
    data: dict[str, Any] = {"easy_days": off.easy} if off.easy else {}
    if off.breaks:
        data["breaks"] = [[day.isoformat() for day in each] for each in off.breaks]
    return data


def _days_off_of(data: dict[str, Any]) -> DaysOff:
    breaks = data.get("breaks", ())
    return DaysOff(
        tuple(data.get("easy_days", ())),
        tuple((date.fromisoformat(first), date.fromisoformat(last)) for first, last in breaks),
    )
