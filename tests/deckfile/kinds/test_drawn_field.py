"""`field = "ihc"`."""

import pytest

from her2quiz.domain.kinds.drawn_field import SCORES, DrawnField
from tests.deckfile.reading import card, codes, read


def test_all_scores_are_drawn_unless_some_are_named() -> None:
    """In their own order."""
    every, some = card('field = "ihc"').kind, card('field = "ihc"\nscores = ["2+", "1+"]').kind
    assert isinstance(every, DrawnField)
    assert isinstance(some, DrawnField)
    assert every.scores == SCORES
    assert some.scores == ("1+", "2+")


@pytest.mark.parametrize("scores", ['["2+"]', '["2+", "2+"]', '["2+", "4+"]', '"2+"', "[1, 2]"])
def test_fewer_than_two_scores_are_no_question(scores: str) -> None:
    """Nor are others, or the same twice."""
    reading = read(f'[[card]]\nquestion = "Which score?"\nfield = "ihc"\nscores = {scores}\n')
    assert codes(reading)[0] == "D103"
    assert "scores" in reading.diagnostics[0].message
