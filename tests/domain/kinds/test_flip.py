"""A flip card."""

from random import Random

import pytest

from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Answer, Entered, GaveUp, Picked, Revealed, Said
from her2quiz.domain.marking.mark import Mark
from tests.domain.marks import whole_mark

CARD = Flip("On which chromosome does it sit?", "17q")


@pytest.mark.parametrize("seed", range(3))
def test_it_is_posed_unchanged(seed: int) -> None:
    """Nothing is left to chance."""
    assert CARD.pose(Random(seed)) == CARD


def test_turning_it_over_gives_the_back_and_no_score() -> None:
    """Only the learner can tell how well it was known."""
    assert whole_mark(CARD, Revealed()) == Mark(score=None, right_answer="17q")
    assert marking.record(CARD, Revealed()) == {"revealed": True}


def test_giving_up_is_wrong() -> None:
    """The learner said so."""
    assert whole_mark(CARD, GaveUp()) == Mark(score=0, right_answer="17q", gave_up=True)
    assert marking.record(CARD, GaveUp()) == {"gave_up": True}


@pytest.mark.parametrize("answer", [Picked(0), Said(True), Entered("17q")], ids=str)
def test_an_answer_of_another_kind_is_refused(answer: Answer) -> None:
    """It cannot have come from this question."""
    with pytest.raises(marking.NotAnAnswerError, match="Flip"):
        marking.mark(CARD, answer)
