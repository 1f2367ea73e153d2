"""Exams for tests."""

from pathlib import Path

from her2quiz.domain.marking.answer import Answer
from her2quiz.session.exam.begin import begin_exam
from her2quiz.session.exam.exam import Exam
from her2quiz.session.exam.request import ExamRequest
from her2quiz.session.services.services import Services
from tests.answers import Grade, answer_to
from tests.factories import HandClock, services

EVERY_KIND = Path(__file__).parents[2] / "example-decks" / "every-kind.toml"
"""A deck with a card of each kind."""


def opened(folder: Path, *files: Path, clock: HandClock | None = None, seed: int = 1) -> Services:
    """Decks with progress in a folder, as the program finds it again when it is started anew."""
    return services(*(files or (EVERY_KIND,)), progress=folder / "p.db", clock=clock, seed=seed)


def begun(made: Services, count: int | None = None, minutes: int | None = None, seed: int = 7) -> Exam:
    """An exam over all decks that has just begun."""
    return begin_exam(made, ExamRequest(count=count, minutes=minutes, seed=seed))


def answer_for(exam: Exam, grade: Grade = Grade.RIGHT) -> Answer:
    """Return an answer to the present question; a wrong one if it has none of that grade."""
    assert exam.turn is not None
    answer = answer_to(exam.turn.question, grade) or answer_to(exam.turn.question, Grade.WRONG)
    assert answer is not None
    return answer


def answer_all(exam: Exam, grade: Grade = Grade.RIGHT) -> None:
    """Answer every question."""
    for place in range(exam.count):
        exam.go_to(place)
        assert exam.answer(answer_for(exam, grade))
