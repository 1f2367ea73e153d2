"""A run of the lab: items without end, each drawn from the seed, its number and what was confused so far."""

from fractions import Fraction
from random import Random
from typing import TypeVar

from her2quiz.her2.fields.fish import SINGLE_RESULTS, dual_field, single_field
from her2quiz.her2.fields.ihc import ihc_field
from her2quiz.her2.ihc import Score
from her2quiz.her2.in_words import totals_words
from her2quiz.her2.ish import Group
from her2quiz.session.lab.case import Chances, work_up
from her2quiz.session.lab.counting import HER2, Sheet, drawn_sheet
from her2quiz.session.lab.kind import LabKind
from her2quiz.session.lab.questions import amount_questions, result_question, score_question
from her2quiz.session.lab.step import (
    AmountStep,
    ChoiceStep,
    CountStep,
    LabItem,
    Skill,
    Step,
    Verdict,
)
from her2quiz.session.lab.tally import GROUPS, SCORES, Tally

_MIXED = {LabKind.IHC: 3, LabKind.CASE: 2, LabKind.FISH: 1}
"""How often each kind comes where all are mixed; a field of FISH takes longest."""

_Asked = TypeVar("_Asked", ChoiceStep, AmountStep, CountStep)

_IS_SINGLE = 0.2
"""How often a field of FISH has a single probe."""


class LabRun:
    """Asks one decision after the other. No date moves, and nothing is written."""

    def __init__(self, kind: LabKind | None, seed: int, *, counts: bool = True) -> None:
        """Draw the first item.

        Args:
            kind: what to practise; None for all, mixed.
            seed: what everything is drawn from.
            counts: whether signals are counted from a picture; else they are read out, and not asked.
        """
        self.kind, self.seed, self._counts = kind, seed, counts
        self.tally = Tally()
        """What was answered."""
        self.number = 0
        """The number of the present item, from 1."""
        self.verdict: Verdict | None = None
        """The verdict on the present step; None while it is open."""
        self._draw()

    @property
    def step(self) -> Step:
        """The present decision."""
        return self._steps[0]

    @property
    def is_last_step(self) -> bool:
        """Whether the present decision is the last of its item."""
        return len(self._steps) == 1

    def choose(self, place: int | None) -> Verdict:
        """Answer a choice by the place of an option; None for not known. Raises LookupError if none is open."""
        step = self._open(ChoiceStep)
        return self._mark(step.verdict(place))

    def give(self, amount: Fraction | None) -> Verdict:
        """Answer with an average or a ratio; None for not known. Raises LookupError if none is asked for."""
        step = self._open(AmountStep)
        return self._mark(step.verdict(amount))

    def count(self, sheet: Sheet) -> Verdict:
        """Hand in a sheet. One that is not accepted is set aside, and the signals that are drawn are used from then on."""
        step = self._open(CountStep)
        drawn = drawn_sheet(step.field)
        self._steps[1:] = _after_count(sheet if sheet.is_accepted else drawn)
        right = _totals(drawn)
        because = (
            "The count is accepted: each total may be 5 % off, or one signal."
            if sheet.is_accepted
            else "A total that is more than 5 % off can lead to another group; we go on with what is drawn."
        )
        return self._mark(Verdict(sheet.is_accepted, _totals(sheet), right, because, sheet.off))

    def go_on(self) -> None:
        """Ask the next decision, of this item or the next; LookupError if the present one is open."""
        if self.verdict is None:
            raise LookupError("nothing was answered yet")
        self.verdict = None
        del self._steps[0]
        if not self._steps:
            self._draw()

    def _mark(self, verdict: Verdict) -> Verdict:
        self.verdict = verdict
        self.tally.add(self.step.skill, verdict)
        return verdict

    def _open(self, kind: type[_Asked]) -> _Asked:
        step = self.step
        if self.verdict is not None or not isinstance(step, kind):
            raise LookupError("no such question is open")
        return step

    def _draw(self) -> None:
        self.number += 1
        rng = Random(f"lab {self.seed} {self.number}")  # noqa: S311 - practice, no secret
        kind = self.kind or rng.choices([*_MIXED], [*_MIXED.values()])[0]
        seed = rng.getrandbits(32)
        self.item = self._item(kind, seed, rng)
        self._steps = list(self.item.steps)

    def _item(self, kind: LabKind, seed: int, rng: Random) -> LabItem:
        match kind:
            case LabKind.IHC:
                (score,) = rng.choices(SCORES, self.tally.weights(Skill.SCORE, SCORES))
                field = ihc_field(Score(score), seed)
                return LabItem(kind, seed, field, (score_question(field.pattern),))
            case LabKind.FISH:
                return self._fish(seed, rng)
            case LabKind.CASE:
                return LabItem(kind, seed, None, work_up(rng, self._chances))

    def _fish(self, seed: int, rng: Random) -> LabItem:
        if rng.random() < _IS_SINGLE:
            field = single_field(rng.choice(SINGLE_RESULTS), seed)
        else:
            (group,) = rng.choices([*Group], self.tally.weights(Skill.GROUP, GROUPS))
            field = dual_field(group, seed)
        if self._counts:
            return LabItem(LabKind.FISH, seed, field, (CountStep(field),))
        return LabItem(LabKind.FISH, seed, field, tuple(_after_count(drawn_sheet(field))))

    @property
    def _chances(self) -> Chances:
        scores, groups = (
            self.tally.weights(skill, labels)
            for skill, labels in ((Skill.SCORE, SCORES), (Skill.GROUP, GROUPS))
        )
        return Chances(
            dict(zip(map(Score, SCORES), scores, strict=True)), dict(zip(Group, groups, strict=True))
        )


def _after_count(sheet: Sheet) -> list[Step]:
    return [*amount_questions(sheet), result_question(sheet)]


def _totals(sheet: Sheet) -> str:
    cep17 = sheet.total(1) if sheet.probes != (HER2,) else 0
    return totals_words(sheet.total(0), cep17, len(sheet.counts)).rstrip(".")
