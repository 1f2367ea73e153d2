"""Expression classes, and subtypes by receptors."""

from itertools import product

import pytest

from her2quiz.her2.expression import ExpressionClass, expression_class, surrogate_subtype
from her2quiz.her2.ihc import Score, ihc_score
from her2quiz.her2.refused import RefusedError
from her2quiz.her2.status import Status, her2_status
from tests.her2.grids import ANY_IHC, DUALS, PATTERNS


@pytest.mark.parametrize(
    ("status", "ihc", "percent", "wanted"),
    [
        ("positive", "3+", 80, "HER2-positive"),
        ("positive", "2+", None, "HER2-positive"),
        ("negative", "2+", 60, "HER2-low"),
        ("negative", "1+", 11, "HER2-low"),
        ("negative", "0", 10, "HER2-ultralow"),
        ("negative", "0", 0.1, "HER2-ultralow"),
        ("negative", "0", 0, "HER2-null"),
        ("negative", None, None, "undetermined"),
        ("negative", "indeterminate", None, "undetermined"),
        ("equivocal", "2+", 60, "undetermined"),
        ("pending", "2+", 60, "undetermined"),
        ("indeterminate", "indeterminate", None, "undetermined"),
    ],
)
def test_worked_classes(status: str, ihc: str | None, percent: float | None, wanted: str) -> None:
    """Each class, at its boundaries."""
    score = None if ihc is None else Score(ihc)
    assert expression_class(Status(status), score, percent) is ExpressionClass(wanted)


def test_classes_follow_from_status_and_score() -> None:
    """Low is negative with 1+ or 2+; ultralow is negative with 0 in some cells, 10 % at most."""
    for pattern, ish in product(PATTERNS, (None, *DUALS[::7])):
        score = ihc_score(pattern).score
        result = her2_status(score, ish)
        found = expression_class(result.status, score, pattern.percent)
        is_negative = result.status is Status.NEGATIVE
        assert (found is ExpressionClass.LOW) == (is_negative and score in (Score.ONE, Score.TWO))
        is_ultralow = is_negative and score is Score.ZERO and 0 < pattern.percent <= 10
        assert (found is ExpressionClass.ULTRALOW) == is_ultralow


def test_what_a_class_needs() -> None:
    """IHC 0 needs a percentage that is IHC 0, and 3+ is never negative."""
    for percent, said in ((None, "which is missing"), (11, "not IHC 0"), (-1, "from 0 to 100")):
        with pytest.raises(RefusedError, match=said):
            expression_class(Status.NEGATIVE, Score.ZERO, percent)
    with pytest.raises(RefusedError, match="never HER2-negative"):
        expression_class(Status.NEGATIVE, Score.THREE, 80)


@pytest.mark.parametrize(
    ("er", "pr", "status", "name", "is_low"),
    [
        (0, 0, "negative", "HR-/HER2-", False),
        (0.9, 0.9, "positive", "HR-/HER2+", False),
        (1, 0, "negative", "HR+/HER2-", True),
        (10, 0, "positive", "HR+/HER2+", True),
        (10.1, 0, "negative", "HR+/HER2-", False),
        (0, 5, "negative", "HR+/HER2-", False),
    ],
)
def test_worked_subtypes(er: float, pr: float, status: str, name: str, is_low: bool) -> None:
    """At 1 and 10 %; PR has no low class."""
    found = surrogate_subtype(er, pr, Status(status))
    assert (found.name, found.is_er_low) == (name, is_low)
    assert found.is_triple_negative == (name == "HR-/HER2-")


@pytest.mark.parametrize("status", [Status.EQUIVOCAL, Status.PENDING, Status.INDETERMINATE])
def test_a_subtype_needs_a_final_status(status: Status) -> None:
    """And percentages that can be."""
    with pytest.raises(RefusedError, match="needs a final HER2 status"):
        surrogate_subtype(50, 50, status)
    with pytest.raises(RefusedError, match="percentage of ER"):
        surrogate_subtype(101, 50, Status.POSITIVE)


@pytest.mark.parametrize("ihc", ANY_IHC)
def test_a_positive_status_has_its_class_whatever_the_score(ihc: Score | None) -> None:
    """As group 1 does without IHC."""
    assert expression_class(Status.POSITIVE, ihc) is ExpressionClass.POSITIVE
