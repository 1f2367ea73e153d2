"""What is shown beside a field that was scored wrongly."""

import pytest

from her2quiz.her2.fields.ihc import IhcField, ihc_field
from her2quiz.her2.ihc import Basis, Completeness, Intensity, Score
from her2quiz.session.lab.neighbour import differences, neighbour
from tests.her2.grids import SCORES


@pytest.mark.parametrize("said", SCORES)
def test_a_neighbour_has_the_score_that_was_said(said: Score) -> None:
    """In a pattern of its definition, the same from the same seed."""
    field = neighbour(said, 7)
    assert field.scored.score is said
    assert field.scored.basis is Basis.DEFINITION
    assert field.stained
    assert neighbour(said, 7) == field


def drawn(score: Score, completeness: Completeness, intensity: Intensity | None = None) -> IhcField:
    """Return a field in a pattern."""
    return next(
        field
        for seed in range(200)
        if (field := ihc_field(score, seed)).pattern.completeness is completeness
        and intensity in (None, field.pattern.intensity)
    )


def test_without_pictures_nothing_lies_left_or_right() -> None:
    """Nor is a cell marked."""
    fields = drawn(Score.ONE, Completeness.INCOMPLETE), drawn(Score.TWO, Completeness.COMPLETE)
    said = differences(*fields, is_drawn=False)
    assert said[0].startswith("This field, 1+: ")
    assert said[1].startswith("Another, 2+: ")
    assert "marked" not in said[2]


def test_what_differs_is_said() -> None:
    """By the criteria of the score: closed or broken, how strongly, more than 10 % or not."""
    one = drawn(Score.ONE, Completeness.INCOMPLETE)
    two = drawn(Score.TWO, Completeness.COMPLETE, Intensity.WEAK)
    three = drawn(Score.THREE, Completeness.COMPLETE)
    few = drawn(Score.TWO, Completeness.COMPLETE, Intensity.INTENSE)
    faint = drawn(Score.ZERO, Completeness.INCOMPLETE)
    bare = drawn(Score.ZERO, Completeness.NONE)
    said = {
        name: differences(*pair)[2]
        for name, pair in {
            "one": (one, two),
            "two": (two, three),
            "few": (few, three),
            "faint": (faint, one),
            "bare": (bare, one),
        }.items()
    }
    assert "closed or broken; how strongly" in said["one"]
    assert said["two"].startswith("What differs: how strongly they are stained.")
    assert said["few"].startswith("What differs: more than 10 % of the cells, or not.")
    assert said["faint"].startswith("What differs: more than 10 % of the cells, or not.")
    assert said["bare"].startswith("What differs: whether any cell is stained.")
    assert differences(bare, one)[0] == "Left, 0: no stained cell."
