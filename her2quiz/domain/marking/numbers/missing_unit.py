"""A right number without its unit: it is asked again, for only its form is wrong."""

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from her2quiz.domain.marking.numbers.quantity import read_quantity
from her2quiz.domain.marking.numbers.span import read_span
from her2quiz.domain.marking.numbers.unit import is_unit

_KEPT = 1 << 10  # texts that are not read again

UNIT_MISSING = "The unit is missing."


def lacks_unit(typed: str, right: Sequence[str]) -> bool:
    """Whether a typed text is the number or the limit of a right answer, without the unit that stands there.

    Args:
        typed: the text.
        right: the right answers.
    """
    numbers, unit = _read(typed)
    if not numbers or unit:
        return False
    return any(of_right == numbers and is_unit(in_right) for of_right, in_right in map(_read, right))


@lru_cache(maxsize=_KEPT)
def _read(text: str) -> tuple[frozenset[Fraction], str]:
    """Return the numbers of a quantity, a bound or a range, and their unit; nothing of any other text."""
    span = read_span(text)
    if span is not None:
        return frozenset(end for end in (span.low, span.high) if end is not None), span.unit
    quantity = read_quantity(text)
    return (frozenset(), "") if quantity is None else (frozenset({quantity.value}), quantity.unit)
