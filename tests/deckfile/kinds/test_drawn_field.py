"""`field = "ihc"`."""

import pytest

from her2quiz.domain.kinds.drawn.finding import GROUPS, SCORES, Finding
from her2quiz.domain.kinds.drawn_field import DrawnField
from tests.deckfile.reading import card, codes, read


def test_all_scores_are_drawn_unless_some_are_named() -> None:
    """In their own order."""
    every, some = card('field = "ihc"').kind, card('field = "ihc"\nscores = ["2+", "1+"]').kind
    assert isinstance(every, DrawnField)
    assert isinstance(some, DrawnField)
    assert every.labels == SCORES
    assert some.labels == ("1+", "2+")


@pytest.mark.parametrize(
    "scores", ['["2+"]', '["2+", "2+"]', '["2+", "4+"]', '"2+"', "[1, 2]", "2", "2.5", "true"]
)
def test_fewer_than_two_scores_are_no_question(scores: str) -> None:
    """Nor are others, or the same twice."""
    reading = read(f'[[card]]\nquestion = "Which score?"\nfield = "ihc"\nscores = {scores}\n')
    assert codes(reading)[0] == "D103"
    assert "scores" in reading.diagnostics[0].message


@pytest.mark.parametrize(
    ("toml", "finding", "labels"),
    [
        ('field = "fish"', Finding.FISH_FIELD, GROUPS),
        ('field = "fish"\nish_groups = [4, 2]', Finding.FISH_FIELD, ("Group 2", "Group 4")),
        ('record = "ihc"\nscores = ["3+", "2+"]', Finding.IHC_RECORD, ("2+", "3+")),
        ('record = "ish"', Finding.ISH_RECORD, GROUPS),
    ],
    ids=str,
)
def test_what_is_drawn_and_which_boundary(toml: str, finding: Finding, labels: tuple[str, ...]) -> None:
    """Fields of signals, and what is recorded; all scores or groups unless some are named."""
    kind = card(toml).kind
    assert isinstance(kind, DrawnField)
    assert kind.finding is finding
    assert kind.labels == labels


@pytest.mark.parametrize(
    ("toml", "code", "said"),
    [
        ('field = "fisch"', "D103", '\'field\' must be "ihc" or "fish"'),
        ("field = 3", "D103", "'field' must be"),
        ('record = "fish"', "D103", '\'record\' must be "ihc" or "ish"'),
        ('field = "fish"\nscores = ["1+", "2+"]', "D102", "unknown key 'scores'"),
        ('record = "ihc"\nish_groups = [1, 2]', "D102", "unknown key 'ish_groups'"),
        ('field = "ihc"\nrecord = "ihc"', "D112", "both 'field' and 'record'"),
        ('record = "ish"\npicture = "x"\nalt = "y"', "D112", "both 'record' and 'picture'"),
        ('record = "ish"\nish_groups = [1]', "D103", "'ish_groups' must be two or more of 1, 2, 3, 4, 5"),
        ('record = "ish"\nish_groups = [1, 1]', "D103", "each once"),
        ('record = "ish"\nish_groups = [1, true]', "D103", "each once"),
        ('record = "ish"\nish_groups = [1, 2.0]', "D103", "each once"),
        ('record = "ish"\nish_groups = [1, 6]', "D103", "each once"),
        ('record = "ish"\nish_groups = [1, [2]]', "D103", "each once"),
        ('record = "ish"\nish_groups = "1, 2"', "D103", "each once"),
    ],
    ids=str,
)
def test_what_cannot_be_drawn(toml: str, code: str, said: str) -> None:
    """An unknown finding, two at once, and scores or groups that are none."""
    found = read(f'[[card]]\nquestion = "Which is it?"\n{toml}\n').diagnostics
    assert any(each.code == code and said in each.message for each in found)
