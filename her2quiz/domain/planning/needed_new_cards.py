"""How many new cards a day let every card of an exam be seen before it."""

from collections.abc import Iterator
from typing import NamedTuple

from attrs import evolve

from her2quiz.domain.moment import days_after
from her2quiz.domain.planning.course_ahead import Pace
from her2quiz.domain.planning.outlook import ExamAhead, Outlook, Student, outlook

NO_LIMIT = 1 << 30
"""As many reviews on a day as are due."""


class Needed(NamedTuple):
    """What lets every card of an exam be seen before it."""

    new_per_day: int
    """New cards a day."""

    reviews_per_day: int | None
    """The most reviews on a day that come with them; None if they fit into the present limit."""


def needed(student: Student, exam: ExamAhead) -> Needed | None:
    """Return how many new cards a day let every card of an exam be seen before it; None if no number does.

    It takes the same arguments as `look_for_needed`.
    """
    return next((found for found in look_for_needed(student, exam) if found is not None), None)


def look_for_needed(student: Student, exam: ExamAhead) -> Iterator[Needed | None]:
    """Look how many new cards a day let every card of an exam be seen before it; without any, no number does.

    First it is tried with the present limit of reviews, and a few more new cards a day than would do without reviews;
    then without a limit. One course is played through for each: how many cards are seen depends little on the answers.
    Between two of them it gives None, so that a screen stays quick meanwhile.

    Args:
        student: what is known of the learner.
        exam: what is asked.
    """
    to_see = sum(key in exam.guessed for key in student.new)
    off, days = student.pace.days_off, (exam.day - student.today).days
    ahead = [days_after(student.today, place) for place in range(days)]
    usable = sum(not off.is_break(day) and not off.is_easy(day) for day in ahead)
    if not usable:
        return
    least = max(1, -(-to_see // usable))
    for new in sorted({least, least + 1, round(least * 1.2), round(least * 1.5)}):
        if _on_one_course(student, exam, evolve(student.pace, new_per_day=new)).unseen == 0:
            yield Needed(new, None)
            return
        yield None
    for new in (least, round(least * 1.5) + 1, 2 * least + 1):
        found = _on_one_course(student, exam, evolve(student.pace, new_per_day=new, reviews_per_day=NO_LIMIT))
        if found.unseen == 0:
            yield Needed(new, round(max(day.due for day in found.days)))
            return
        yield None


def _on_one_course(student: Student, exam: ExamAhead, pace: Pace) -> Outlook:
    return outlook(student.at(evolve(pace, minutes=None, new_per_deck={})), exam, 1)
