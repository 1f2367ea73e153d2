"""Cases follow the rules, and leave out what is not to be asked."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from random import Random

import pytest

from her2quiz.her2.ihc import Basis, Score, ihc_score
from her2quiz.her2.ish import COPIES, MANY_COPIES, RATIO, Group, IshResult, SingleProbe, ish_result
from her2quiz.her2.records import _SINGLE, pattern_words, reported_dual, reported_pattern
from her2quiz.session.lab.kind import LabKind
from her2quiz.session.lab.questions import CLASS_OPTIONS, SINGLE_OPTIONS
from her2quiz.session.lab.run import LabRun
from her2quiz.session.lab.step import ChoiceStep, LabItem, Skill
from her2quiz.session.lab.tally import SCORES
from tests.session.lab.playing import play

CASES = 400


@pytest.fixture(scope="module")
def cases() -> list[list[ChoiceStep]]:
    """Many cases, each as its decisions."""
    found: dict[int, list[ChoiceStep]] = {}
    for item, step, verdict in play(LabRun(LabKind.CASE, 7), CASES):
        assert verdict.is_right
        assert isinstance(step, ChoiceStep)
        found.setdefault(item.seed, []).append(step)
    return [*found.values()]


def texts(case: list[ChoiceStep]) -> str:
    """Return all that a case tells and what is right in it."""
    return " | ".join(f"{' '.join(step.told)} {step.options[step.right]}" for step in case)


def right(case: list[ChoiceStep], skill: Skill) -> list[str]:
    """Return the right answers to the decisions that take a skill."""
    return [step.options[step.right] for step in case if step.skill is skill]


def test_no_case_has_ihc_and_ish_that_disagree(cases: list[list[ChoiceStep]]) -> None:
    """Nor a step that only such a case, a failed stain or a missing IHC beside a single probe leads to."""
    for case in cases:
        scores, groups = right(case, Skill.SCORE), right(case, Skill.GROUP)
        assert not ("Group 1" in groups[:1] and {"0", "1+"} & {*scores})
        assert not ("Group 5" in groups[:1] and "3+" in scores)
        singles = right(case, Skill.SINGLE)
        assert not ("ISH-positive" in singles and {"0", "1+", "2+"} & {*scores})
        assert not ("ISH-negative" in singles and {"2+", "3+"} & {*scores})
        decisions = " ".join(option for step in case for option in step.options)
        assert "disagree" not in decisions
        assert "review IHC" not in decisions


def test_a_case_ends_with_its_class_unless_pathologists_differ(cases: list[list[ChoiceStep]]) -> None:
    """Intense staining in few cells that ISH makes negative is not called HER2-low, nor anything else."""
    without = [case for case in cases if not right(case, Skill.EXPRESSION)]
    assert without
    for case in without:
        assert re.search(r"complete, intense membrane staining in (2|5|9|10) %", texts(case))
        assert right(case, Skill.DECISION)[-1].startswith("Report HER2-negative")
    for case in cases:
        if case not in without:
            assert case[-1].skill is Skill.EXPRESSION


def test_a_recount_in_another_group_is_adjudicated(cases: list[list[ChoiceStep]]) -> None:
    """And one in the same group decides: group 3 is positive, groups 2 and 4 are negative with a comment."""
    ends = Counter[tuple[bool, str]]()
    for case in cases:
        if not any("second observer" in " ".join(step.told) for step in case):
            continue
        first, again = right(case, Skill.GROUP)
        last = right(case, Skill.DECISION)[-1]
        ends[first == again, last] += 1
        if first != again:
            assert last == "Adjudicate by the laboratory's own procedure"
            assert right(case, Skill.EXPRESSION) in ([], [CLASS_OPTIONS["undetermined"]])  # type: ignore[index]
        else:
            assert last == (
                "Report HER2-positive" if first == "Group 3" else "Report HER2-negative, with a comment"
            )
    assert len(ends) == 3


def test_what_comes_next_is_among_the_options_once(cases: list[list[ChoiceStep]]) -> None:
    """And every reason names its figure, or says that there is none."""
    for step in (step for case in cases for step in case):
        assert len({*step.options}) == len(step.options)
        assert not step.because[0].islower()
        assert step.because.endswith(".")
        if step.skill is not Skill.EXPRESSION:
            assert "figure" in step.because


def test_the_cut_offs_come_often_and_no_value_rounds_to_one(cases: list[list[ChoiceStep]]) -> None:
    """9, 10 and 11 %, ratio 2.0, 4.0 and 6.0 copies; never 1.95 to 1.99, 3.95 to 3.99 or 5.95 to 5.99."""
    told = " ".join(texts(case) for case in cases)
    for wanted in (" 9 %", " 10 %", " 11 %", "ratio 2.0,", " 4.0 HER2", " 6.0 HER2"):
        assert told.count(wanted) > 10, wanted
    for number in map(Decimal, re.findall(r"\d+\.\d+", told)):
        for cut_off in (RATIO, COPIES, MANY_COPIES):
            assert not cut_off - Decimal("0.05") <= number < cut_off


@pytest.mark.parametrize("score", [Score(score) for score in SCORES], ids=str)
def test_recorded_patterns_have_their_score(score: Score) -> None:
    """By a definition, or by an example that the note names: never a pattern that is left to judgement."""
    rng = Random(1)
    for _ in range(60):
        pattern = reported_pattern(rng, score)
        assert ihc_score(pattern).score is score
        assert ihc_score(pattern).basis in (Basis.DEFINITION, Basis.NOTE_EXAMPLE)
        assert pattern.percent == 0 or f"in {pattern.percent} %" in pattern_words(pattern)


@pytest.mark.parametrize("group", Group, ids=str)
def test_recorded_counts_have_their_group(group: Group) -> None:
    """And as many signals of CEP17 as a cell can have."""
    rng = Random(1)
    for _ in range(60):
        found = reported_dual(rng, group)
        assert found.group is group
        assert 0.9 < float(found.copies) / float(found.ratio) < 6.5


def test_recorded_counts_of_a_single_probe_reach_each_side_of_each_cut_off() -> None:
    """As a laboratory reports them, with one decimal."""
    for result, copies in _SINGLE.items():
        assert all(ish_result(SingleProbe(Decimal(each))) is result for each in copies)
    assert {"3.9", "4.0", "5.9", "6.0"} <= {each for copies in _SINGLE.values() for each in copies}


def test_every_way_through_a_case_comes(cases: list[list[ChoiceStep]]) -> None:
    """IHC alone, reflex ISH, a single probe, both tests at once, and ISH before IHC."""
    told = " ".join(texts(case) for case in cases)
    for wanted in (
        "Reflex ISH",
        "single probe",
        "on every carcinoma",
        "There is no IHC yet",
        "ISH with a dual probe:",
    ):
        assert wanted in told
    classes = Counter(name for case in cases for name in right(case, Skill.EXPRESSION))
    assert {*classes} == {*CLASS_OPTIONS.values()}


def test_a_single_probe_is_read_with_every_score(cases: list[list[ChoiceStep]]) -> None:
    """Between the cut-offs the score decides, and 2+ goes on to a dual probe."""
    seen = {
        (right(case, Skill.SCORE)[0], single, right(case, Skill.DECISION)[0])
        for case in cases
        for single in right(case, Skill.SINGLE)
    }
    between = SINGLE_OPTIONS[IshResult.NEEDS_IHC_OR_DUAL_PROBE]
    assert {
        ("0", "ISH-negative", "Report HER2-negative"),
        ("1+", between, "Report HER2-negative"),
        ("2+", between, "Do ISH with a dual probe"),
        ("3+", between, "Report HER2-positive"),
        ("3+", "ISH-positive", "Report HER2-positive"),
    } <= seen


def items(run: LabRun, count: int) -> Iterator[LabItem]:
    """Return the items of a run, each once."""
    seen = None
    for item, _, _ in play(run, count):
        if item is not seen:
            yield item
        seen = item


def test_the_same_seed_and_answers_give_the_same_cases() -> None:
    """And another seed others."""
    one, same, other = (list(items(LabRun(LabKind.CASE, seed), 10)) for seed in (3, 3, 4))
    assert one == same
    assert one != other
