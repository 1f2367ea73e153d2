"""The outlook: what many possible courses have in common, day by day and for the exam at their end."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from attrs import evolve, frozen

from her2quiz.domain.moment import days_after
from her2quiz.domain.planning.course_ahead import CardAhead, CourseAhead, DayAhead, Pace
from her2quiz.domain.planning.expected_score import Score, score
from her2quiz.domain.planning.lasting import Belief

MOST_COURSES, FEWEST_COURSES, FEW = 24, 6, 3
"""How many courses are played through for a plan, at most and at least; and for one of many plans that are compared."""

_AT_ONCE = 2
"""Days that are played through in one step."""

_PLAYED = 100_000
"""About so many answers are played through in all courses of a plan."""

MINUTES = (5, 10, 15, 20, 30, 45, 60, 90)
"""Minutes a day for which it is told what they give."""

LEAST_GAIN = 0.003
"""A gain below this share of the score is none."""


@frozen
class PlannedDay:
    """What probably comes on a day, on average over all courses."""

    day: date
    """The study day."""

    due: float
    """Due cards that are asked."""

    new: float
    """New cards."""

    waiting: float
    """Due cards for which there is no room."""

    minutes: float
    """How long it takes."""


@frozen
class ExamAhead:
    """What is asked in an exam."""

    day: date
    """The study day of the exam; nothing is studied on it before."""

    guessed: Mapping[str, float]
    """The cards, each with the chance of answering it rightly without having seen it."""

    topics: Mapping[str, Sequence[str]]
    """The cards of each topic."""


@frozen
class Student:
    """What is known of a learner today."""

    today: date
    """The present study day."""

    seen: Sequence[CardAhead]
    """The cards that were seen, of all decks: they share the day's limit."""

    new: Sequence[str]
    """The cards that were not, in the order in which they are learned."""

    pace: Pace
    """How much is done on a day."""

    belief: Belief
    """How the learner's memory probably differs from what the scheduler expects."""

    def at(self, pace: Pace) -> "Student":
        """Return the same learner with another pace."""
        return evolve(self, pace=pace)


@frozen
class Outlook:
    """What probably comes until an exam, and what is known in it."""

    days: tuple[PlannedDay, ...]
    """Each day from today until the day before."""

    score: Score
    """The score that is expected."""

    topics: Mapping[str, Score]
    """The same for each topic."""

    unseen: int
    """Cards of the exam that will not have been seen."""

    waiting: int
    """Cards of any deck that will be due on the day before, and not asked for want of room."""


class Looking:
    """Looks ahead to an exam, course by course, so that a screen stays quick meanwhile."""

    def __init__(self, student: Student, exam: ExamAhead, courses: int | None = None) -> None:
        """Begin.

        Args:
            student: what is known of the learner.
            exam: what is asked, at least a day from today.
            courses: how many courses are played through; as many as are quick enough if not given.
        """
        self._student, self._exam = student, exam
        self._days = (exam.day - student.today).days
        self._courses = [*_courses(student, courses or _quick_enough(student, self._days))]
        self.total: int = len(self._courses)
        """How many courses there are."""
        self._told = list[list[DayAhead]]()
        self._known = list[dict[str, float]]()

    @property
    def looked_at(self) -> int:
        """How many courses were played through."""
        return len(self._told)

    def go_on(self) -> bool:
        """Play one course through; False once none is left."""
        if self.looked_at == self.total:
            return False
        course = self._courses[self.looked_at]
        self._told.append(course.run(self._student.today, self._days))
        self._known.append(course.known_on(self._days))
        return True

    def result(self) -> Outlook:
        """Return what the courses have in common; at least one was played through."""
        exam, told, known = self._exam, self._told, self._known
        unseen = sum(sum(key not in each for key in exam.guessed) for each in known) / len(known)
        return Outlook(
            _averaged(self._student, told),
            _score(exam, exam.guessed, known),
            {name: _score(exam, keys, known) for name, keys in exam.topics.items()},
            round(unseen),
            round(sum(each[-1].waiting for each in told) / len(told)),
        )


