"""A number."""

import re
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import ClassVar

from attrs import field, frozen

from her2quiz.domain.late_pattern import late_pattern
from her2quiz.domain.limits import LONGEST_ANSWER, LONGEST_NUMBER
from her2quiz.domain.marking.accepted_answer import Rejection
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.marking.answer_key import AnswerKey
from her2quiz.domain.marking.first_same import first_same
from her2quiz.domain.marking.mark import Mark, Part, Verdict
from her2quiz.domain.marking.marking import Record
from her2quiz.domain.marking.numbers.quantity import Quantity, read_quantity, shown
from her2quiz.domain.marking.numbers.said_numbers import in_figures
from her2quiz.domain.marking.numbers.span import read_span
from her2quiz.domain.marking.numbers.unit import Unit, folded, matching, metric_factor, split_power
from her2quiz.domain.marking.restated_number import as_fraction, without_words_before, without_words_behind
from her2quiz.domain.marking.words.number_words import SMALL

UNREADABLE = "This cannot be read as a number."
ONE_NUMBER = "Type one number only."
MORE_FIGURES = "More figures are wanted."
"""Why a text is asked again."""

_CHANGES_THE_NUMBER = late_pattern(
    r"\d|[±]|\+/|\b(?:or|and|to|not|of|half(?![- ]li[fv]e)|plus|minus|times(?!$)|odd|so|something)\b|^\w$(?<!x)"
    r"|^(?:halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?|\w+(?:dred|sand|lion)ths?)\b"
    rf"|^(?:{'|'.join(SMALL)})\b(?<!second)|\b(?:squared|cubed|less|below|under|above|over)\b"
    r"|^per (?:hundred|thousand|mille?)\b|^pro?mille\b|^permille\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"^(?:or|and|to)\b|(?:\b(?:or|and|to)\b|-).*\d", re.IGNORECASE)
_TWO_UNITS = re.compile(r"([^\W\d]+)(?:,| and)? ?(\d.*)")
_SHARES = {"%": 100, "‰": 1000}
_WRITTEN_CLOSE = ("%", "‰", "°")


@frozen
class Tolerance:
    """How far from the key an answer may be; the limit itself is right."""

    amount: Decimal
    """The distance, or the share of the key."""

    is_share: bool = False
    """Whether the amount is a share: 0.02 for 2 %."""

    def allowed(self, value: Decimal) -> Fraction:
        """Return the distance that is allowed from a key."""
        return Fraction(self.amount) * (abs(Fraction(value)) if self.is_share else 1)

    def __str__(self) -> str:
        """Return the amount as it is read: 0.5, or 2%."""
        return f"{100 * self.amount:f}".rstrip("0").rstrip(".") + "%" if self.is_share else f"{self.amount:f}"


@frozen
class Number:
    """A question whose answer is a number."""

    answer_type: ClassVar[type[Entered]] = Entered
    """The class of its answers."""

    prompt: str
    """What is asked."""

    value: Decimal
    """The key, with the figures that were written."""

    units: tuple[Unit, ...] = field(default=())
    """The asked unit, followed by others in which the number may be given; none if a bare number is asked for."""

    tolerance: Tolerance | None = None
    """How near is near enough.

    None: an integer key must be met exactly, since a ratio of 1.6 is not 2. An answer to any other key, and one in
    another unit, is right if it rounds to the key at its last figure.
    """

    reject: tuple[Rejection, ...] = ()
    """Wrong numbers that learners really give, each with its feedback."""

    shown_as: Decimal | None = None
    """The key as it is shown, where it has too many figures to read."""

    accept: tuple[str, ...] = ()
    """Other ways to say the key that are no numbers: a bound such as >= 10, or chr17."""

    @property
    def unit(self) -> str:
        """The asked unit; empty if there is none."""
        return self.units[0].name if self.units else ""

    @property
    def right_answer(self) -> str:
        """The key with its unit."""
        between = "" if self.unit in ("", *_WRITTEN_CLOSE) else " "
        between = " × " if self.unit[:1].isdigit() else between  # a power of ten
        return f"{shown(self.value if self.shown_as is None else self.shown_as)}{between}{self.unit}"

    @property
    def answer_key(self) -> AnswerKey:
        """The key in its unit, the units in which it may be given, and how near is near enough."""
        tolerance, places = self.tolerance, int(self.value.as_tuple().exponent)
        rounding = Fraction(1, 2 * 10**-places) if places < 0 else Fraction(0)
        within = rounding if tolerance is None else tolerance.allowed(self.value)
        units = tuple(folded(unit.name) for unit in self.units) or ("",)
        return AnswerKey(f"{Fraction(self.value)} {units[0]}", (*units, *self.accept), within)

    @property
    def unanswered(self) -> tuple[Part, ...]:
        """The number, missed."""
        return (Part(Verdict.MISSED, right=self.right_answer),)

    def pose(self, rng: Random) -> "Number":  # noqa: ARG002 - nothing is left to chance
        """Pose the question itself."""
        return self

    def why_not(self, text: str) -> str:
        """Say why a text is no answer yet, only for its form: it is asked again. Empty if it can be marked."""
        text = self._bare(text)
        if self._accepts(text):
            return ""
        given = read_quantity(text)
        if given is None:
            return self._why_unread(text)
        if self._holds_more_than_one(given):
            return ONE_NUMBER
        is_asked_again = self._has_too_few_figures(given) and not self._rejected(given)
        return MORE_FIGURES if is_asked_again else ""

    def _why_unread(self, text: str) -> str:
        """Say why something that is no number is asked again; a bound is marked where one may be the answer."""
        span = read_span(text)
        if span is None or None not in (span.low, span.high):
            return UNREADABLE
        return "" if any(read_span(each) for each in self.accept) else ONE_NUMBER

    def _holds_more_than_one(self, given: Quantity) -> bool:
        """Whether a number is followed by another, or by what changes it."""
        changes = _CHANGES_THE_NUMBER if not self.units else _GOES_ON
        return bool(changes.search(given.unit)) and not (self.units and self._readings(given))

    def mark_answer(self, answer: Entered) -> Mark:
        """Mark as right a number that is near enough in its unit; one without a unit counts as in the asked one."""
        text = answer.text[:LONGEST_ANSWER]
        given = read_quantity(self._bare(text))
        feedback = self.why_not(text)
        is_right = not feedback and self.is_right_text(text)
        if given is not None and not is_right:
            feedback = self._rejected(given) or feedback or self._what_is_wrong(given, text)
        part = Part(
            Verdict.RIGHT if is_right else Verdict.WRONG,
            right=self.right_answer,
            given=text,
            feedback=feedback,
        )
        return Mark(float(is_right), part.right, feedback, parts=(part,))

    def is_right_text(self, text: str) -> bool:
        """Whether it is a number that is near enough in its unit, or another way to say it."""
        text = self._bare(text)
        given = read_quantity(text)
        return self._accepts(text) or (given is not None and self._is_right(given))

    def record_answer(self, answer: Entered) -> Record:
        """Record the text as it was typed."""
        return {"typed": answer.text[:LONGEST_ANSWER]}

    def _bare(self, text: str) -> str:
        """Return a number without what it repeats of the question; a unit that is asked for must remain."""
        if len(text) > LONGEST_NUMBER:
            return text
        text = in_figures(without_words_before(self.prompt, text))
        texts = without_words_behind(self.prompt, text)
        return next(filter(self._has_unit, texts), text) if self.units else as_fraction(texts[-1])

    def _has_unit(self, text: str) -> bool:
        given = read_quantity(text)
        return given is not None and bool(given.unit and self._readings(given))

    def _accepts(self, text: str) -> bool:
        return len(text) <= LONGEST_NUMBER and first_same(text, self.accept) is not None

    def _is_right(self, given: Quantity) -> bool:
        return any(self._is_near(value, given.unit) for value in self._readings(given))

    def _readings(self, given: Quantity) -> tuple[Fraction, ...]:
        """Return the number in the asked unit; several if that unit holds a power of ten, none if the unit is wrong."""
        if not self.units:
            return (given.value / _SHARES.get(folded(given.unit), 1),)
        if not given.unit:
            return (given.value, given.value / split_power(self.unit)[0])
        factor = self._factor(given.unit)
        return self._sum_of_two(given) if factor is None else (given.value * factor,)

    def _factor(self, name: str) -> Fraction | None:
        """Return how many of the asked unit make one of another; None if that measures something else."""
        unit = matching(self.units, name)
        if unit is not None:
            return unit.factor
        power, asked = split_power(self.unit)
        factor = metric_factor(name, asked)
        return None if factor is None else factor / power

    def _sum_of_two(self, given: Quantity) -> tuple[Fraction, ...]:
        """Read 2 h 30 min, where the second unit is the smaller one."""
        found = _TWO_UNITS.fullmatch(given.unit)
        rest = read_quantity(found[2]) if found else None
        if found is None or rest is None or not rest.unit:
            return ()
        first, second = self._factor(found[1]), self._factor(rest.unit)
        if first is None or second is None or second >= first:
            return ()
        return (given.value * first + rest.value * second,)

    def _rejected(self, given: Quantity) -> str:
        """Return what the author says about a wrong number."""
        for rejection in self.reject:
            wrong = read_quantity(rejection.text)
            if wrong is not None and {*self._readings(given)} & {*self._readings(wrong)}:
                return rejection.feedback
        return ""

    def _has_too_few_figures(self, given: Quantity) -> bool:
        """Whether the key, rounded to as few decimals as were given, is the number that was given."""
        places = -int(self.value.as_tuple().exponent)
        if (
            self.tolerance is not None
            or self._is_right(given)
            or folded(given.unit) not in ("", folded(self.unit))
        ):
            return False
        fewer = next((n for n in range(places) if (given.value * 10**n).denominator == 1), None)
        return bool(fewer) and _rounded_to(Fraction(self.value), fewer or 0) == given.value

    def _is_near(self, value: Fraction, unit: str = "") -> bool:
        key, asked = Fraction(self.value), matching(self.units, unit)
        if self.tolerance is not None:
            return abs(value - key) <= self.tolerance.allowed(self.value)
        is_converted = asked is not None and asked.factor != 1
        if key.denominator == 1 and not is_converted:
            return value == key
        places = -min(0, int(self.value.as_tuple().exponent))
        return _rounded_to(value, places) == key

    def _what_is_wrong(self, given: Quantity, text: str) -> str:
        if self.unit and given.unit and self._is_near(given.value):
            return f"Right number, wrong unit: give the answer in {self.unit}."
        if self.unit and not self._readings(given):
            return f"Give the answer in {self.unit}."
        if "," in text and given.value.denominator == 1:
            return f"Read as {given.value}. Write decimals with a point."
        return ""


def _rounded_to(value: Fraction, places: int) -> Fraction:
    """Round half away from zero, as people do."""
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**places)
