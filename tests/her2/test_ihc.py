"""The IHC score."""

from itertools import product

import pytest

from her2quiz.her2.ihc import UNSTAINED, Basis, Completeness, Intensity, Pattern, Score, Scored, ihc_score
from her2quiz.her2.refused import RefusedError
from tests.her2.grids import PATTERNS, PERCENTS, SCORES

INCOMPLETE, COMPLETE = Completeness.INCOMPLETE, Completeness.COMPLETE
FAINT, WEAK, MODERATE, INTENSE = (
    Intensity.FAINT,
    Intensity.WEAK,
    Intensity.MODERATE,
    Intensity.INTENSE,
)


def rank(pattern: Pattern) -> int:
    """Return the place of a pattern's score from 0 to 3+."""
    return SCORES.index(ihc_score(pattern).score)


@pytest.mark.parametrize(
    ("pattern", "score", "basis"),
    [
        (UNSTAINED, "0", Basis.DEFINITION),
        (Pattern(INCOMPLETE, FAINT, 10), "0", Basis.DEFINITION),
        (Pattern(INCOMPLETE, FAINT, 10.1), "1+", Basis.DEFINITION),
        (Pattern(INCOMPLETE, FAINT, 100), "1+", Basis.DEFINITION),
        (Pattern(INCOMPLETE, MODERATE, 60), "2+", Basis.NOTE_EXAMPLE),
        (Pattern(INCOMPLETE, INTENSE, 11), "2+", Basis.NOTE_EXAMPLE),
        (Pattern(INCOMPLETE, INTENSE, 10), "2+", Basis.NOTE_RESIDUAL),
        (Pattern(INCOMPLETE, WEAK, 60), "2+", Basis.NOTE_RESIDUAL),
        (Pattern(COMPLETE, WEAK, 11), "2+", Basis.DEFINITION),
        (Pattern(COMPLETE, MODERATE, 40), "2+", Basis.DEFINITION),
        (Pattern(COMPLETE, MODERATE, 10), "2+", Basis.NOTE_RESIDUAL),
        (Pattern(COMPLETE, FAINT, 40), "2+", Basis.NOTE_RESIDUAL),
        (Pattern(COMPLETE, INTENSE, 10), "2+", Basis.NOTE_EXAMPLE),
        (Pattern(COMPLETE, INTENSE, 11), "3+", Basis.DEFINITION),
    ],
)
def test_worked_patterns(pattern: Pattern, score: str, basis: Basis) -> None:
    """Each pattern of figure 1 and its note, at and around 10 %."""
    assert ihc_score(pattern) == Scored(Score(score), basis)


def test_three_plus_is_complete_intense_and_in_more_than_ten_percent() -> None:
    """Nothing else is 3+; and every pattern has one score that is not indeterminate."""
    for pattern in PATTERNS:
        is_three = pattern.completeness is COMPLETE and pattern.intensity is INTENSE and pattern.percent > 10
        assert (ihc_score(pattern).score is Score.THREE) == is_three
        assert ihc_score(pattern).score in SCORES


@pytest.mark.parametrize(
    ("completeness", "intensity"), [*product((INCOMPLETE, COMPLETE), (FAINT, WEAK, MODERATE, INTENSE))]
)
def test_more_cells_never_lower_a_score(completeness: Completeness, intensity: Intensity) -> None:
    """With completeness and intensity as they are."""
    ranks = [rank(Pattern(completeness, intensity, percent)) for percent in PERCENTS]
    assert ranks == sorted(ranks)


def test_stronger_staining_never_lowers_a_score() -> None:
    """With completeness and the share of cells as they are."""
    for completeness, percent in product((INCOMPLETE, COMPLETE), PERCENTS):
        ranks = [
            rank(Pattern(completeness, intensity, percent)) for intensity in (FAINT, WEAK, MODERATE, INTENSE)
        ]
        assert ranks == sorted(ranks)


def test_a_complete_ring_is_never_lower() -> None:
    """With intensity and the share of cells as they are."""
    for intensity, percent in product((FAINT, WEAK, MODERATE, INTENSE), PERCENTS):
        assert rank(Pattern(COMPLETE, intensity, percent)) >= rank(Pattern(INCOMPLETE, intensity, percent))


def test_what_cannot_be_judged() -> None:
    """A failed stain and a spoiled specimen have no score."""
    for pattern in PATTERNS[::7]:
        spoiled = Scored(Score.INDETERMINATE, None)
        assert ihc_score(pattern, assay_valid=False) == spoiled
        assert ihc_score(pattern, specimen_valid=False) == spoiled


@pytest.mark.parametrize(
    ("completeness", "intensity", "percent"),
    [
        (Completeness.NONE, FAINT, 5),
        (Completeness.NONE, Intensity.NONE, 5),
        (INCOMPLETE, Intensity.NONE, 5),
        (COMPLETE, INTENSE, 0),
        (Completeness.NONE, INTENSE, 0),
    ],
)
def test_findings_that_do_not_go_together(
    completeness: Completeness, intensity: Intensity, percent: float
) -> None:
    """They are refused with a sentence that repeats them."""
    with pytest.raises(RefusedError, match=f"{completeness}, {intensity} and {percent} % do not go together"):
        Pattern(completeness, intensity, percent)


@pytest.mark.parametrize("percent", [-0.1, 100.1, float("nan"), float("inf")])
def test_a_percentage_that_cannot_be(percent: float) -> None:
    """It is from 0 to 100."""
    with pytest.raises(RefusedError, match="must be from 0 to 100"):
        Pattern(COMPLETE, INTENSE, percent)
