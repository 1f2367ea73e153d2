"""Sitting an exam: answers are kept at once, and it goes on wherever it was interrupted."""

import json
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.domain.marking.answer import Entered, GaveUp, Picked
from her2quiz.domain.marking.marking import NotAnAnswerError
from her2quiz.session.exam.begin import discard_exam, kept_exam, last_exam, take_up
from her2quiz.session.exam.exam import Exam
from her2quiz.session.exam.reporting import report_of
from her2quiz.session.exam.request import ExamError
from tests.answers import Grade
from tests.factories import HandClock, on_a_full_disk
from tests.session.exam.exams import answer_all, answer_for, begun, opened
from tests.session.sessions import finish, statements, study


def posed(exam: Exam) -> list[object]:
    """Return every question as it is posed."""
    questions: list[object] = []
    for place in range(exam.count):
        exam.go_to(place)
        assert exam.turn is not None
        questions.append((exam.turn.card, exam.turn.question))
    return questions


def test_the_same_seed_asks_the_same_whatever_was_learned(tmp_path: Path) -> None:
    """The same questions, numbers and options in the same order, for everybody in a class; another seed asks others."""
    first, second = (tmp_path / name for name in "ab")
    first.mkdir()
    second.mkdir()
    learner = opened(first, seed=3)
    session = study(learner, new_limit=3)
    while session.turn is not None:
        session.answer(GaveUp())
        session.suspend()
    one = posed(begun(learner, 10))
    assert posed(begun(opened(second, seed=4), 10)) == one
    discard_exam(learner)
    assert posed(begun(learner, 10, seed=8)) != one


def test_every_answer_is_kept_at_once_and_found_again(tmp_path: Path) -> None:
    """Nothing is closed, as if the program had been killed: answers, marks and the place are there."""
    made = opened(tmp_path)
    exam = begun(made, 8)
    for place in range(5):
        exam.go_to(place)
        exam.answer(answer_for(exam, Grade.WRONG if place % 2 else Grade.RIGHT))
    exam.turn_mark()
    again, still = take_up(opened(tmp_path))
    assert (again.sitting, list(still.lines())) == (exam.sitting, [])
    assert (again.place, again.is_marked, again.given) == (4, True, exam.given)
    assert again.sitting.unanswered == (5, 6, 7)
    file = tmp_path / "p.db.exam.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_an_exam_moves_no_date_and_writes_no_review(tmp_path: Path) -> None:
    """The progress file is as it was, byte for byte."""
    made = opened(tmp_path)
    finish(study(made, new_limit=0))
    made.close()
    before = (tmp_path / "p.db").read_bytes()
    made = opened(tmp_path)
    exam = begun(made)
    answer_all(exam)
    exam.hand_in()
    made.close()
    assert (tmp_path / "p.db").read_bytes() == before


def test_an_answer_can_be_changed_until_the_exam_is_handed_in(tmp_path: Path) -> None:
    """Then nothing can be changed any more, and the exam that follows takes its place."""
    made = opened(tmp_path, statements(tmp_path, 4))
    exam = begun(made)
    exam.answer(answer_for(exam, Grade.WRONG))
    exam.answer(answer_for(exam))
    with pytest.raises(NotAnAnswerError):
        exam.answer(Picked(7))
    exam.hand_in()
    exam.turn_mark()
    exam.go_to(3)
    assert (exam.turn, exam.place, exam.is_marked) == (None, 0, False)
    with pytest.raises(LookupError):
        exam.answer(Entered("x"))
    assert report_of(made, exam.sitting).points == 1
    assert last_exam(opened(tmp_path, tmp_path / "many.toml"))[0] == exam.sitting
    assert begun(made).sitting.handed_in is None


def test_an_exam_in_progress_is_never_replaced_unasked(tmp_path: Path) -> None:
    """It is gone on with, or given up."""
    made = opened(tmp_path)
    exam = begun(made, 3)
    with pytest.raises(ExamError, match="An exam is in progress"):
        begun(made, 3)
    assert kept_exam(made) == exam.sitting
    with pytest.raises(ExamError, match="no exam that was handed in"):
        last_exam(made)
    assert discard_exam(made)
    assert kept_exam(made) is None
    assert not discard_exam(made)
    with pytest.raises(ExamError, match="No exam is in progress"):
        take_up(made)


