"""Numbers, units and tolerances as decks write them."""

import math
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any

from her2quiz.deckfile.fields.table import Table
from her2quiz.domain.characters import one_line
from her2quiz.domain.kinds.number import Number, Tolerance
from her2quiz.domain.limits import LARGEST_NUMBER, LONGEST_UNIT
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.marking.marking import mark
from her2quiz.domain.marking.numbers.quantity import read_quantity, written
from her2quiz.domain.marking.numbers.unit import Unit, folded

_WRITE_A_UNIT = 'write unit = "mg", or unit = ["mg", "g=1000"] to accept grams too'
_WRITE_A_TOLERANCE = 'write tol = 5 for a distance, or tol = "2%" for a percentage of the answer'


def is_number(value: Any) -> bool:
    """Whether a value of a deck is a number, be it one that can be used or not."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def usable_number(value: Any) -> Decimal | None:
    """Return a number of a deck with its figures; None if it is none, endless, or too large to be written out."""
    if not is_number(value) or not math.isfinite(value if isinstance(value, float) else 0):
        return None
    return None if isinstance(value, int) and abs(value) >= LARGEST_NUMBER else written(value)


def read_units(table: Table) -> tuple[Unit, ...]:
    """Read the unit of a number, and other units that it may be given in."""
    value = table.get("unit")
    if value is None:
        return ()
    texts = value if isinstance(value, (list, tuple)) else [value]
    if not texts or not all(isinstance(text, str) for text in texts):
        table.report("D103", "'unit' must be a text, or a list of texts", _WRITE_A_UNIT, table.at("unit"))
        return ()
    units = tuple(_unit(text) for text in texts)
    for place, (text, unit) in enumerate(zip(texts, units, strict=True)):
        if unit is None or (place == 0 and "=" in text):
            message = f"'{text.strip()}' cannot be {'a unit' if place else 'the unit of the answer'}"
            table.report("D103", message, _WRITE_A_UNIT, table.at("unit", place if value is texts else None))
    return tuple(unit for unit in units if unit is not None)


def read_tolerance(table: Table) -> Tolerance | None:
    """Take how near is near enough; None if the author does not say."""
    value = table.get("tol")
    if value is None:
        return None
    tolerance = _share_or_distance(value, table.get("unit")) if isinstance(value, str) else _distance(value)
    if tolerance is None or tolerance.amount < 0:
        table.report(
            "D103",
            "'tol' must be a number, or a percentage such as \"2%\"",
            _WRITE_A_TOLERANCE,
            table.at("tol"),
        )
        return None
    return tolerance


@lru_cache(maxsize=1 << 10)  # a deck has few units, and many numbers
def _unit(text: str) -> Unit | None:
    """Read a unit with its factor; None if a learner could not type it after a number."""
    name, has_factor, factor = (one_line(part) for part in text.partition("="))
    counted = read_quantity(factor) if has_factor else read_quantity("1")
    if counted is None or counted.unit or counted.value <= 0 or not name or len(text) > LONGEST_UNIT:
        return None
    sample = Number("", Decimal(7), (Unit(name),), Tolerance(Decimal(0)))
    is_written = mark(sample, Entered(sample.right_answer)).is_right
    return Unit(name, counted.value) if is_written else None


def _distance(value: Any) -> Tolerance | None:
    amount = usable_number(value)
    return None if amount is None else Tolerance(amount)


def _share_or_distance(text: str, unit: Any) -> Tolerance | None:
    amount = read_quantity(text)
    if amount is None:
        return None
    if folded(amount.unit) == "%":
        return Tolerance(_decimal(amount.value / 100), is_share=True)
    first = unit[0] if isinstance(unit, list | tuple) and unit else unit
    is_asked = not amount.unit or (isinstance(first, str) and folded(first) == folded(amount.unit))
    return Tolerance(_decimal(amount.value)) if is_asked else None


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
