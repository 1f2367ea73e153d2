"""Amounts within typed texts: a number with its unit, a range or a bound, however it is written."""

import re
from functools import lru_cache

from her2quiz.domain.marking.numbers.quantity import read_quantity
from her2quiz.domain.marking.numbers.span import Span, read_span
from her2quiz.domain.marking.numbers.unit import folded, is_unit, metric_factor

_SCALES = ("c", "f")
_KEPT = 1 << 10  # texts that are not read again
_BOTH = re.compile(r"(?<!\w)and(?!\w)", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*between\b", re.IGNORECASE)
_MASS = r"(\d[\d.,]*\s*(?:mg|g|[uµμ]g|mcg|m[lL]|IU))"
_DOSE_BEHIND = re.compile(rf"([^\W\d][^\d,;+/]*?),?\s+{_MASS}")
_DOSE_BEFORE = re.compile(rf"{_MASS}\s+(?:of\s+)?([^\W\d][^\d,;+/]*)")


def same_amount(first: str, second: str) -> bool:
    """Whether two texts are one range, one bound, or one number with its unit: 2 to 3 h and between 120 and 180 minutes.

    A number without a unit is compared as any other text is.
    """
    if not any(map(str.isdigit, first + second)):
        return False
    one, other = _read(first), _read(second)
    counted = _counted_in(one, other.unit) if one is not None and other is not None else None
    return counted is not None and other is not None and counted.is_like(other)


def _counted_in(span: Span, unit: str) -> Span | None:
    """Count an amount in another unit, 0.5 cm in mm; None if that measures something else."""
    if folded(span.unit) == folded(unit):
        return span
    factor = metric_factor(span.unit, unit) if span.unit and unit else None
    if factor is None:
        return None
    low, high = (None if end is None else end * factor for end in (span.low, span.high))
    return Span(low, high, span.has_ends, unit)


def same_dose(typed: str, right: str) -> tuple[str, str] | None:
    """Return the two names of 500 mg amoxicillin and amoxicillin 0.5 g, each with the dose of the right answer behind it.

    Returns:
        None if either text is no name with its dose, or the doses differ.
    """
    given, wanted = _name_and_dose(typed), _name_and_dose(right)
    if given is None or wanted is None or not same_amount(given[1], wanted[1]):
        return None
    return f"{given[0]} {wanted[1]}", " ".join(wanted)


def _name_and_dose(text: str) -> tuple[str, str] | None:
    behind, before = _DOSE_BEHIND.fullmatch(text), _DOSE_BEFORE.fullmatch(text)
    if behind:
        return behind[1], behind[2]
    return (before[2], before[1]) if before else None


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
