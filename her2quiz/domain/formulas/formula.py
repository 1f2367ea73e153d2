"""Formulas as trees: what an author wrote after `=`, ready to be evaluated. Nothing is ever run as code."""

import math
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

from attrs import frozen

from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.marking.numbers.quantity import without_dust

_LARGEST_ROUNDED = 1e15
_MOST_PLACES = 10


class FormulaError(Her2QuizError):
    """A formula that cannot be read, or cannot be evaluated with these values."""


class Formula(Protocol):
    """A formula, or a part of one."""

    @property
    def names(self) -> frozenset[str]:
        """The names in it."""

    def value(self, values: Mapping[str, Decimal]) -> float:
        """Evaluate it; raises FormulaError if it, or a name in it, has no value."""


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
        """Return the number."""
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
    """A formula with a minus sign before it."""

    inner: Formula
    """The formula after the minus sign."""

    @property
    def names(self) -> frozenset[str]:
        """The names after the minus sign."""
        return self.inner.names

    def value(self, values: Mapping[str, Decimal]) -> float:
        """Evaluate the formula and change the sign."""
        return -self.inner.value(values)


@frozen
class Operation:
    """Two formulas with an operator between them."""

    sign: str
    """One of + - * / ^."""

    left: Formula
    """The formula before the operator."""

    right: Formula
    """The formula after it."""

    @property
    def names(self) -> frozenset[str]:
        """The names on both sides."""
        return self.left.names | self.right.names

    def value(self, values: Mapping[str, Decimal]) -> float:
        """Evaluate both sides, then apply the operator."""
        return _finite(OPERATIONS[self.sign], self.left.value(values), self.right.value(values))


@frozen
class Call:
    """A function and its arguments."""

    function: str
    """One of min, max, round, sqrt, abs."""

    arguments: tuple[Formula, ...]
    """Its arguments."""

    @property
    def names(self) -> frozenset[str]:
        """The names in all arguments."""
        return frozenset[str]().union(*(argument.names for argument in self.arguments))

    def value(self, values: Mapping[str, Decimal]) -> float:
        """Evaluate the arguments, then the function."""
        return _finite(FUNCTIONS[self.function], *(argument.value(values) for argument in self.arguments))


def _finite(function: Callable[..., float], *numbers: float) -> float:
    """Evaluate one step; raises FormulaError if it has no value or too large a value."""
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
        raise FormulaError("it raises a negative number to a fractional power")
    return result


def _root(number: float) -> float:
    if number < 0:
        raise FormulaError("it takes the square root of a negative number")
    return math.sqrt(number)


def _round(number: float, places: float = 0.0) -> float:
    """Round half away from zero, as taught at school."""
    if not places.is_integer() or not 0 <= places <= _MOST_PLACES:
        raise FormulaError(f"it rounds to a number of places that is not 0 to {_MOST_PLACES}")
    if abs(number) >= _LARGEST_ROUNDED:
        return number
    return float(without_dust(number).quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP))


OPERATIONS: Mapping[str, Callable[[float, float], float]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": lambda left, right: left / right,
    "^": _power,
}
"""What each operator does."""

FUNCTIONS: Mapping[str, Callable[..., float]] = {
    "min": lambda *numbers: min(numbers),
    "max": lambda *numbers: max(numbers),
    "round": _round,
    "sqrt": _root,
    "abs": abs,
}
"""What each function does."""
