"""What a few minutes of study now would add to the score in an exam, if nothing else were studied until then."""

from collections.abc import Iterator
from enum import StrEnum

from attrs import frozen

from her2quiz.domain.planning.course_ahead import CardAhead
from her2quiz.domain.planning.outlook import ExamAhead, Student
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.fsrs.forgetting import Curve
from her2quiz.domain.scheduling.fsrs.fsrs_6 import fsrs_6


class Work(StrEnum):
    """What can be done with a card now."""

    DUE = "due"
    """It is due: it is asked in a session."""
    NEW = "new"
    """It was not seen: it is learned in a session."""
    EARLY = "early"
    """It is not due yet: it can be practised."""


@frozen
class Gain:
    """What one card would add."""

    key: str
    """The card."""

    work: Work
    """What is done with it."""

    seconds: float
    """How long that takes."""

    points: float
    """By how much the expected number of right answers in the exam rises."""


def most_gained(student: Student, exam: ExamAhead, seconds: float) -> list[Gain]:
    """Return the cards that add most for their time, as many as fit, those first that add most.

    Args:
        student: what is known of the learner.
        exam: what is asked, and when.
        seconds: how long is studied.
    """
    chosen, left = list[Gain](), seconds
    gains = [gain for gain in _gains(student, exam) if gain.points > 0]
    for gain in sorted(gains, key=lambda each: (-each.points / each.seconds, each.key)):
        if gain.seconds > left:
            break
        chosen.append(gain)
        left -= gain.seconds
    return chosen


def _gains(student: Student, exam: ExamAhead) -> Iterator[Gain]:
    answered = _Answered(student, (exam.day - student.today).days)
    for card in student.seen:
        if card.key in exam.guessed and card.ago:  # the first answer of a day is the one that counts
            yield answered.known(card)
    for key in student.new:
        if key in exam.guessed:
            yield answered.new(key, exam.guessed[key])


class _Answered:
    """What the answer to a card is worth on the day of the exam."""

    def __init__(self, student: Student, days: int) -> None:
        self._pace, self._days = student.pace, days
        settings = student.pace.settings
        self._fsrs, self._curve = fsrs_6(settings), Curve(-settings.parameters[20])
        self._lasts = student.belief.mean.stability
        first = zip(Rating, student.pace.first_ratings, strict=True)
        self._once_new = sum(share * self._on_the_day(self._fsrs.first(rating)[0]) for rating, share in first)

    def known(self, card: CardAhead) -> Gain:
        now = self._curve.chance(self._lasts(card.stability), card.ago)
        recalled, missed = (
            self._on_the_day(self._fsrs.stability(card.stability, card.difficulty, card.ago, rating))
            for rating in (Rating.GOOD, Rating.AGAIN)
        )
        points = now * recalled + (1 - now) * missed
        points -= self._curve.chance(self._lasts(card.stability), card.ago + self._days)
        work = Work.DUE if card.due_in <= 0 else Work.EARLY
        return Gain(card.key, work, self._pace.seconds * self._pace.answers_of_due, points)

    def new(self, key: str, guessed: float) -> Gain:
        seconds = self._pace.seconds * self._pace.answers_of_new
        return Gain(key, Work.NEW, seconds, self._once_new - guessed)

    def _on_the_day(self, stability: float) -> float:
        return self._curve.chance(self._lasts(stability), self._days)
