"""Every kind of question has a view, which draws the mark as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.marking.mark import Mark, Verdict
from her2quiz.tui.kinds.registry import view_of
from tests.questions import KINDS, answered, questions

each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


def drawn(question: AnyQuestion, mark: Mark) -> str:
    """Return what a view draws of a mark."""
    return "\n".join(f"{block.lead.plain}{block.text.plain}" for block in view_of(question).blocks(mark))


@each_kind
@given(data=st.data())
def test_each_kind_has_its_view(kind: type[AnyQuestion], data: st.DataObject) -> None:
    """Its module and name match the kind, and it has keys that answer."""
    view = view_of(data.draw(questions(kind)))
    assert type(view).__name__ == f"{kind.__name__}View"
    assert type(view).__module__ == kind.__module__.replace(".domain.", ".tui.")
    assert view.keys


@each_kind
@given(data=st.data())
def test_each_wrong_part_has_its_sign(kind: type[AnyQuestion], data: st.DataObject) -> None:
    """Views draw the mark and compute nothing."""
    question, answer = data.draw(answered(kind))
    mark = marking.mark(question, answer)
    has_options = all(part.text and not part.right and not part.place for part in mark.parts)
    wrong = {Verdict.WRONG} if has_options or kind.__name__ == "NameAll" else {Verdict.WRONG, Verdict.MISSED}
    assert drawn(question, mark).count("✗") == sum(part.verdict in wrong for part in mark.parts)


@each_kind
@given(data=st.data())
def test_nothing_is_wrong_if_the_learner_gave_up(kind: type[AnyQuestion], data: st.DataObject) -> None:
    """The right answer is drawn without signs, or its options are ticked."""
    question = data.draw(questions(kind))
    assert "✗" not in drawn(question, marking.mark(question, GaveUp()))
