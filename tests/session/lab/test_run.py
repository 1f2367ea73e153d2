"""A run of the lab: the same from the same seed and answers, and more of what is confused."""

from collections import Counter

import pytest

from her2quiz.her2.fields.fish import FishField
from her2quiz.her2.fields.ihc import IhcField
from her2quiz.her2.ish import DualProbe, ish_result
from her2quiz.session.lab.counting import Sheet
from her2quiz.session.lab.kind import LabKind
from her2quiz.session.lab.questions import SINGLE_OPTIONS
from her2quiz.session.lab.run import LabRun
from her2quiz.session.lab.step import AmountStep, ChoiceStep, CountStep, Skill
from tests.session.lab.playing import answer, mistaking, play, right


def test_a_field_is_answered_by_its_own_score() -> None:
    """With the clause that decided; all four scores come."""
    played = play(LabRun(LabKind.IHC, 1), 40)
    seen = set()
    for item, step, verdict in played:
        assert isinstance(item.field, IhcField)
        assert isinstance(step, ChoiceStep)
        assert verdict.right == str(item.field.scored.score)
        assert "figure 1" in verdict.because
        seen.add(verdict.right)
    assert seen == {"0", "1+", "2+", "3+"}


def test_signals_are_counted_then_averaged_then_grouped() -> None:
    """With a single probe there is no ratio, and its result in place of a group."""
    singles = set()
    run = LabRun(LabKind.FISH, 2)
    for _ in range(12):
        field = run.item.field
        assert isinstance(field, FishField)
        is_single = not field.cep17_signals
        kinds, rights = [], list[str]()
        number = run.number
        while run.number == number:
            kinds.append(type(run.step))
            said = answer(run)
            assert said.is_right
            rights.append(said.right)
            run.go_on()
        assert kinds == [CountStep, *[AmountStep] * (2 - is_single), ChoiceStep]
        result = field.result
        wanted = (
            f"Group {result.group}" if isinstance(result, DualProbe) else SINGLE_OPTIONS[ish_result(result)]
        )
        assert rights[-1] == wanted
        singles.add(is_single)
    assert singles == {True, False}


def test_without_a_picture_nothing_is_counted() -> None:
    """The counts are read out, and the average comes first."""
    run = LabRun(LabKind.FISH, 2, counts=False)
    assert isinstance(run.step, AmountStep)
    assert "HER2" in run.step.told[0]


def test_a_count_that_is_not_accepted_goes_on_with_what_is_drawn() -> None:
    """An accepted one goes on with itself."""
    run = LabRun(LabKind.FISH, 5)
    step = run.step
    assert isinstance(step, CountStep)
    verdict = run.count(Sheet(step.field))
    assert not verdict.is_right
    run.go_on()
    drawn = f"{step.field.her2_signals} HER2"
    assert isinstance(run.step, AmountStep)
    assert drawn in run.step.told[0]
    run = LabRun(LabKind.FISH, 5)
    sheet = Sheet(step.field).filled_in(range(20))
    sheet = sheet.written(3, 0, len(step.field.nuclei[3].her2) + 1)
    assert run.count(sheet).is_right
    run.go_on()
    assert isinstance(run.step, AmountStep)
    assert f"{step.field.her2_signals + 1} HER2" in run.step.told[0]


@pytest.mark.parametrize(("was", "said"), [("1+", "2+"), ("3+", "2+")])
def test_scores_that_are_confused_come_more_often(was: str, said: str) -> None:
    """Both of them, and the others still come."""
    played = play(LabRun(LabKind.IHC, 3), 120, mistaking(was, said))
    came = Counter(verdict.right for _, _, verdict in played)
    others = [came[score] for score in ("0", "1+", "2+", "3+") if score not in (was, said)]
    assert min(came[was], came[said]) > 1.5 * max(others)
    assert min(others) > 3


def test_groups_that_are_confused_come_more_often() -> None:
    """Group 2 taken for group 4."""
    choose = mistaking("Group 2", "Group 4")
    played = play(LabRun(LabKind.FISH, 3, counts=False), 60, choose)
    came = Counter(verdict.right for _, step, verdict in played if step.skill is Skill.GROUP)
    assert min(came["Group 2"], came["Group 4"]) > max(came["Group 1"], came["Group 3"], came["Group 5"])


def test_the_same_seed_and_answers_give_the_same_run() -> None:
    """Other answers lead to other fields, in the end."""
    choose = mistaking("1+", "2+")
    one, same, other = (
        [item for item, _, _ in play(LabRun(None, 9), 25, each)] for each in (choose, choose, right)
    )
    assert one == same
    assert one != other
    assert {item.kind for item in one} == {*LabKind}


def test_nothing_is_answered_twice_or_passed_over() -> None:
    """An answer of another kind, a second one, and going on without any are refused."""
    run = LabRun(LabKind.IHC, 1)
    with pytest.raises(LookupError):
        run.go_on()
    with pytest.raises(LookupError):
        run.give(None)
    run.choose(None)
    with pytest.raises(LookupError):
        run.choose(1)
    assert run.tally.total == 1
    assert run.tally.right == 0
