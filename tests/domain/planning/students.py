"""Learners and exams for the tests of plans."""

from collections.abc import Iterable
from datetime import date, timedelta
from random import Random
from typing import Any

from her2quiz.domain.planning.course_ahead import CardAhead, Pace
from her2quiz.domain.planning.lasting import belief
from her2quiz.domain.planning.outlook import ExamAhead, Student
from tests.domain.samples import TODAY


def student(seen: int, new: int, *, seed: int = 1, **pace: Any) -> Student:
    """Make a learner who has seen some cards, some of which are overdue."""
    rng = Random(seed)
    cards = [
        CardAhead(
            f"d/s{number}", rng.uniform(0.5, 40), rng.uniform(2, 9), rng.randint(1, 20), rng.randint(-5, 20)
        )
        for number in range(seen)
    ]
    limits = {"new_per_day": 5, "reviews_per_day": 20} | pace
    return Student(TODAY, cards, [f"d/n{number}" for number in range(new)], Pace(**limits), belief([]))


def exam_of(learner: Student, days: int, guessed: float = 0.25) -> ExamAhead:
    """Make an exam of all cards, in two topics."""
    keys = [*(card.key for card in learner.seen), *learner.new]
    return ExamAhead(in_days(days), dict.fromkeys(keys, guessed), {"first": keys[::2], "second": keys[1::2]})


def in_days(days: int) -> date:
    """Return a day from today."""
    return TODAY + timedelta(days=days)


def numbers(days: Iterable[Any], name: str) -> list[float]:
    """Return one number of each day."""
    return [getattr(day, name) for day in days]
