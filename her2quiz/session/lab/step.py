"""One decision of a lab item, and the verdict on it."""

from enum import StrEnum
from fractions import Fraction

from attrs import frozen

from her2quiz.her2.fields.fish import FishField
from her2quiz.her2.fields.ihc import IhcField
from her2quiz.her2.in_words import decimals
from her2quiz.session.lab.kind import LabKind

HALF_A_DIGIT = Fraction(1, 20)
"""How far an average or a ratio may be off: laboratories report one decimal."""

UNKNOWN = ""
"""What is tallied as said by a learner who did not know."""


class Skill(StrEnum):
    """What a decision takes."""

    SCORE = "IHC score"
    GROUP = "dual-probe group"
    SINGLE = "single-probe result"
    DECISION = "what to do"
    EXPRESSION = "expression class"
    COUNT = "count of signals"
    AMOUNT = "average and ratio"


@frozen
class Verdict:
    """How an answer was."""

    is_right: bool
    """Whether it was right; a count is, within its tolerance."""

    said: str
    """What was said; empty if the learner did not know."""

    right: str
    """The right answer."""

    because: str
    """The clause that decided."""

    off: tuple[str, ...] = ()
    """Where a count went off, in sentences."""


@frozen
class ChoiceStep:
    """A choice between a few options."""

    skill: Skill
    """What it takes."""

    ask: str
    """The question."""

    options: tuple[str, ...]
    """What there is to choose from."""

    right: int
    """The place of the right option."""

    because: str
    """The clause that decides."""

    told: tuple[str, ...] = ()
    """What is found before the question."""

    @property
    def first_number(self) -> int:
        """The number of the first option: scores begin at 0, all else at 1."""
        return 0 if self.skill is Skill.SCORE else 1

    def option_of(self, text: str) -> int | None:
        """Return the place of the option that a text names, by its number or its own words; None if there is none."""
        wanted = text.strip().casefold().rstrip(".")
        names = {option.casefold(): place for place, option in enumerate(self.options)}
        numbers = {str(place + self.first_number): place for place in range(len(self.options))}
        return {**numbers, **names}.get(wanted)

    def verdict(self, place: int | None) -> Verdict:
        """Mark a choice; None for none."""
        said = UNKNOWN if place is None else self.options[place]
        return Verdict(place == self.right, said, self.options[self.right], self.because)


@frozen
class AmountStep:
    """An average or a ratio to work out."""

    ask: str
    """The question."""

    exact: Fraction
    """What it is, unrounded."""

    because: str
    """How it is worked out."""

    told: tuple[str, ...] = ()
    """What was counted."""

    skill: Skill = Skill.AMOUNT
    """What it takes."""

    def verdict(self, amount: Fraction | None) -> Verdict:
        """Mark an amount, which may be rounded to one decimal; None for none."""
        is_right = amount is not None and abs(amount - self.exact) <= HALF_A_DIGIT
        said = UNKNOWN if amount is None else decimals(amount)
        return Verdict(is_right, said, decimals(self.exact), self.because)


@frozen
class CountStep:
    """The signals of a field to count."""

    field: FishField
    """The field."""

    ask: str = "How many signals has each nucleus?"
    """The question."""

    told: tuple[str, ...] = ()
    """Nothing is told before it."""

    skill: Skill = Skill.COUNT
    """What it takes."""


Step = ChoiceStep | AmountStep | CountStep


@frozen
class LabItem:
    """A field or a case, and the decisions that it asks for."""

    kind: LabKind
    """What it is."""

    seed: int
    """What it was drawn from."""

    field: IhcField | FishField | None
    """What is drawn; None for a case."""

    steps: tuple[Step, ...]
    """The decisions, in their order. What a count leads to is asked after it."""


def amount_of(text: str) -> Fraction | None:
    """Read an amount with a decimal point or comma; None if it is none."""
    whole, _, rest = text.strip().replace(",", ".").partition(".")
    if not (whole + rest).isascii() or not (whole + rest).isdigit() or len(whole + rest) > _LONGEST:
        return None
    return Fraction(int(whole + rest), 10 ** len(rest))


_LONGEST = 9
