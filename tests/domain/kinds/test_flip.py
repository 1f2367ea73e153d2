"""A flip card."""

from random import Random

import pytest

from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.question import NotAnAnswerError
from her2quiz.domain.marking.answer import Answer, GaveUp, Picked, Revealed, Said, Typed
from her2quiz.domain.marking.mark import Mark

CARD = Flip("On which chromosome does it sit?", "17q")


@pytest.mark.parametrize("seed", range(3))
def test_it_is_posed_as_it_stands(seed: int) -> None:
    """Nothing is left to chance."""
    assert CARD.pose(Random(seed)) == CARD


def test_turning_it_over_gives_the_back_and_no_score() -> None:
    """Only the learner can tell how well it was known."""
    assert CARD.mark(Revealed()) == Mark(score=None, right_answer="17q")
    assert CARD.record(Revealed()) == {"revealed": True}


def test_giving_up_is_wrong() -> None:
    """The learner said so."""
    assert CARD.mark(GaveUp()) == Mark(score=0, right_answer="17q")
    assert CARD.record(GaveUp()) == {"gave_up": True}


@pytest.mark.parametrize("answer", [Picked(0), Said(True), Typed("17q")], ids=str)
def test_an_answer_of_another_kind_is_refused(answer: Answer) -> None:
    """It cannot have come from this question."""
    with pytest.raises(NotAnAnswerError, match="flip card"):
        CARD.mark(answer)
