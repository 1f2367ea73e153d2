"""Decks that change while an exam is interrupted."""

from pathlib import Path

import pytest

from her2quiz.domain.marking.answer import Picked, Said
from her2quiz.session.exam.begin import last_exam, take_up
from her2quiz.session.exam.exam import Exam
from her2quiz.session.exam.reporting import report_of
from her2quiz.session.exam.request import ExamError
from tests.factories import MIXED_DECK, write_deck
from tests.session.exam.exams import answer_all, answer_for, begun, opened

GONE = "1 question no longer counts: since you began, the cards were removed, or changed after you answered."
CHANGED = "1 question has changed since you began. You had not answered, so you are asked the new wording."


@pytest.fixture
def exam(tmp_path: Path) -> Exam:
    """An exam over the mixed deck; the choice among three options comes first, and is answered."""
    sat = begun(opened(tmp_path, write_deck(tmp_path)))
    sat.go_to([item.key for item in sat.sitting.items].index("mixed/best"))
    sat.answer(Picked(0))
    return sat


@pytest.mark.parametrize(
    ("edit", "said", "left"),
    [
        (("Three plus -- ", "3+ -- "), [GONE], 2),
        (("* Two plus ", "* Score 2+ "), [GONE], 2),
        (('"Which score is equivocal?"', '"Which one?"'), [GONE], 2),
        (('id = "best"', 'id = "another"'), [GONE], 2),
        (('id = "best"', 'id = "another"\nwas = "best"'), [], 3),
        (("It sends the case to ISH.", "Another reason."), [], 3),
        (("That is positive.", "Another comment."), [], 3),
        (("is positive.", "is negative."), [CHANGED], 3),
        (('id = "symbol"', 'id = "sign"'), [GONE], 2),
        (('id = "symbol"', 'id = "symbol"\nstatus = "draft"'), [GONE], 2),
        (('accept = ["ERBB-2"]', 'accept = ["c-erbB-2"]'), [CHANGED], 3),
        (('accept = ["ERBB-2"]\nreject = ["ERBB3 -- That is HER3."]', ""), [GONE], 2),  # now it is self-rated
    ],
)
def test_what_changed_is_said_and_the_exam_goes_on(
    tmp_path: Path, exam: Exam, edit: tuple[str, str], said: list[str], left: int
) -> None:
    """Answered questions that are no longer what was answered do not count; others are asked as they are now."""
    assert edit[0] in MIXED_DECK
    write_deck(tmp_path, MIXED_DECK.replace(*edit))
    made = opened(tmp_path, tmp_path / "mixed.toml")
    again, still = take_up(made)
    assert [*still.lines()] == said
    assert (again.count, len(again.sitting.aside)) == (left, 3 - left)
    answer_all(again)
    again.hand_in()
    report = report_of(made, last_exam(made)[0])
    assert (report.points, len(report.questions), len(report.dropped)) == (left, left, 3 - left)
    assert exam.count == 3


def test_an_answer_comes_back_with_its_card(tmp_path: Path, exam: Exam) -> None:
    """A deck that was broken for a while, or changed and changed back, costs nothing, even if the exam went on."""
    write_deck(tmp_path, MIXED_DECK.replace("* Two plus ", "* Score 2+ "))
    again, _ = take_up(opened(tmp_path, tmp_path / "mixed.toml"))
    assert again.count == 2
    again.go_to(1)
    again.answer(answer_for(again))
    back, still = take_up(opened(tmp_path, write_deck(tmp_path)))
    assert [*still.lines()] == ["1 question counts again: the cards are back as they were."]
    assert (back.count, back.sitting.aside, len(back.sitting.unanswered)) == (3, (), 1)
    assert back.given_at(2) == exam.given


def test_a_deck_that_is_gone_is_one_message(tmp_path: Path, exam: Exam) -> None:
    """Nothing is lost: with the deck back in its place, the exam goes on."""
    deck = tmp_path / "mixed.toml"
    other = write_deck(tmp_path, '[[card]]\nquestion = "Yes?"\nanswer = true\n', "other.toml")
    with pytest.raises(ExamError, match="None of the cards"):
        take_up(opened(tmp_path, other))
    again, still = take_up(opened(tmp_path, deck, other))
    assert (again.sitting, [*still.lines()]) == (exam.sitting, [])


def test_an_exam_of_which_nothing_counts_any_more_is_one_message(tmp_path: Path, exam: Exam) -> None:
    """It can only be given up."""
    exam.go_to([item.key for item in exam.sitting.items].index("mixed/statement"))
    exam.answer(Said(value=False))
    only = (
        'title = "Mixed"\nid = "mixed"\n[[card]]\nid = "best"\nquestion = "Which?"\noptions = "* A\\n- B"\n'
    )
    write_deck(tmp_path, only)
    with pytest.raises(ExamError, match="Every question of the exam in progress has changed"):
        take_up(opened(tmp_path, tmp_path / "mixed.toml"))
