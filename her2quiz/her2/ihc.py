"""The IHC score: ASCO/CAP 2018, figure 1."""

from enum import Enum, StrEnum

from attrs import frozen

from her2quiz.her2.refused import Amount, RefusedError, share

CUT_OFF = 10
"""Percent of invasive tumour cells. A pattern counts in more than this: exactly 10 % does not reach it."""


class Completeness(StrEnum):
    """How far round the cell its membrane is stained."""

    NONE = "none"
    INCOMPLETE = "incomplete"
    COMPLETE = "complete"


class Intensity(StrEnum):
    """How strongly the membrane is stained; faint is faint or barely perceptible."""

    NONE = "none"
    FAINT = "faint"
    WEAK = "weak"
    MODERATE = "moderate"
    INTENSE = "intense"


class Score(StrEnum):
    """The IHC score."""

    ZERO = "0"
    ONE = "1+"
    TWO = "2+"
    THREE = "3+"
    INDETERMINATE = "indeterminate"
    """The stain failed, or the specimen cannot be judged."""


LOW_SCORES = frozenset({Score.ZERO, Score.ONE})
"""The scores that are negative by themselves."""


class Basis(Enum):
    """What a score rests on."""

    DEFINITION = "definition"
    """The pattern is one that the guideline defines."""

    NOTE_EXAMPLE = "note_example"
    """The pattern is one that the note of the figure names; for the incomplete one more than 10 % is our reading."""

    NOTE_RESIDUAL = "note_residual"
    """The pattern is defined nowhere; the note asks to consider it 2+, and pathologists differ. It is never drilled."""


@frozen
class Pattern:
    """One staining pattern of the invasive tumour cells. More than one pattern in a tumour is out of scope."""

    completeness: Completeness
    """How far round the cell the membrane is stained."""

    intensity: Intensity
    """How strongly."""

    percent: Amount
    """In how many of the invasive tumour cells, 0 to 100."""

    def __attrs_post_init__(self) -> None:
        """Refuse a pattern that cannot be."""
        share(self.percent, "The percentage of stained cells")
        signs = {
            self.completeness is Completeness.NONE,
            self.intensity is Intensity.NONE,
            self.percent == 0,
        }
        if len(signs) > 1:
            raise RefusedError(
                "No staining means no complete or incomplete membrane, no intensity and 0 % of cells; "
                f"{self.completeness}, {self.intensity} and {self.percent} % do not go together."
            )


UNSTAINED = Pattern(Completeness.NONE, Intensity.NONE, 0)
"""No staining at all."""


@frozen
class Scored:
    """A score, and what it rests on."""

    score: Score
    """The score."""

    basis: Basis | None
    """What it rests on; None where there is nothing to score."""


def ihc_score(pattern: Pattern, *, assay_valid: bool = True, specimen_valid: bool = True) -> Scored:
    """Score a staining pattern (ASCO/CAP 2018, figure 1).

    Args:
        pattern: what is seen.
        assay_valid: whether the stain worked, with its controls as expected.
        specimen_valid: whether handling, fixation and artefacts let the specimen be judged.
    """
    if not (assay_valid and specimen_valid):
        return Scored(Score.INDETERMINATE, None)
    match pattern.completeness:
        case Completeness.NONE:
            return Scored(Score.ZERO, Basis.DEFINITION)
        case Completeness.INCOMPLETE:
            return _incomplete(pattern.intensity, is_enough=pattern.percent > CUT_OFF)
        case Completeness.COMPLETE:
            return _complete(pattern.intensity, is_enough=pattern.percent > CUT_OFF)


def _complete(intensity: Intensity, *, is_enough: bool) -> Scored:
    if intensity is Intensity.INTENSE:
        return Scored(Score.THREE, Basis.DEFINITION) if is_enough else Scored(Score.TWO, Basis.NOTE_EXAMPLE)
    is_defined = is_enough and intensity in (Intensity.WEAK, Intensity.MODERATE)
    return Scored(Score.TWO, Basis.DEFINITION if is_defined else Basis.NOTE_RESIDUAL)


def _incomplete(intensity: Intensity, *, is_enough: bool) -> Scored:
    if intensity is Intensity.FAINT:
        return Scored(Score.ONE if is_enough else Score.ZERO, Basis.DEFINITION)
    is_named = is_enough and intensity in (Intensity.MODERATE, Intensity.INTENSE)
    return Scored(Score.TWO, Basis.NOTE_EXAMPLE if is_named else Basis.NOTE_RESIDUAL)
