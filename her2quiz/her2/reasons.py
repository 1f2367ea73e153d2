"""The clauses that decide, in sentences: ASCO/CAP 2018 by its figures, and the expression classes."""

from her2quiz.her2.expression import ExpressionClass
from her2quiz.her2.ihc import CUT_OFF, Completeness, Intensity, Pattern, Score, ihc_score
from her2quiz.her2.ish import Group, IshResult

OF_GROUPS = {
    Group.ONE: "Ratio 2.0 or more and 4.0 copies or more: group 1 (figure 3).",
    Group.TWO: "Ratio 2.0 or more and fewer than 4.0 copies: group 2 (figure 3).",
    Group.THREE: "Ratio below 2.0 and 6.0 copies or more: group 3 (figure 3).",
    Group.FOUR: "Ratio below 2.0, 4.0 copies or more and fewer than 6.0: group 4 (figure 3).",
    Group.FIVE: "Ratio below 2.0 and fewer than 4.0 copies: group 5 (figure 3).",
}
"""Why a dual-probe result has its group."""

_WITH_IHC = "IHC is reviewed with every single-probe result."

OF_SINGLE_PROBES = {
    IshResult.POSITIVE: f"6.0 copies or more with a single probe are ISH-positive (figure 2). {_WITH_IHC}",
    IshResult.NEGATIVE: f"Fewer than 4.0 copies with a single probe are ISH-negative (figure 2). {_WITH_IHC}",
    IshResult.NEEDS_IHC_OR_DUAL_PROBE: (
        "4.0 copies or more, and fewer than 6.0, with a single probe need IHC, a dual probe, or both (figure 2)."
    ),
}
"""Why a single-probe result says what it says."""

_NO_CATEGORY = "It is a word of drug labels and consensus papers, and no result category of ASCO-CAP."


def why_score(pattern: Pattern) -> str:
    """Return why a pattern has its score; one that the guideline neither defines nor names is never asked."""
    score = ihc_score(pattern).score
    if pattern.completeness is Completeness.NONE:
        return "No staining at all is 0 (figure 1)."
    if pattern.completeness is Completeness.COMPLETE and pattern.intensity is Intensity.INTENSE:
        return _intense(score) + _at_the_cut_off(pattern)
    if pattern.completeness is Completeness.COMPLETE:
        return (
            f"Complete, weak to moderate staining in more than {CUT_OFF} % of the tumour cells is 2+ (figure 1)."
            + _at_the_cut_off(pattern)
        )
    if pattern.intensity is Intensity.FAINT:
        return _faint(score) + _at_the_cut_off(pattern)
    return (
        f"Moderate to intense but incomplete staining, basolateral or lateral, in more than {CUT_OFF} % of the tumour "
        "cells is 2+, an example of the note to figure 1. 3+ needs complete membranes."
    )


def _intense(score: Score) -> str:
    if score is Score.THREE:
        return f"Complete, intense staining in more than {CUT_OFF} % of the tumour cells is 3+ (figure 1)."
    return (
        f"Complete, intense staining in {CUT_OFF} % of the tumour cells or fewer is 2+, an example of the note to "
        "figure 1."
    )


def _faint(score: Score) -> str:
    where = (
        f"in more than {CUT_OFF} % of the tumour cells"
        if score is Score.ONE
        else f"in {CUT_OFF} % of the tumour cells or fewer"
    )
    return f"Incomplete, faint or barely perceptible staining {where} is {score} (figure 1)."


def _at_the_cut_off(pattern: Pattern) -> str:
    return f" Exactly {CUT_OFF} % is not more than {CUT_OFF} %." if pattern.percent == CUT_OFF else ""


def why_class(found: ExpressionClass, ihc: Score) -> str:
    """Return why a tumour has its expression class.

    Args:
        found: the class.
        ihc: the IHC score.
    """
    match found:
        case ExpressionClass.POSITIVE:
            return "A positive status is HER2-positive, whatever the IHC score."
        case ExpressionClass.LOW:
            more = ", once ISH has made it negative," if ihc is Score.TWO else ""
            return f"HER2-negative with IHC {ihc}{more} is HER2-low. {_NO_CATEGORY}"
        case ExpressionClass.ULTRALOW:
            return (
                f"HER2-negative with IHC 0 and some faint staining, in {CUT_OFF} % of the tumour cells or fewer, is "
                f"HER2-ultralow. {_NO_CATEGORY}"
            )
        case ExpressionClass.NULL:
            return f"HER2-negative with IHC 0 and no staining at all is HER2-null. {_NO_CATEGORY}"
        case ExpressionClass.UNDETERMINED:
            return "As long as the status is not final, there is no class."