class Days:
    """Looks ahead some days, a few of a course at a time, so that a screen stays quick meanwhile."""

    def __init__(self, student: Student, days: int, courses: int = FEW) -> None:
        """Begin.

        Args:
            student: what is known of the learner.
            days: how many days, today included.
            courses: how many courses are played through.
        """
        self._student, self._days = student, days
        self._told = list[list[DayAhead]]()
        self._steps = self._play(courses)

    def go_on(self) -> bool:
        """Play a few days of one course through; False once none is left."""
        return next(self._steps, False)

    def _play(self, courses: int) -> Iterator[bool]:
        for course in _courses(self._student, courses):
            yield True  # its cards were made
            told = list[DayAhead]()
            for day in course.days(self._student.today, self._days):
                told.append(day)
                if len(told) % _AT_ONCE == 0:
                    yield True
            self._told.append(told)

    def result(self) -> tuple[PlannedDay, ...]:
        """Return what probably comes on each day, today first."""
        return _averaged(self._student, self._told)


def days_ahead(student: Student, days: int, courses: int = FEW) -> tuple[PlannedDay, ...]:
    """Return what probably comes on each of the next days, today first; takes the same arguments as `Days`."""
    ahead = Days(student, days, courses)
    while ahead.go_on():
        pass
    return ahead.result()


def outlook(student: Student, exam: ExamAhead, courses: int | None = None) -> Outlook:
    """Look ahead to an exam; takes the same arguments as `Looking`."""
    looking = Looking(student, exam, courses)
    while looking.go_on():
        pass
    return looking.result()


class Reached(NamedTuple):
    """What is reached with another time each day."""

    expected: float
    """The score that is expected, 0 to 1."""

    unseen: int
    """Cards of the exam that will not have been seen."""


def by_minutes(student: Student, exam: ExamAhead, courses: int = FEW) -> Iterator[tuple[int, Reached] | None]:
    """Return what is reached with some minutes a day, for more and more minutes, as long as more raise the score.

    A plan need not use all of its minutes: what is told of a number is the best of all that are no more than it.
    Between two of them it gives None after each course, so that a screen stays quick meanwhile.

    Args:
        student: what is known of the learner.
        exam: what is asked.
        courses: how many courses are played through for each.
    """
    best: Reached | None = None
    for minutes in MINUTES:
        looking = Looking(student.at(evolve(student.pace, minutes=float(minutes))), exam, courses)
        while looking.go_on():
            yield None
        found = looking.result()
        reached = Reached(found.score.expected, found.unseen)
        if (
            best is not None
            and reached.expected < best.expected + LEAST_GAIN
            and reached.unseen >= best.unseen
        ):
            break
        best = reached if best is None or reached.expected > best.expected else best
        yield minutes, best


def _courses(student: Student, count: int) -> Iterator[CourseAhead]:
    for number, way in enumerate(student.belief.drawn(count)):
        yield CourseAhead(student.seen, student.new, student.pace, way, number)


def _quick_enough(student: Student, days: int) -> int:
    pace = student.pace
    a_day = min(len(student.seen) + len(student.new), pace.reviews_per_day + pace.new_per_day)
    return max(FEWEST_COURSES, min(MOST_COURSES, _PLAYED // max(1, days * a_day)))


def _averaged(student: Student, told: Sequence[Sequence[DayAhead]]) -> tuple[PlannedDay, ...]:
    pace, count, days = student.pace, len(told), []
    for place, some in enumerate(zip(*told, strict=True)):
        due, new, waiting = (sum(each) / count for each in zip(*some, strict=True))
        answers = due * pace.answers_of_due + new * pace.answers_of_new
        day = days_after(student.today, place)
        days.append(PlannedDay(day, due, new, waiting, answers * pace.seconds / 60))
    return tuple(days)


def _score(
    exam: ExamAhead, keys: Sequence[str] | Mapping[str, float], known: Sequence[dict[str, float]]
) -> Score:
    ordered = sorted(keys)
    return score([[each.get(key, exam.guessed[key]) for key in ordered] for each in known])
