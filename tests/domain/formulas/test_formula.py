"""Formulas."""

import math
import re
from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from her2quiz.domain.formulas.formula import FUNCTIONS, FormulaError
from her2quiz.domain.formulas.formula_parser import is_name, read_formula
from her2quiz.domain.limits import DEEPEST_FORMULA, LONGEST_FORMULA

VALUES = {"kg": Decimal(70), "größe": Decimal("1.5"), "x_1": Decimal(-2)}
PIECES = (
    *"0123456789",
    ".",
    "e",
    " ",
    *"+-*/^(),",
    "kg",
    "x_1",
    "min(",
    "max(",
    "round(",
    "sqrt(",
    "abs(",
    "=",
    "__",
)
PYTHON: dict[str, Callable[[float, float], float]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": lambda left, right: left / right,
    "^": lambda left, right: left**right,
}


def value(text: str) -> float:
    """Evaluate a formula."""
    return read_formula(text).value(VALUES)


@pytest.mark.parametrize(
    ("text", "result"),
    [
        *(
            ("6 * kg", 420),
            ("6*kg", 420),
            ("6 × kg", 420),
            ("2 + 3 * 4", 14),
            ("(2 + 3) * 4", 20),
            ("7 - 2 - 1", 4),
        ),
        *(
            ("8 / 4 / 2", 1),
            ("7 ÷ 2", 3.5),
            ("2 ^ 3 ^ 2", 512),
            ("-2 ^ 2", -4),
            ("(-2) ^ 2", 4),
            ("2 ^ -1", 0.5),
        ),
        *(("- -3", 3), ("+3", 3), ("5 − 2", 3), ("1e3", 1000), ("1.5E-1", 0.15), (".5", 0.5), ("5.", 5)),
        *(
            ("min(3, 1, 2)", 1),
            ("max(3, kg)", 70),
            ("min(3)", 3),
            ("max(kg)", 70),
            ("sqrt(16)", 4),
            ("abs(-3)", 3),
            ("abs(x_1)", 2),
            ("2*größe", 3),
        ),
        *(("round(2.5)", 3), ("round(-2.5)", -3), ("round(2.345, 2)", 2.35), ("round(1e300)", 1e300)),
        *(("max(kg - 50, 0) * 2", 40), ("sqrt(kg * 180 / 3600)", math.sqrt(3.5))),
    ],
)
def test_a_formula_is_evaluated(text: str, result: float) -> None:
    """Powers come first, then multiplication and division, then addition and subtraction."""
    assert value(text) == result


@pytest.mark.parametrize(
    ("text", "message"),
    [
        *(
            (" ", "it is empty"),
            ("6 *", "the formula is incomplete"),
            ("(1", "a closing bracket is missing"),
        ),
        *(
            ("1)", "')' is not expected here"),
            ("1 2", "'2' is not expected here"),
            ("* 2", "'*' is not expected here"),
        ),
        *(
            ("kg kg", "'kg' is not expected here"),
            ("6 $ 2", "'$' is not allowed in a formula"),
            ("2kg", "'kg' is not expected here"),
        ),
        *(("6,5 * kg", "a comma is not expected here; write decimals with a point"),),
        *(("(6,5)", "a comma is not expected here; write decimals with a point"),),
        *(("sqrt(1,5)", "'sqrt' has too many arguments; write decimals with a point"),),
        *(("sqrt 4", "'sqrt' needs brackets, as in sqrt(…)"), ("min", "'min' needs brackets, as in min(…)")),
        *(("max()", "')' is not expected here"), ("kg.real", "'.' is not allowed in a formula")),
        *(
            ("__import__('os')", "''' is not allowed in a formula"),
            ("1e999", "a number in the formula is too large"),
        ),
        *(("(" * 99, "the formula is nested too deeply"), ("-" * 99, "the formula is nested too deeply")),
        *(
            ("2^" * 99, "the formula is nested too deeply"),
            ("1" * (LONGEST_FORMULA + 1), f"the formula is longer than {LONGEST_FORMULA} characters"),
        ),
    ],
)
def test_a_formula_that_cannot_be_read(text: str, message: str) -> None:
    """The error says why, in one sentence."""
    with pytest.raises(FormulaError) as error:
        read_formula(text)
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        *(("9^9^9^9", "the result is too large"), ("1e200 * 1e200", "the result is too large")),
        *(
            ("1 / 0", "it divides by zero"),
            ("0 ^ -1", "it divides by zero"),
            ("1 / (kg - 70)", "it divides by zero"),
        ),
        *(("sqrt(-1)", "it takes the square root of a negative number"), ("lb", "'lb' has no value")),
        *(("(-8) ^ 0.5", "it raises a negative number to a fractional power"),),
        *(
            ("round(1, 99)", "it rounds to a number of places that is not 0 to 10"),
            ("round(1, 0.5)", "it rounds to a number of places that is not 0 to 10"),
        ),
    ],
)
def test_a_formula_without_a_value(text: str, message: str) -> None:
    """The error says why, in one sentence."""
    with pytest.raises(FormulaError) as error:
        value(text)
    assert str(error.value) == message