def test_time_goes_on_by_the_clock_also_while_nobody_sits(tmp_path: Path) -> None:
    """An answer that comes too late is not taken; the exam is handed in as it was when its time was up."""
    clock = HandClock(tick=timedelta(0))
    exam = begun(opened(tmp_path, clock=clock), 5, minutes=10)
    clock.advance(minutes=4)
    assert exam.answer(answer_for(exam))
    clock.advance(minutes=4)
    again, _ = take_up(opened(tmp_path, clock=clock))
    assert again.time_left == timedelta(minutes=2)
    again.go_to(1)
    late = answer_for(again)
    clock.advance(minutes=2)
    assert not again.answer(late)
    assert again.is_over
    assert (again.sitting.is_timed_out, len(again.sitting.unanswered)) == (True, 4)


def test_an_exam_whose_time_ran_out_while_it_was_interrupted_is_handed_in(tmp_path: Path) -> None:
    """With the answers that were given, and at the moment at which it ended."""
    clock = HandClock(tick=timedelta(0))
    exam = begun(opened(tmp_path, clock=clock), 5, minutes=10)
    exam.answer(answer_for(exam))
    clock.advance(hours=9)
    again, _ = take_up(opened(tmp_path, clock=clock))
    assert (again.is_over, again.sitting.time_taken()) == (True, timedelta(minutes=10))
    assert len(again.sitting.unanswered) == 4


def test_two_windows_do_not_overwrite_each_other(tmp_path: Path) -> None:
    """The second one says so, and takes nothing."""
    exam = begun(opened(tmp_path), 5)
    other, _ = take_up(opened(tmp_path))
    other.answer(answer_for(other))
    with pytest.raises(ProgressError, match="changed elsewhere"):
        exam.answer(answer_for(exam))
    assert take_up(opened(tmp_path))[0].sitting == other.sitting


def test_a_file_that_is_deleted_meanwhile_is_written_again(tmp_path: Path) -> None:
    """With the next answer, and all answers before it."""
    exam = begun(opened(tmp_path), 5)
    exam.answer(answer_for(exam))
    (tmp_path / "p.db.exam.json").unlink()
    exam.go_to(1)
    assert take_up(opened(tmp_path))[0].sitting == exam.sitting


def test_an_answer_that_cannot_be_written_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said, and can be given again."""
    exam = begun(opened(tmp_path), 5)
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", on_a_full_disk)
        with pytest.raises(ProgressError, match=r"Not saved.*no space left"):
            exam.answer(answer_for(exam))
    assert exam.given == ""
    assert exam.answer(answer_for(exam))


@pytest.mark.parametrize(
    "content", [b"{", b"[]", b"\xff\xfe", b'{"her2quiz exam": 99}', b'{"her2quiz exam": 1}', b"[" * 99_999]
)
def test_a_damaged_file_is_one_message_and_can_be_given_up(tmp_path: Path, content: bytes) -> None:
    """Never a traceback."""
    made = opened(tmp_path)
    (tmp_path / "p.db.exam.json").write_bytes(content)
    with pytest.raises(ProgressError, match="her2quiz exam --discard"):
        take_up(made)
    with pytest.raises(ProgressError):
        begun(made, 3)
    assert discard_exam(made)
    assert begun(made, 3).count == 3


def test_a_file_altered_by_hand_is_one_message(tmp_path: Path) -> None:
    """An answer that no longer fits its question is left out of the exam, or said; there is no traceback."""
    made = opened(tmp_path)
    exam = begun(made, 12)
    file = tmp_path / "p.db.exam.json"
    record = json.loads(file.read_text(encoding="utf-8"))
    for question, answer in zip(record["questions"], ({"picked": 99}, {"entered": "x"}) * 6, strict=False):
        question["answer"] = answer
    file.write_text(json.dumps(record), encoding="utf-8")
    again, still = take_up(opened(tmp_path))
    assert 0 < still.gone < exam.count
    for place in range(again.count):
        again.go_to(place)
        assert isinstance(again.given, str)
    again.hand_in()
    assert len(report_of(made, again.sitting).questions) == exam.count - still.gone


def test_the_list_of_questions_shows_the_numbers_that_were_drawn(tmp_path: Path) -> None:
    """Not their names in braces; each is what its own question asks."""
    exam = begun(opened(tmp_path))
    asked = list[str]()
    for place in range(exam.count):
        exam.go_to(place)
        assert exam.turn is not None
        if "weighs" in exam.turn.question.prompt:
            asked.append(exam.turn.question.prompt)
            assert exam.asks(place) == exam.turn.question.prompt
        assert "{kg}" not in exam.asks(place)
    assert len(asked) == 1
