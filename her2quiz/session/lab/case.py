"""Cases to work up, generated from the rules: from IHC to ISH to a recount to the report, one decision at a time.

Cases in which IHC and ISH disagree are left out, and so are a single probe without IHC, one that is high or low beside
2+, and the class of intense staining in few cells that ISH calls negative: no figure of the guideline, or no agreement,
decides them.
"""

from collections.abc import Mapping
from random import Random

from attrs import frozen

from her2quiz.her2.ihc import CUT_OFF, LOW_SCORES, Intensity, Pattern, Score
from her2quiz.her2.ish import DualProbe, Group, IshResult
from her2quiz.her2.records import (
    dual_words,
    pattern_words,
    reported_dual,
    reported_pattern,
    reported_single,
)
from her2quiz.her2.status import Her2Result, NextStep, Status, her2_status
from her2quiz.session.lab.questions import (
    class_question,
    decision_question,
    group_question,
    score_question,
    single_question,
)
from her2quiz.session.lab.step import Step

FINAL = (Score.ZERO, Score.ONE, Score.THREE)
"""The scores that need no further test."""

WITH_IHC = (Group.TWO, Group.THREE, Group.FOUR)
"""The groups that are read together with IHC."""

_AFTER_IHC = (NextStep.REFLEX_ISH_OR_NEW_TEST, NextStep.ADJUDICATE)
_AFTER_SINGLE = (NextStep.PERFORM_DUAL_PROBE, NextStep.ADJUDICATE)
_AFTER_DUAL = (NextStep.BLINDED_RECOUNT, NextStep.ADJUDICATE)
_BEFORE_IHC = (NextStep.PERFORM_IHC_SAME_TISSUE, NextStep.BLINDED_RECOUNT)
_AFTER_RECOUNT = (NextStep.ADJUDICATE, NextStep.PERFORM_IHC_SAME_TISSUE)

_BETWEEN = IshResult.NEEDS_IHC_OR_DUAL_PROBE
_AGREES: dict[Score, tuple[IshResult, ...]] = {
    Score.ZERO: (IshResult.NEGATIVE, _BETWEEN),
    Score.ONE: (IshResult.NEGATIVE, _BETWEEN),
    Score.TWO: (_BETWEEN,),
    Score.THREE: (IshResult.POSITIVE, _BETWEEN),
}
"""What a single probe may find beside each score. Beside 2+ only what goes on to a dual probe: of the rest, the abstract of
the guideline and its figure 2 say different things."""

_CHANGES = 0.3
"""How often a recount leaves the group."""


@frozen
class Chances:
    """How often each score and each group is to come."""

    scores: Mapping[Score, int]
    """The weight of each score."""
    groups: Mapping[Group, int]
    """The weight of each group."""

    def score(self, rng: Random, among: tuple[Score, ...]) -> Score:
        """Draw one of some scores."""
        return rng.choices(among, [self.scores[each] for each in among])[0]

    def group(self, rng: Random, among: tuple[Group, ...]) -> Group:
        """Draw one of some groups."""
        return rng.choices(among, [self.groups[each] for each in among])[0]


def work_up(rng: Random, chances: Chances) -> tuple[Step, ...]:
    """Draw a case, and return its decisions."""
    ways = (_ihc_alone, _ihc_then_dual, _with_single, _both, _dual_first)
    return tuple(rng.choices(ways, (2, 5, 2, 3, 3))[0](rng, chances))


def _ihc_alone(rng: Random, chances: Chances) -> list[Step]:
    score = chances.score(rng, FINAL)
    pattern = reported_pattern(rng, score)
    result = her2_status(score)
    return [*_by_ihc(pattern, result), class_question(result.status, score, pattern)]


def _by_ihc(pattern: Pattern, result: Her2Result) -> list[Step]:
    told = ("A core biopsy of an invasive breast carcinoma.", pattern_words(pattern))
    return [score_question(pattern, told), decision_question(result, _AFTER_IHC)]


def _ihc_then_dual(rng: Random, chances: Chances) -> list[Step]:
    pattern = reported_pattern(rng, Score.TWO)
    before = _by_ihc(pattern, her2_status(Score.TWO))
    return [*before, *_dual_after_two_plus(rng, chances, pattern, "Reflex ISH with a dual probe")]


