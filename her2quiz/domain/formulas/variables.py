"""Numbers that are drawn each time a card is shown, and the texts that they are filled into."""

import math
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product
from random import Random
from typing import Any, Protocol, runtime_checkable

from attrs import evolve, fields, frozen, has

from her2quiz.domain.formulas.formula import FormulaError
from her2quiz.domain.formulas.formula_parser import read_formula
from her2quiz.domain.marking.numbers.quantity import rounded, shown

Values = Mapping[str, Decimal]
"""The numbers of one showing, by name."""

_PLACE = re.compile(r"\{([^{}\n]*)\}")


@frozen
class Variable:
    """A name, and the numbers that one is drawn from."""

    name: str
    """The name used in texts and formulas."""

    choices: tuple[Decimal, ...]
    """The numbers, with as many figures as the author wrote."""


@frozen
class Variables:
    """All variables of a card."""

    variables: tuple[Variable, ...]
    """The variables, in the author's order."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names."""
        return tuple(variable.name for variable in self.variables)

    @property
    def count(self) -> int:
        """How many combinations there are."""
        return math.prod(len(variable.choices) for variable in self.variables)

    def draw(self, rng: Random) -> Values:
        """Draw a number for each name."""
        return {variable.name: rng.choice(variable.choices) for variable in self.variables}

    def only(self, names: frozenset[str]) -> "Variables":
        """Return the variables with these names."""
        return Variables(tuple(variable for variable in self.variables if variable.name in names))

    def combinations(self) -> Iterator[Values]:
        """Return every combination that can be drawn."""
        for choice in product(*(variable.choices for variable in self.variables)):
            yield dict(zip(self.names, choice, strict=True))


@runtime_checkable
class NeedsValues(Protocol):
    """A value that turns into another one once the numbers are drawn."""

    def with_values(self, values: Values) -> object:
        """Return the value that it turns into."""


def filled(value: Any, values: Values) -> Any:
    """Fill the numbers into every text of a value, down through tuples and attrs classes."""
    if isinstance(value, str):
        return filled_text(value, values)
    if isinstance(value, tuple):
        return tuple(filled(each, values) for each in value)
    if isinstance(value, NeedsValues):
        return filled(value.with_values(values), values)
    return _filled_class(value, values) if has(type(value)) else value


def filled_text(text: str, values: Values) -> str:
    """Fill the numbers into a text; braces that do not hold a formula are left as they are."""
    return _PLACE.sub(lambda place: _filled_place(place, values), text) if "{" in text else text


def placeholders_with_lines(text: str) -> Iterator[tuple[int, str]]:
    """Return the contents of each pair of braces in a text, with its line counted from 0."""
    for place in _PLACE.finditer(text):
        yield text.count("\n", 0, place.start()), place[1].strip()


def _filled_place(place: re.Match[str], values: Values) -> str:
    inside = place[1].strip()
    if inside in values:
        return shown(values[inside])
    try:
        return shown(rounded(read_formula(inside).value(values)))
    except FormulaError:
        return place[0]


def _filled_class(value: Any, values: Values) -> Any:
    changed = {}
    for each in fields(type(value)):
        before = getattr(value, each.name)
        after = filled(before, values) if each.init else before
        if after is not before and after != before:
            changed[each.alias] = after
    return evolve(value, **changed) if changed else value
