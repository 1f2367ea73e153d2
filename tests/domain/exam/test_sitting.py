"""A sitting: its answers, its time, and what is kept of it."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.domain.exam.answers import answer_from, kept_answer
from her2quiz.domain.exam.sitting import ExamItem, Sitting
from her2quiz.domain.exam.sitting_record import record_of, sitting_from
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.marking.answer import Answer, GaveUp, Picked, Revealed
from her2quiz.domain.moment import Moment
from her2quiz.session.exam.posing import fingerprint
from tests.questions import KINDS, answered

NINE = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
BEGUN = Moment(NINE, timedelta(hours=1), date(2026, 11, 23))


def sitting(count: int = 3, minutes: int | None = None) -> Sitting:
    """An exam that has just begun."""
    items = tuple(ExamItem(f"d/c{number}", "D", number, f"trace {number}") for number in range(count))
    return Sitting("D", 7, items, BEGUN, minutes)


def after(minutes: float) -> datetime:
    """Some minutes after the begin."""
    return NINE + timedelta(minutes=minutes)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not Flip], ids=lambda kind: kind.__name__)
@settings(max_examples=8, deadline=None)
@given(st.data())
def test_answers_of_every_kind_are_kept(kind: type[AnyQuestion], data: st.DataObject) -> None:
    """Through JSON and back they are the same; a question's trace tells it from another."""
    question, answer = data.draw(answered(kind))
    assert answer_from(json.loads(json.dumps(kept_answer(answer)))) == answer
    assert fingerprint(question, "", "key") == fingerprint(question, "", "key")
    assert fingerprint(question, "", "key") != fingerprint(question, "A case.", "key")


def test_a_card_that_was_turned_over_is_no_answer_of_an_exam() -> None:
    """Only the learner could mark it."""
    with pytest.raises(ValueError, match="Revealed"):
        kept_answer(Revealed())
    assert answer_from(kept_answer(GaveUp())) == GaveUp()


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"picked": -1},
        {"picked": True},
        {"picked": "1"},
        {"said": 1},
        {"entered": None},
        {"ticked": 3},
        {"paired": [None, "a"]},
        {"filled": [1]},
        {"flown": 1},
        {"picked": 1, "said": True},
    ],
)
def test_what_is_no_answer_is_refused(kept: dict[str, object]) -> None:
    """A file that was altered by hand makes no traceback."""
    with pytest.raises(ValueError, match=r"."):
        answer_from(kept)


@given(st.lists(st.sampled_from([None, Picked(2), GaveUp()]), min_size=1, max_size=4), st.booleans())
@settings(max_examples=20, deadline=None)
def test_a_sitting_is_kept_whole(answers: list[Answer | None], is_over: bool) -> None:
    """All of it, through JSON."""
    now = sitting(len(answers), 30)
    for place, answer in enumerate(answers):
        now = now.at(place)
        now = now.with_answer(answer, after(place)) if answer else now.with_mark_turned(after(place))
    if is_over:
        now = now.without(frozenset({"d/c0"}), after(5)).handed(after(9))
    assert sitting_from(json.loads(json.dumps(record_of(now)))) == now


@pytest.mark.parametrize(
    "record",
    [
        None,
        [],
        {},
        3,
        {"her2quiz exam": 2},
        {"her2quiz exam": 1},
        {**record_of(sitting()), "begun": "yesterday"},
        {**record_of(sitting()), "questions": [{}]},
        {**record_of(sitting()), "questions": 5},
        {**record_of(sitting()), "offset": 1e300},
    ],
)
def test_what_is_no_exam_is_refused(record: object) -> None:
    """Whatever is wrong with it."""
    with pytest.raises(ValueError, match=r"."):
        sitting_from(record)


def test_time_goes_on_while_an_exam_is_interrupted() -> None:
    """As in a hall: ten minutes away are ten minutes less."""
    now = sitting(minutes=30).with_answer(Picked(0), after(5))
    assert now.time_left(after(15)) == timedelta(minutes=15)
    assert now.is_time_up(after(29.9)) is False
    assert now.is_time_up(after(30)) is True
    late = now.handed(after(95))
    assert (late.handed_in, late.is_timed_out) == (after(30), True)
    assert late.time_taken() == timedelta(minutes=30)
    assert sitting().time_left(after(999)) is None


def test_a_clock_that_is_set_back_gives_no_time() -> None:
    """What was seen of the time counts."""
    now = sitting(minutes=30).with_answer(Picked(0), after(20))
    assert now.time_left(after(-60)) == timedelta(minutes=10)
    assert now.handed(after(-60)).time_taken() == timedelta(minutes=20)


def test_answers_and_marks_are_counted() -> None:
    """An answer can be replaced, a mark taken back, and no place is beyond the ends."""
    now = (
        sitting()
        .with_answer(Picked(0), after(1))
        .with_answer(Picked(1), after(1))
        .at(9)
        .with_mark_turned(after(2))
    )
    assert (now.unanswered, now.marked, now.place) == ((1, 2), (2,), 2)
    assert now.items[0].answer == Picked(1)
    assert now.with_mark_turned(after(3)).marked == ()
    fewer = now.without(frozenset({"d/c1"}), after(4))
    assert ([item.key for item in fewer.items], fewer.place, fewer.aside) == (
        ["d/c0", "d/c2"],
        1,
        now.items[1:2],
    )
