"""Reads a formula: numbers, names, + - * / ^, brackets, and a few functions."""

import math
import re
from collections.abc import Iterator

from her2quiz.domain.formulas.formula import (
    FUNCTIONS,
    Call,
    Constant,
    Formula,
    FormulaError,
    Name,
    Negated,
    Operation,
)
from her2quiz.domain.limits import DEEPEST_FORMULA, LONGEST_FORMULA

_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?)|(?P<name>[^\W\d]\w*)|(?P<sign>[-+*/^(),]))",
    re.IGNORECASE,
)
_ALIKE = str.maketrans({"×": "*", "·": "*", "÷": "/", "\u2212": "-", "\u00a0": " "})
_ARGUMENTS = {"min": range(1, LONGEST_FORMULA), "max": range(1, LONGEST_FORMULA), "round": range(1, 3)}
_ONE_ARGUMENT = range(1, 2)
_SIGNS = ("+", "-", "*", "/", "^", ")", ",")
_END = ""


def read_formula(text: str) -> Formula:
    """Read a formula, without the `=` before it; raises FormulaError with one sentence if it is not a formula."""
    if not text.strip():
        raise FormulaError("it is empty")
    if len(text) > LONGEST_FORMULA:
        raise FormulaError(f"the formula is longer than {LONGEST_FORMULA} characters")
    reader = _Reader(list(_tokens(text.translate(_ALIKE))))
    formula = reader.sum()
    if reader.next != _END:
        raise reader.unexpected()
    return formula


def is_name(text: str) -> bool:
    """Whether a text can be the name of a number in a formula."""
    found = _TOKEN.fullmatch(text)
    return bool(found and found["name"] == text and text not in FUNCTIONS)


def _tokens(text: str) -> Iterator[str]:
    place = 0
    while text[place:].strip():
        found = _TOKEN.match(text, place)
        if found is None:
            raise FormulaError(f"'{text[place:].strip()[0]}' is not allowed in a formula")
        yield found[0].strip()
        place = found.end()


class _Reader:
    """Reads from left to right; each method reads one rule of the grammar."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens, self.place, self.depth = tokens, 0, 0

    @property
    def next(self) -> str:
        return self.tokens[self.place] if self.place < len(self.tokens) else _END

    def sum(self) -> Formula:
        formula = self.product()
        while self.next in ("+", "-"):
            sign = self.take()
            formula = Operation(sign, formula, self.product())
        return formula

    def product(self) -> Formula:
        formula = self.signed()
        while self.next in ("*", "/"):
            sign = self.take()
            formula = Operation(sign, formula, self.signed())
        return formula

    def signed(self) -> Formula:
        """Read a part that may have a sign before it; the sign applies to the whole power, as in -2^2 = -4."""
        self.go_in()
        if self.next in ("+", "-"):
            sign = self.take()
            formula = self.signed()
            formula = Negated(formula) if sign == "-" else formula
        else:
            formula = self.power()
        self.depth -= 1
        return formula

    def power(self) -> Formula:
        """Read a power; several powers are evaluated from right to left."""
        base = self.single()
        if self.next != "^":
            return base
        self.take()
        return Operation("^", base, self.signed())

    def single(self) -> Formula:
        token = self.next
        if token == _END:
            raise FormulaError("the formula is incomplete")
        if token in _SIGNS:
            raise self.unexpected()
        self.take()
        if token == "(":  # noqa: S105 - a bracket
            return self.closed(self.sum())
        if token in FUNCTIONS:
            return self.call(token)
        if token[:1].isdecimal() or token[:1] == ".":
            return _constant(token)
        return Name(token)

    def call(self, function: str) -> Formula:
        if self.next != "(":
            raise FormulaError(f"'{function}' needs brackets, as in {function}(…)")
        self.take()
        arguments = [self.sum()]
        while self.next == ",":
            self.take()
            arguments.append(self.sum())
        if len(arguments) not in _ARGUMENTS.get(function, _ONE_ARGUMENT):
            raise FormulaError(f"'{function}' has too many arguments; write decimals with a point")
        return self.closed(Call(function, tuple(arguments)))

    def closed(self, formula: Formula) -> Formula:
        if self.next == _END:
            raise FormulaError("a closing bracket is missing")
        if self.next != ")":
            raise self.unexpected()
        self.take()
        return formula

    def take(self) -> str:
        token = self.next
        self.place += 1
        return token

    def unexpected(self) -> FormulaError:
        if self.next == ",":
            return FormulaError("a comma is not expected here; write decimals with a point")
        return FormulaError(f"'{self.next}' is not expected here")

    def go_in(self) -> None:
        self.depth += 1
        if self.depth > DEEPEST_FORMULA:
            raise FormulaError("the formula is nested too deeply")


def _constant(token: str) -> Constant:
    number = float(token)
    if not math.isfinite(number):
        raise FormulaError("a number in the formula is too large")
    return Constant(number)
