"""Findings as a pathologist records them, drawn by chance: at and around the cut-offs, never where a value rounds to one."""

from decimal import Decimal
from random import Random

from her2quiz.her2.ihc import UNSTAINED, Completeness, Intensity, Pattern, Score
from her2quiz.her2.ish import DualProbe, Group, IshResult, SingleProbe

ABOVE, UP_TO = (11, 11, 11, 20, 40, 70, 90), (10, 10, 9, 9, 5, 2)
"""Percentages above the cut-off, and up to it; those beside it come most often."""

_OPEN = {Intensity.MODERATE, Intensity.INTENSE}
_PATTERNS: dict[Score, tuple[tuple[Completeness, tuple[Intensity, ...], tuple[int, ...]], ...]] = {
    Score.ZERO: (
        (Completeness.NONE, (Intensity.NONE,), (0,)),
        (Completeness.INCOMPLETE, (Intensity.FAINT,), UP_TO),
        (Completeness.INCOMPLETE, (Intensity.FAINT,), UP_TO),
    ),
    Score.ONE: ((Completeness.INCOMPLETE, (Intensity.FAINT,), ABOVE),),
    Score.TWO: (
        (Completeness.COMPLETE, (Intensity.WEAK, Intensity.MODERATE), ABOVE),
        (Completeness.COMPLETE, (Intensity.WEAK, Intensity.MODERATE), ABOVE),
        (Completeness.INCOMPLETE, (Intensity.MODERATE, Intensity.INTENSE), ABOVE),
        (Completeness.COMPLETE, (Intensity.INTENSE,), UP_TO),
    ),
    Score.THREE: ((Completeness.COMPLETE, (Intensity.INTENSE,), ABOVE),),
}
"""For each score the patterns of its definition, and the examples that the note names."""

_RATIOS = {True: ("2.0", "2.0", "2.1", "2.3", "2.8"), False: ("1.1", "1.4", "1.7", "1.9", "1.9")}
"""Ratios from 2.0 on, and below."""

_COPIES = {
    Group.ONE: ("4.0", "4.0", "4.6", "6.0", "7.2"),
    Group.TWO: ("3.0", "3.4", "3.7", "3.9"),
    Group.THREE: ("6.0", "6.0", "6.1", "6.8"),
    Group.FOUR: ("4.0", "4.0", "4.8", "5.5", "5.9"),
    Group.FIVE: ("2.2", "2.9", "3.5", "3.9"),
}
"""Average copies of each group."""

_SINGLE = {
    IshResult.POSITIVE: ("6.0", "6.0", "6.9", "8.2"),
    IshResult.NEGATIVE: ("2.4", "3.5", "3.9", "3.9"),
    IshResult.NEEDS_IHC_OR_DUAL_PROBE: ("4.0", "4.0", "4.9", "5.4", "5.9", "5.9"),
}
"""Average copies that a single probe finds, by what they say by themselves."""


def reported_pattern(rng: Random, score: Score) -> Pattern:
    """Draw a pattern that has a score by a definition, or by an example that the note names."""
    completeness, intensities, percents = rng.choice(_PATTERNS[score])
    intensity = rng.choice(intensities)
    return (
        UNSTAINED if intensity is Intensity.NONE else Pattern(completeness, intensity, rng.choice(percents))
    )


def pattern_words(pattern: Pattern) -> str:
    """Say what the pathologist records."""
    if pattern.percent == 0:
        return "The pathologist records no membrane staining of the invasive tumour cells at all."
    strength = {Intensity.FAINT: "faint, barely perceptible"}.get(pattern.intensity, str(pattern.intensity))
    side = (
        " along the basal and lateral membranes"
        if pattern.completeness is Completeness.INCOMPLETE and pattern.intensity in _OPEN
        else ""
    )
    return (
        f"The pathologist records {pattern.completeness}, {strength} membrane staining{side} in {pattern.percent} % of "
        "the invasive tumour cells."
    )


def reported_dual(rng: Random, group: Group) -> DualProbe:
    """Draw a dual-probe result of a group."""
    ratio = rng.choice(_RATIOS[group in (Group.ONE, Group.TWO)])
    return DualProbe(Decimal(ratio), Decimal(rng.choice(_COPIES[group])))


def reported_single(rng: Random, result: IshResult) -> SingleProbe:
    """Draw a single-probe count that says something by itself."""
    return SingleProbe(Decimal(rng.choice(_SINGLE[result])))


def dual_words(found: DualProbe) -> str:
    """Say what was counted with a dual probe."""
    return f"ratio {found.ratio}, average {found.copies} HER2 copies per cell"
