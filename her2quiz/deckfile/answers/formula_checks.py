"""Checks that a formula has a value for all numbers that can be drawn."""

from her2quiz.domain.formulas.formula import Formula, FormulaError
from her2quiz.domain.formulas.variables import Values, Variables
from her2quiz.domain.marking.numbers.quantity import shown
from her2quiz.domain.spelling import did_you_mean, nearest


def is_formula(value: object) -> bool:
    """Whether an answer is a formula, such as "= 6 * kg"."""
    return isinstance(value, str) and value.lstrip().startswith("=")


def failure(formula: Formula, variables: Variables) -> str:
    """Say for which numbers a formula has no value, and why; empty if it always has one."""
    for values in variables.only(formula.names).combinations():
        try:
            formula.value(values)
        except FormulaError as error:
            return f"{drawn_with(values)}{error}"
    return ""


def unknown_names(formula: Formula, variables: Variables) -> list[str]:
    """Return the names in a formula that `vars` does not define."""
    return sorted(formula.names - {*variables.names})


def help_with_names(unknown: str, variables: Variables) -> str:
    """Say what to do about a name that `vars` does not define."""
    near = [f"'{name}'" for name in nearest(unknown.lower(), variables.names, likeness=0.5)]
    return did_you_mean(near) or f"write vars.{unknown} = […] with the numbers to draw from"


def drawn_with(values: Values) -> str:
    """Say which numbers were drawn, as the beginning of a sentence; empty if none were."""
    said = ", ".join(f"{name} = {shown(value)}" for name, value in values.items())
    return f"with {said}, " if said else ""
