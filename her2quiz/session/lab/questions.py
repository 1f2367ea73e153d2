"""The questions of the lab, each made from a finding and the rules."""

from collections.abc import Sequence
from fractions import Fraction

from her2quiz.her2.expression import ExpressionClass, expression_class
from her2quiz.her2.ihc import Pattern, Score, ihc_score
from her2quiz.her2.in_words import copies_words, decimals, ratio_words, totals_words
from her2quiz.her2.ish import DualProbe, IshResult, SingleProbe, ish_result
from her2quiz.her2.reasons import OF_GROUPS, OF_SINGLE_PROBES, why_class, why_score
from her2quiz.her2.status import Her2Result, NextStep, Status
from her2quiz.session.lab.counting import Sheet
from her2quiz.session.lab.step import AmountStep, ChoiceStep, Skill
from her2quiz.session.lab.tally import GROUPS, SCORES

Told = tuple[str, ...]

POSITIVE, NEGATIVE = "Report HER2-positive", "Report HER2-negative"
WITH_COMMENT = "Report HER2-negative, with a comment"

SINGLE_OPTIONS = {
    IshResult.POSITIVE: "ISH-positive",
    IshResult.NEGATIVE: "ISH-negative",
    IshResult.NEEDS_IHC_OR_DUAL_PROBE: "Neither: it needs IHC, a dual probe, or both",
}
"""What a single-probe result can say by itself."""

CLASS_OPTIONS = {
    ExpressionClass.POSITIVE: "HER2-positive",
    ExpressionClass.LOW: "HER2-low",
    ExpressionClass.ULTRALOW: "HER2-ultralow",
    ExpressionClass.NULL: "HER2-null",
    ExpressionClass.UNDETERMINED: "It cannot be classed yet",
}
"""The expression classes, as options."""


def score_question(pattern: Pattern, told: Told = ()) -> ChoiceStep:
    """Ask for the score of a pattern."""
    right = SCORES.index(str(ihc_score(pattern).score))
    return ChoiceStep(Skill.SCORE, "Which IHC score?", SCORES, right, why_score(pattern), told)


def group_question(found: DualProbe, told: Told = ()) -> ChoiceStep:
    """Ask for the group of a dual-probe result."""
    group = found.group
    return ChoiceStep(Skill.GROUP, "Which group?", GROUPS, group.value - 1, OF_GROUPS[group], told)


def single_question(found: SingleProbe, told: Told = ()) -> ChoiceStep:
    """Ask what a single-probe result says by itself."""
    result = ish_result(found)
    options = tuple(SINGLE_OPTIONS.values())
    right = options.index(SINGLE_OPTIONS[result])
    ask = "What does this result say by itself?"
    return ChoiceStep(Skill.SINGLE, ask, options, right, OF_SINGLE_PROBES[result], told)


def decision_question(result: Her2Result, offered: Sequence[NextStep], told: Told = ()) -> ChoiceStep:
    """Ask what to do now: report, or take a further step.

    Args:
        result: what the rules say.
        offered: the further steps that are offered; the right one must be among them.
        told: what is found before the question.
    """
    options = (POSITIVE, NEGATIVE, WITH_COMMENT, *map(_sentence, offered))
    right = options.index(_right_decision(result))
    return ChoiceStep(Skill.DECISION, "What now?", options, right, _stop(result.because), told)


def _right_decision(result: Her2Result) -> str:
    if result.status is Status.POSITIVE:
        return POSITIVE
    if result.status is Status.NEGATIVE:
        return WITH_COMMENT if result.has_comment else NEGATIVE
    return _sentence(result.next_step)


def class_question(status: Status, score: Score, pattern: Pattern) -> ChoiceStep:
    """Ask for the expression class."""
    found = expression_class(status, score, pattern.percent)
    options = tuple(CLASS_OPTIONS.values())
    right = options.index(CLASS_OPTIONS[found])
    return ChoiceStep(
        Skill.EXPRESSION, "Which expression class is it?", options, right, why_class(found, score)
    )


def amount_questions(sheet: Sheet) -> list[AmountStep]:
    """Ask for the average copies, and with a dual probe for the ratio, of a count."""
    cells, her2 = len(sheet.counts), sheet.total(0)
    cep17 = sheet.total(1) if len(sheet.probes) > 1 else 0
    told = (totals_words(her2, cep17, cells),)
    copies = Fraction(her2, cells)
    asked = [AmountStep("Average HER2 copies per cell?", copies, copies_words(her2, cells), told)]
    if cep17:
        ratio = Fraction(her2, cep17)
        asked.append(AmountStep("HER2/CEP17 ratio?", ratio, ratio_words(her2, cep17), told))
    return asked


def result_question(sheet: Sheet) -> ChoiceStep:
    """Ask what a count leads to: its group, or with a single probe what it says."""
    result = sheet.result
    copies = f"{decimals(Fraction(result.copies))} copies per cell"
    if isinstance(result, DualProbe):
        return group_question(result, (f"Ratio {decimals(Fraction(result.ratio))}, {copies}.",))
    return single_question(result, (f"{copies}, with a single probe.",))


def _sentence(step: NextStep) -> str:
    return step.value[0].upper() + step.value[1:]


def _stop(because: str) -> str:
    return because[0].upper() + because[1:]
