"""A range or a bound as the answer to a question for a number."""

from fractions import Fraction

from attrs import field, frozen

from her2quiz.domain.kinds.number import ONE_NUMBER, UNREADABLE, Number
from her2quiz.domain.marking.answer_key import AnswerKey
from her2quiz.domain.marking.numbers.missing_unit import A_BOUND, A_RANGE
from her2quiz.domain.marking.numbers.quantity import Quantity, read_quantity
from her2quiz.domain.marking.numbers.span import Span, read_span
from her2quiz.domain.marking.numbers.unit import folded


@frozen
class NumberSpan(Number):
    """A question whose answer is a range or a bound. Its `value` is the first number of it."""

    span: Span = field(default=Span(None, None))
    """The range or the bound."""

    written: str = ""
    """As the author wrote it, without a unit."""

    takes_any_within: bool = False
    """Whether any one number within it is right, too."""

    @property
    def right_answer(self) -> str:
        """The range with its unit."""
        between = "" if self.unit in ("", "%", "‰", "°") else " "
        return f"{self.written}{between}{self.unit}"

    @property
    def answer_key(self) -> AnswerKey:
        """The limits in their unit, the units in which they may be given, and how near is near enough."""
        ends = "" if self.span.has_ends else " open"
        units = tuple(folded(unit.name) for unit in self.units) or ("",)
        also = (*units, "within") if self.takes_any_within else units
        return AnswerKey(f"{self.span.low}..{self.span.high}{ends} {units[0]}", also, self._leeway)

    @property
    def _leeway(self) -> Fraction:
        return Fraction(0) if self.tolerance is None else self.tolerance.allowed(self.value)

    def why_not(self, text: str) -> str:
        """Say why a text is no answer yet, only for its form: it is asked again. Empty if it can be marked."""
        text = self._bare(text)
        given, quantity = read_span(text), read_quantity(text)
        wanted = A_BOUND if self.span.low is None or self.span.high is None else A_RANGE
        if given is not None:
            return wanted if self._holds_more_than_one(Quantity(Fraction(0), given.unit)) else ""
        if quantity is None:
            return UNREADABLE
        if self.takes_any_within:
            return ONE_NUMBER if self._holds_more_than_one(quantity) else ""
        return wanted

    def _what_is_wrong(self, given: Quantity, text: str) -> str:  # noqa: ARG002 - a number of a range says no more
        return ""

    def is_right_text(self, text: str) -> bool:
        """Whether it is the range, or a number within it where that is enough."""
        text = self._bare(text)
        given, quantity = read_span(text), read_quantity(text)
        if given is not None:
            return any(self.span.is_like(each, self._leeway) for each in self._spans(given))
        return (
            self.takes_any_within
            and quantity is not None
            and any(self.span.holds(value, self._leeway) for value in self._readings(quantity))
        )

    def _spans(self, given: Span) -> list[Span]:
        """Return a range in the asked unit; several if that unit holds a power of ten, none if the unit is wrong."""
        lows, highs = (self._ends(end, given.unit) for end in (given.low, given.high))
        return [Span(low, high, given.has_ends) for low, high in zip(lows, highs, strict=True)]

    def _ends(self, end: Fraction | None, unit: str) -> tuple[Fraction | None, ...]:
        readings = self._readings(Quantity(Fraction(0) if end is None else end, unit))
        return tuple(None if end is None else each for each in readings)
