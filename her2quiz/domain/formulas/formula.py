"""Formulas as trees: what an author wrote behind `=`, ready to be worked out. Nothing is ever run as code."""

import math
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

from attrs import frozen

from her2quiz.domain.errors import Her2QuizError

_LARGEST_ROUNDED = 1e15
_MOST_PLACES = 10


class FormulaError(Her2QuizError):
    """A formula that cannot be read, or not be worked out with these values."""


class Formula(Protocol):
    """A formula, or a part of one."""

    @property
    def names(self) -> frozenset[str]:
        """The names that stand in it."""

    def value(self, values: Mapping[str, Decimal]) -> float:
        """Work it out; raises FormulaError if it has no value, or a name has none."""


@frozen
class Constant:
    """A number."""

    number: float
    """The number."""

    @property
    def names(self) -> frozenset[str]:
        """None."""
        return frozenset()

    def value(self, _values: Mapping[str, Decimal]) -> float:
        """Give the number."""
        return self.number


@frozen
class Name:
    """A name that stands for a number."""

    name: str
    """The name."""

    @property
    def names(self) -> frozenset[str]:
        """The name itself."""
        return frozenset((self.name,))

    def value(self, values: Mapping[str, Decimal]) -> float:
        """Look the name up."""
        if self.name not in values:
            raise FormulaError(f"'{self.name}' has no value")
        return float(values[self.name])


@frozen
class Negated:
    """A minus before something."""

    inner: Formula
    """What the minus stands before."""

    @property
    def names(self) -> frozenset[str]:
        """Those behind the minus."""
        return self.inner.names

    def value(self, values: Mapping[str, Decimal]) -> float:
        """Turn the sign around."""
        return -self.inner.value(values)


@frozen
class Operation:
    """Two parts with a sign between them."""

    sign: str
    """One of + - * / ^."""

    left: Formula
    """What stands before the sign."""

    right: Formula
    """What stands behind it."""

    @property
    def names(self) -> frozenset[str]:
        """Those on both sides."""
        return self.left.names | self.right.names

    def value(self, values: Mapping[str, Decimal]) -> float:
        """Reckon both sides, then join them."""
        return _finite(OPERATIONS[self.sign], self.left.value(values), self.right.value(values))


@frozen
class Call:
    """A function with what it is given."""

    function: str
    """One of min, max, round, sqrt, abs."""

    arguments: tuple[Formula, ...]
    """What it is given."""

    @property
    def names(self) -> frozenset[str]:
        """Those of all arguments."""
        return frozenset[str]().union(*(argument.names for argument in self.arguments))

    def value(self, values: Mapping[str, Decimal]) -> float:
        """Reckon the arguments, then the function."""
        return _finite(FUNCTIONS[self.function], *(argument.value(values) for argument in self.arguments))


def _finite(function: Callable[..., float], *numbers: float) -> float:
    """Work out one step; what has no value, or none that can be written, is told in plain words."""
    try:
        result = function(*numbers)
    except ZeroDivisionError:
        raise FormulaError("it divides by zero") from None
    except OverflowError:
        raise FormulaError("the result is too large") from None
    if not math.isfinite(result):
        raise FormulaError("the result is too large")
    return result


def _power(base: float, exponent: float) -> float:
    result: float | complex = base**exponent
    if isinstance(result, complex):
        raise FormulaError("a negative number is raised to a broken power")
    return result


def _root(number: float) -> float:
    if number < 0:
        raise FormulaError("it takes the root of a negative number")
    return math.sqrt(number)


def _round(number: float, places: float = 0.0) -> float:
    """Round half away from zero, as people do."""
    if not places.is_integer() or not 0 <= places <= _MOST_PLACES:
        raise FormulaError(f"it rounds to other than 0 to {_MOST_PLACES} places")
    if abs(number) >= _LARGEST_ROUNDED:
        return number
    return float(Decimal(repr(number)).quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP))


OPERATIONS: Mapping[str, Callable[[float, float], float]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": lambda left, right: left / right,
    "^": _power,
}
"""What each sign does."""

FUNCTIONS: Mapping[str, Callable[..., float]] = {
    "min": min,
    "max": max,
    "round": _round,
    "sqrt": _root,
    "abs": abs,
}
"""What each function does."""
