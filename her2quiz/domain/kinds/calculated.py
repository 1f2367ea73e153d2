"""A number that is calculated from others, which are drawn anew at each showing."""

from decimal import Decimal
from fractions import Fraction
from random import Random

from attrs import field, frozen

from her2quiz.domain.formulas.formula import Call, Formula
from her2quiz.domain.formulas.variables import Values
from her2quiz.domain.kinds.number import Number, Tolerance
from her2quiz.domain.marking.answer_key import AnswerKey
from her2quiz.domain.marking.numbers.quantity import near, rounded
from her2quiz.domain.marking.numbers.unit import Unit, folded

USUAL_TOLERANCE = Tolerance(Decimal("0.01"), is_share=True)
"""How far off a calculated answer may be unless the author says otherwise: 1 %."""


@frozen
class Calculated:
    """A question with a formula for its answer. It is no posed question: once its values are drawn, it poses a Number."""

    prompt: str
    """What is asked, with placeholders for the values."""

    formula: Formula
    """How the answer is calculated."""

    right_answer: str
    """The formula as the author wrote it."""

    units: tuple[Unit, ...] = field(default=())
    """The asked unit, followed by others in which the number may be given."""

    tolerance: Tolerance = USUAL_TOLERANCE
    """How near is near enough."""

    @property
    def answer_key(self) -> AnswerKey:
        """The formula, the units in which the number may be given, and how near is near enough."""
        units = tuple(folded(unit.name) for unit in self.units) or ("",)
        formula, tolerance = "".join(self.right_answer.split()), self.tolerance
        return AnswerKey(f"{formula} {units[0]}", units, Fraction(tolerance.amount), tolerance.is_share)

    def with_values(self, values: Values) -> Number:
        """Return the question of one showing; raises FormulaError if the formula has no value for it."""
        key = rounded(self.formula.value(values))
        return Number(self.prompt, key, self.units, self.tolerance, shown_as=self._shown_as(key))

    def _shown_as(self, key: Decimal) -> Decimal | None:
        """Round a key that its author did not round to the precision an answer needs: three figures for 1 %."""
        if isinstance(self.formula, Call) and self.formula.function == "round":
            return None
        near_enough = near(key, self.tolerance.allowed(key))
        return None if near_enough == key else near_enough

    def pose(self, rng: Random) -> Number:  # noqa: ARG002 - the card draws the values, for all its texts alike
        """Pose a formula without names; one with names is posed by its card, once the values are drawn."""
        return self.with_values({})