def test_a_formula_knows_its_names() -> None:
    """Names of all parts count; functions do not."""
    assert read_formula("max(a, -b) + c ^ d / abs(2)").names == {"a", "b", "c", "d"}


def test_a_long_formula_is_not_deep() -> None:
    """A sum may have as many parts as fit into a formula."""
    assert value("1" + "+1" * (LONGEST_FORMULA // 2 - 1)) == LONGEST_FORMULA // 2
    assert value("(" * (DEEPEST_FORMULA - 1) + "1" + ")" * (DEEPEST_FORMULA - 1)) == 1


@pytest.mark.parametrize(
    ("text", "expected"), [("kg", True), ("x_1", True), ("größe", True), ("min", False), ("", False)]
)
def test_which_texts_are_names(text: str, expected: bool) -> None:
    """Names of functions are taken."""
    assert is_name(text) is expected
    assert not any(is_name(f"{text}{sign}") for sign in ("-", " ", ".", "}"))


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)))
@example("²")
@example("½")
def test_any_text_is_a_formula_or_an_error(text: str) -> None:
    """A formula has a value or raises a FormulaError."""
    try:
        result = value(text)
    except FormulaError:
        return
    assert math.isfinite(result)


@st.composite
def formulas(draw: st.DrawFn, depth: int = 4) -> tuple[str, float]:
    """Draw a formula in brackets, with its value in Python."""
    if depth == 0 or draw(st.booleans()):
        number = draw(st.one_of(st.integers(0, 20), st.sampled_from([0.5, 1.25, 3.7])))
        return str(number), float(number)
    (left, left_value), (right, right_value) = draw(formulas(depth - 1)), draw(formulas(depth - 1))
    sign = draw(st.sampled_from("+-*/^"))
    try:
        result = PYTHON[sign](left_value, right_value)
    except (ArithmeticError, ValueError):
        assume(condition=False)
    assume(not isinstance(result, complex) and math.isfinite(result))
    return f"({left} {sign} {right})", result


@given(formulas())
def test_a_formula_agrees_with_python(formula: tuple[str, float]) -> None:
    """This holds for all operators and numbers."""
    text, result = formula
    assert value(text) == result


@given(st.lists(st.tuples(st.integers(1, 9), st.sampled_from(["+", "-", "*", "/"])), min_size=2, max_size=10))
def test_products_are_evaluated_before_sums(parts: list[tuple[int, str]]) -> None:
    """Without brackets, products are evaluated before sums, each from left to right."""
    text = "".join(f"{number}{sign}" for number, sign in parts[:-1]) + str(parts[-1][0])
    total, product_, sign = 0.0, float(parts[0][0]), 1
    for (_, before), (number, _) in pairwise(parts):
        if before in "*/":
            product_ = PYTHON[before](product_, float(number))
        else:
            total, product_, sign = total + sign * product_, float(number), 1 if before == "+" else -1
    assert value(text) == pytest.approx(total + sign * product_)


def test_the_authors_guide_names_every_function() -> None:
    """Nobody uses what is not documented."""
    page = (Path(__file__).parents[3] / "decks" / "README.md").read_text(encoding="utf-8")
    (row,) = [line for line in page.splitlines() if line.startswith('| `answer = "= ')]
    named = {name.partition("(")[0] for name in re.findall(r"`([a-z]+(?:\([^`]*\))?)`", row)}
    assert named == {*FUNCTIONS}
