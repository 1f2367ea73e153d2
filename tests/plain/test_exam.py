"""Exams in plain lines."""

from datetime import timedelta
from pathlib import Path

import pytest

from her2quiz.plain.exam.report import PlainReport
from her2quiz.plain.exam.session import PlainExam
from her2quiz.plain.manner import Manner
from her2quiz.session.exam.begin import take_up
from her2quiz.session.exam.exam import Exam
from her2quiz.session.exam.reporting import report_of
from her2quiz.session.services.services import Services
from tests.answers import Grade, line_of
from tests.factories import HandClock
from tests.plain.scripts import Script
from tests.session.exam.exams import answer_for, begun, opened
from tests.session.sessions import statements


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """Four statements, all of them true."""
    return opened(tmp_path, statements(tmp_path, 4), clock=HandClock(tick=timedelta(0)))


def sit(exam: Exam, *typed: str) -> tuple[bool, str]:
    """Type lines; gives whether the exam is over, and what was said."""
    script = Script(typed)
    is_over = PlainExam(exam, Manner(), script.read, script.seen.append).run()
    return is_over, "\n".join(script.seen)


def test_an_exam_is_sat_from_the_first_question_to_the_report(made: Services) -> None:
    """Nothing is said of an answer before it is handed in; then everything is."""
    exam = begun(made, minutes=30)
    is_over, said = sit(exam, "t", "f", "t", "", "hand in", "HAND IN")
    assert is_over
    assert "Exam: Many. 4 questions, 30 minutes. Seed 7." in said
    assert "The time goes on by the clock, also while you are away." in said
    assert "Question 2 of 4, 30 minutes left" in said
    assert "1 question is not answered: 4." in said
    assert "Type hand in again to hand in anyway." in said
    for word in ("Right", "Wrong", "Why:"):
        assert word not in said
    script = Script(["all", "practise", "t", "t", ""])
    report = PlainReport(report_of(made, exam.sitting), made, Manner(), script.read, script.seen.append)
    report.say()
    report.run()
    told = "\n".join(script.seen)
    assert "2 of 4 points, 50%. Not passed: the pass mark is 60%." in told
    assert "2. Wrong." in told
    assert "4. Not answered." in told
    assert "You answered: False\nThe answer is: True" in told
    assert "1. Right." in told
    assert "That was all of them." in told


def test_one_goes_back_and_forth_and_changes_answers(made: Services) -> None:
    """With words; an answer is kept by Enter alone."""
    exam = begun(made)
    _, said = sit(
        exam, "next", "back", "f", "back", "", "go 1", "t", "mark", "go 9", "list", "time", "repeat", "stop"
    )
    assert said.count("Your answer: False") == 2
    assert "or press Enter to keep your answer" in said
    assert "Marked to look at again." in said
    assert "Type a number from 1 to 4, such as go 4." in said
    assert ": your answer: True\n2. " in said
    assert ": not answered, marked" in said
    assert "There is no time limit." in said
    assert said.endswith("Your answers are saved. To go on: her2quiz exam")
    again, _ = take_up(made)
    assert (again.place, again.sitting.marked, again.given_at(0)) == (1, (1,), "True")


def test_behind_the_last_question_stands_what_is_open(made: Services) -> None:
    """A number goes there."""
    _, said = sit(begun(made), "go 4", "mark", "t", "x", "3", "t", "", "1", "t", "t", "go 4", "", "list")
    assert (
        "That was the last question.\n3 questions are not answered: 1, 2, 3.\nMarked to look at again: 4."
        in said
    )
    assert "hand in ends the exam" in said
    assert "Every question is answered." in said


def test_the_end_of_the_input_leaves_the_exam_as_it_is(made: Services) -> None:
    """As does a closed terminal: it goes on later."""
    exam = begun(made)
    assert sit(exam, "t", "t")[0] is False
    assert take_up(made)[0].sitting == exam.sitting
    is_over, said = sit(take_up(made)[0], "t", "t", "hand in")
    assert is_over
    assert "Question 3 of 4" in said.partition("Question 4")[0]


def test_when_the_time_is_up_it_is_handed_in(made: Services) -> None:
    """A line that comes later is not taken."""
    exam = begun(made, minutes=10)
    clock = made.clock
    assert isinstance(clock, HandClock)
    said: list[str] = []
    lines = iter(["t", "t"])

    def read(prompt: str) -> str:
        said.append(prompt)
        clock.advance(minutes=6)
        return next(lines)

    assert PlainExam(exam, Manner(), read, said.append).run() is True
    assert "That answer came after the time was up and does not count." in said
    assert len(exam.sitting.unanswered) == 3
    over, _ = sit(exam)
    assert over


def test_words_of_a_session_are_no_answers(tmp_path: Path) -> None:
    """An equals sign makes an answer of any word; there are no hints."""
    exam = begun(opened(tmp_path), 14)
    place = next(i for i, item in enumerate(exam.sitting.items) if item.key.endswith("/typed"))
    exam.go_to(place)
    _, said = sit(exam, "hint", "undo", "help", "picture", "=mark", "back", "stop")
    assert said.count("This word does nothing in an exam.") == 2
    assert "To answer with one of these words" in said
    assert "Your answer: mark" in said


@pytest.mark.parametrize("grade", [Grade.RIGHT, Grade.WRONG, Grade.PARTLY])
def test_every_kind_of_question_can_be_answered(tmp_path: Path, grade: Grade) -> None:
    """And shown again as it was answered."""
    made = opened(tmp_path)
    exam, asks = begun(made), begun(opened_beside(tmp_path))
    typed = []
    for place in range(asks.count):
        asks.go_to(place)
        assert asks.turn is not None
        typed.append(line_of(asks.turn.question, answer_for(asks, grade)))
        asks.answer(answer_for(asks, grade))
    _, said = sit(exam, *typed, "hand in")
    assert exam.is_over, said
    assert [each.answer for each in exam.sitting.items] == [each.answer for each in asks.sitting.items]
    report = report_of(made, exam.sitting)
    assert all(each.given for each in report.questions)
    assert (report.points == exam.count) is (grade is Grade.RIGHT)


def opened_beside(folder: Path) -> Services:
    """The same decks with progress of their own."""
    beside = folder / "beside"
    beside.mkdir()
    return opened(beside)


def test_a_report_is_saved_by_a_word(made: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be saved is said."""
    monkeypatch.chdir(tmp_path)
    exam = begun(made)
    exam.hand_in()
    script = Script(["save exam.html", "save exam.html", "save", "help", "stop"])
    PlainReport(report_of(made, exam.sitting), made, Manner(), script.read, script.seen.append).run()
    assert "Saved in exam.html." in script.seen
    assert "exam.html already exists and was not changed. Choose another name." in script.seen
    assert (tmp_path / "exam.html").exists()
