"""A right number without its unit, and one number in place of a range: asked again, for only the form is wrong."""

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from her2quiz.domain.marking.numbers.quantity import read_quantity
from her2quiz.domain.marking.numbers.span import read_span
from her2quiz.domain.marking.numbers.unit import is_unit

_KEPT = 1 << 10  # texts that are not read again

UNIT_MISSING = "The unit is missing."
A_RANGE, A_BOUND = "Type a range, such as 2–3.", "Type a bound, such as ≥ 2."
"""Why a text is asked again."""


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


def lacks_limit(typed: str, right: Sequence[str]) -> str:
    """Say that a range or a bound is wanted where one number was typed; empty if it was not, or any other text is right.

    Args:
        typed: the text.
        right: the right answers.
    """
    spans = [read_span(each) for each in right if not each.endswith("+")]  # 3+ is a score
    if len(spans) < len(right) or None in spans or read_span(typed) is not None:
        return ""
    given = read_quantity(typed)
    if given is None or (given.unit and not is_unit(given.unit)):
        return ""
    is_range = any(span is not None and None not in (span.low, span.high) for span in spans)
    return A_RANGE if is_range else A_BOUND


@lru_cache(maxsize=_KEPT)
def _read(text: str) -> tuple[frozenset[Fraction], str]:
    """Return the numbers of a quantity, a bound or a range, and their unit; nothing of any other text."""
    span = read_span(text)
    if span is not None:
        return frozenset(end for end in (span.low, span.high) if end is not None), span.unit
    quantity = read_quantity(text)
    return (frozenset(), "") if quantity is None else (frozenset({quantity.value}), quantity.unit)