def _dual_after_two_plus(rng: Random, chances: Chances, pattern: Pattern, what: str) -> list[Step]:
    dual = reported_dual(rng, chances.group(rng, tuple(Group)))
    group = group_question(dual, (f"{what}: {dual_words(dual)}.",))
    return [group, *_judged(rng, Score.TWO, pattern, dual)]


def _judged(rng: Random, score: Score, pattern: Pattern, dual: DualProbe) -> list[Step]:
    """Judge IHC with a dual-probe result, recount if the rules ask for it, and class the tumour."""
    result = her2_status(score, dual)
    steps: list[Step] = [decision_question(result, _AFTER_DUAL, (f"IHC {score} and group {dual.group}.",))]
    if result.next_step is NextStep.BLINDED_RECOUNT:
        recount = _recount(rng, dual)
        result = her2_status(score, dual, recount=recount)
        told = (f"A second observer, blinded to the first result, counts 20 cells: {dual_words(recount)}.",)
        steps += [group_question(recount, told), decision_question(result, _AFTER_RECOUNT)]
    return [*steps, *_classed(result, score, pattern)]


def _recount(rng: Random, dual: DualProbe) -> DualProbe:
    if rng.random() < _CHANGES:
        return reported_dual(rng, rng.choice([group for group in Group if group is not dual.group]))
    return reported_dual(rng, dual.group)


def _classed(result: Her2Result, score: Score, pattern: Pattern) -> list[Step]:
    """Ask for the class, unless pathologists differ on it."""
    is_intense_in_few = pattern.intensity is Intensity.INTENSE and pattern.percent <= CUT_OFF
    if is_intense_in_few and result.status is Status.NEGATIVE:
        return []
    return [class_question(result.status, score, pattern)]


def _with_single(rng: Random, chances: Chances) -> list[Step]:
    """Judge IHC and ISH with a single probe that were done together, and agree."""
    score = chances.score(rng, (*FINAL, Score.TWO))
    pattern, single = reported_pattern(rng, score), reported_single(rng, rng.choice(_AGREES[score]))
    result = her2_status(score, single)
    told = (
        "The laboratory does IHC, and ISH with a single probe, on every carcinoma.",
        pattern_words(pattern),
    )
    found = (f"ISH with a single probe: average {single.copies} HER2 copies per cell.",)
    steps = [
        score_question(pattern, told),
        single_question(single, found),
        decision_question(result, _AFTER_SINGLE, (f"IHC {score}.",)),
    ]
    if result.next_step is NextStep.PERFORM_DUAL_PROBE:
        return [*steps, *_dual_after_two_plus(rng, chances, pattern, "ISH with a dual probe")]
    return [*steps, *_classed(result, score, pattern)]


def _both(rng: Random, chances: Chances) -> list[Step]:
    """Judge IHC and ISH that were done together, and agree."""
    score = chances.score(rng, FINAL)
    opposite = Group.ONE if score in LOW_SCORES else Group.FIVE
    dual = reported_dual(rng, chances.group(rng, tuple(group for group in Group if group is not opposite)))
    pattern = reported_pattern(rng, score)
    told = ("The laboratory does IHC and ISH on every carcinoma.", pattern_words(pattern))
    found = (f"ISH with a dual probe: {dual_words(dual)}.",)
    return [
        score_question(pattern, told),
        group_question(dual, found),
        *_judged(rng, score, pattern, dual),
    ]


def _dual_first(rng: Random, chances: Chances) -> list[Step]:
    """Begin with ISH that has to be read together with IHC."""
    dual = reported_dual(rng, chances.group(rng, WITH_IHC))
    score = chances.score(rng, (*FINAL, Score.TWO))
    pattern = reported_pattern(rng, score)
    told = (f"ISH with a dual probe was done first: {dual_words(dual)}. There is no IHC yet.",)
    ihc = (f"IHC on sections from the same tissue: {_small(pattern_words(pattern))}",)
    return [
        group_question(dual, told),
        decision_question(her2_status(None, dual), _BEFORE_IHC),
        score_question(pattern, ihc),
        *_judged(rng, score, pattern, dual),
    ]


def _small(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]
