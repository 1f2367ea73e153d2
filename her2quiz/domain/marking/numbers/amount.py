"""Amounts within typed texts: a number with its unit, a range or a bound, however it is written."""

import re
from functools import lru_cache

from her2quiz.domain.marking.numbers.quantity import read_quantity
from her2quiz.domain.marking.numbers.span import Span, read_span
from her2quiz.domain.marking.numbers.unit import folded, is_unit

_SCALES = ("c", "f")
_KEPT = 1 << 10  # texts that are not read again
_BOTH = re.compile(r"(?<!\w)and(?!\w)", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*between\b", re.IGNORECASE)


def same_amount(first: str, second: str) -> bool:
    """Whether two texts are one range, one bound, or one number with its unit: 2 to 3 h and between 2 and 3 hours.

    A number without a unit is compared as any other text is.
    """
    if not any(map(str.isdigit, first + second)):
        return False
    one, other = _read(first), _read(second)
    return (
        one is not None
        and other is not None
        and one.is_like(other)
        and folded(one.unit) == folded(other.unit)
    )


@lru_cache(maxsize=_KEPT)
def _read(text: str) -> Span | None:
    """Read an amount; two numbers with "and" are two, unless they are said to be limits."""
    if _BOTH.search(text) and not _BETWEEN.match(text):
        return None
    span = read_span(text)
    if span is not None:
        return span if not span.unit or _is_known(span.unit) else None
    quantity = read_quantity(text)
    is_amount = quantity is not None and _is_known(quantity.unit)
    return Span(quantity.value, quantity.value, unit=quantity.unit) if quantity and is_amount else None


def _is_known(unit: str) -> bool:
    """Whether it is a unit that is known again, and not the rest of a name such as 17q12."""
    return folded(unit) in _SCALES or is_unit(unit.lstrip("/ "))
