"""True or false."""

from random import Random

import pytest

from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Answer, Entered, GaveUp, Picked, Revealed, Said
from her2quiz.domain.marking.mark import Mark
from tests.domain.marks import whole_mark


@pytest.mark.parametrize(
    ("value", "said", "score"), [(True, True, 1), (True, False, 0), (False, False, 1), (False, True, 0)]
)
def test_the_right_answer_is_what_the_statement_is(value: bool, said: bool, score: float) -> None:
    """It is shown in words, whatever the learner said."""
    statement = TrueFalse("An IHC 2+ result is positive.", value)
    assert whole_mark(statement, Said(said)) == Mark(score=score, right_answer="True" if value else "False")
    assert marking.record(statement, Said(said)) == {"said": said}


@pytest.mark.parametrize("value", [True, False])
def test_giving_up_is_wrong(value: bool) -> None:
    """It is neither of the two."""
    statement = TrueFalse("A statement.", value)
    assert marking.mark(statement, GaveUp()).score == 0
    assert marking.record(statement, GaveUp()) == {"gave_up": True}


@pytest.mark.parametrize("seed", range(3))
def test_it_is_posed_unchanged(seed: int) -> None:
    """True always comes before false."""
    statement = TrueFalse("A statement.", True)
    assert statement.pose(Random(seed)) == statement


@pytest.mark.parametrize("answer", [Picked(0), Revealed(), Entered("true")], ids=str)
def test_an_answer_of_another_kind_is_refused(answer: Answer) -> None:
    """It cannot have come from this question."""
    with pytest.raises(marking.NotAnAnswerError, match="TrueFalse"):
        marking.mark(TrueFalse("A statement.", True), answer)
