"""Habits: on which days, and at which hours, a learner studies."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

DAYS_IN_WEEK, DAYS_IN_YEAR, HOURS_IN_DAY = 7, 365, 24

BUSY = (1, 10, 25, 50)
"""From how many answers on a day does each of the four shades of the calendar begin."""


class DayStudied(NamedTuple):
    """What was answered on one study day."""

    day: date
    """The study day."""

    answers: int
    """How many answers, without those that were undone."""

    seconds: float
    """How long they took, without breaks."""


class Hour(NamedTuple):
    """What was answered at one hour of the day, by the clock of the place."""

    hour: int
    """0 to 23."""

    answers: int
    """How many answers."""

    remembered: int
    """How many of them were not rated Again."""


def in_last_year(days: Iterable[DayStudied], today: date) -> list[DayStudied]:
    """Return the days of the last year, today included; the calendar also shows the rest of its first week."""
    return [each for each in days if (today - each.day).days < DAYS_IN_YEAR]


def shade(answers: int) -> int:
    """Return the shade of a day in the calendar: 0 for none, 4 for many."""
    return sum(answers >= least for least in BUSY)


def weeks(days: Iterable[DayStudied], today: date, count: int) -> list[list[int | None]]:
    """Lay out the answers of each day as weeks that begin on a Monday, the present one last.

    Args:
        days: what was studied.
        today: the present study day.
        count: how many weeks.

    Returns:
        Seven numbers of answers for each week; None for a day that is to come.
    """
    answers = {studied.day: studied.answers for studied in days}
    monday = today - timedelta(days=today.weekday())
    first = monday - timedelta(weeks=min(count - 1, (monday - date.min).days // DAYS_IN_WEEK))
    numbers = (answers.get(first + timedelta(days=each), 0) for each in range((today - first).days + 1))
    row: list[int | None] = [*numbers, *[None] * (DAYS_IN_WEEK - 1 - today.weekday())]
    return [row[start : start + DAYS_IN_WEEK] for start in range(0, len(row), DAYS_IN_WEEK)]


def minutes_by_week(days: Iterable[DayStudied], today: date, count: int) -> list[float]:
    """Return the minutes studied in each of the last weeks, from Monday to Sunday, the present one last."""
    monday = today - timedelta(days=today.weekday())
    minutes = [0.0] * count
    for studied in days:
        ago = -((studied.day - monday).days // DAYS_IN_WEEK)
        if 0 <= ago < count:
            minutes[count - 1 - ago] += studied.seconds / 60
    return minutes
