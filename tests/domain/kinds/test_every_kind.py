"""What holds for the mark on every kind of question."""

import json
from random import Random
from typing import assert_never

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.domain.kinds.cloze import Cloze
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.question import WITHOUT_CHANCE, AnyQuestion
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.marking.mark import Part, Verdict
from tests.questions import KINDS, answered, questions

each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


def wanted_parts(question: AnyQuestion) -> int:  # noqa: C901, PLR0911 - one case for each shape
    """Count what an answer has to get right."""
    match question:
        case Flip():
            return 0
        case Typed() | Number():
            return 1
        case TrueFalse():
            return 2
        case SingleBest() | SelectAll():
            return len(question.options)
        case NameAll():
            return len(question.members)
        case Cloze():
            return len(question.blanks)
        case Ordering():
            return len(question.lines)
        case Matching() | Grouping():
            return len(question.items)
        case _:
            assert_never(question)


def counted(question: AnyQuestion, parts: tuple[Part, ...]) -> list[Part]:
    """Leave out the wrong names of a name-all card, which come besides a part for each name asked."""
    is_list = isinstance(question, NameAll)
    return [part for part in parts if not (is_list and part.verdict is Verdict.WRONG)]


@each_kind
@given(data=st.data())
def test_a_mark_has_a_part_for_each_thing_asked(kind: type[AnyQuestion], data: st.DataObject) -> None:
    """Option, line, pair, blank or name; as many if the learner gave up."""
    question, answer = data.draw(answered(kind))
    wanted = wanted_parts(question)
    assert len(counted(question, marking.mark(question, answer).parts)) == wanted
    assert len(marking.mark(question, GaveUp()).parts) == wanted


@each_kind
@given(data=st.data())
def test_the_score_is_1_exactly_if_all_parts_are_right(kind: type[AnyQuestion], data: st.DataObject) -> None:
    """All other scores are from 0 up to it."""
    question, answer = data.draw(answered(kind))
    mark = marking.mark(question, answer)
    if mark.score is None:
        assert kind is Flip
        return
    assert 0 <= mark.score <= 1
    assert mark.is_right is all(part.verdict.is_right for part in mark.parts)
    assert not mark.gave_up


@each_kind
@given(data=st.data())
def test_giving_up_scores_0(kind: type[AnyQuestion], data: st.DataObject) -> None:
    """All that belongs in the answer is missed, and the log keeps no more than that."""
    question = data.draw(questions(kind))
    mark = marking.mark(question, GaveUp())
    assert (mark.score, mark.gave_up, mark.feedback, mark.spelling) == (0, True, "", "")
    assert mark.right_answer == question.right_answer
    assert {part.verdict for part in mark.parts} <= {Verdict.MISSED, Verdict.LEFT}
    assert not any(part.given for part in mark.parts)
    assert marking.record(question, GaveUp()) == {"gave_up": True}


@pytest.mark.parametrize("kind", WITHOUT_CHANCE)
@settings(max_examples=5)
@given(data=st.data())
def test_what_leaves_nothing_to_chance_poses_itself(kind: type[AnyQuestion], data: st.DataObject) -> None:
    """So no numbers are seeded for it."""
    question = data.draw(questions(kind))
    rng = Random(1)
    before = rng.getstate()
    assert question.pose(rng) is question
    assert rng.getstate() == before


@each_kind
@settings(max_examples=5)
@given(data=st.data())
def test_an_answer_of_another_kind_is_refused(kind: type[AnyQuestion], data: st.DataObject) -> None:
    """Of every other kind, unless the two are answered alike; it is neither marked nor recorded."""
    question = data.draw(questions(kind))
    for other in KINDS:
        _, answer = data.draw(answered(other))
        if other.answer_type is kind.answer_type:
            continue
        with pytest.raises(marking.NotAnAnswerError, match=kind.__name__):
            marking.mark(question, answer)
        with pytest.raises(marking.NotAnAnswerError, match=kind.__name__):
            marking.record(question, answer)


@each_kind
@given(data=st.data())
def test_what_can_be_marked_can_be_recorded(kind: type[AnyQuestion], data: st.DataObject) -> None:
    """As JSON that is read back as it was written."""
    question, answer = data.draw(answered(kind))
    record = marking.record(question, answer)
    assert json.loads(json.dumps(record)) == record


@each_kind
@given(data=st.data())
def test_only_a_part_that_is_not_right_says_what_is_right_instead(
    kind: type[AnyQuestion], data: st.DataObject
) -> None:
    """And only a right one has a spelling; a part that is missed has nothing of the learner."""
    question, answer = data.draw(answered(kind))
    for part in marking.mark(question, answer).parts:
        assert not part.spelling or part.verdict is Verdict.RIGHT
        assert not part.given or part.verdict is not Verdict.MISSED
        assert part.place in range(wanted_parts(question) + 1)
