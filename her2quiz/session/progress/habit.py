"""What the first screen shows of the learner's habit, once the decks are visible."""

from datetime import timedelta
from typing import NamedTuple

from her2quiz.domain.measures.habits import DayStudied
from her2quiz.session.progress.overview import Overview
from her2quiz.session.services.services import Services
from her2quiz.store.study_days import DayCounts

_YEAR = timedelta(weeks=53)


class Habit(NamedTuple):
    """What was studied, and what comes."""

    minutes: float
    """Minutes studied today, over all decks."""

    week: tuple[int, ...]
    """Reviews that are due today, and on each of the following days of a week; new cards are not counted."""

    year: tuple[DayStudied, ...]
    """The study days of the last year, the first one first; how long each took is not looked up."""


def habit_of(services: Services, overview: Overview) -> Habit:
    """Look at what was studied, and at what comes. Raises ProgressError."""
    today, counts = overview.now.day, DayCounts(services.progress)
    since = today - _YEAR if today.toordinal() > _YEAR.days else today
    return Habit(
        minutes=counts.seconds(today) / 60,
        week=overview.week(),
        year=tuple(DayStudied(day, answers, 0.0) for day, answers in counts.answers(since, today)),
    )
