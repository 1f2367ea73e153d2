"""Whether a formula has a value for everything that can be drawn."""

from her2quiz.domain.formulas.formula import Formula, FormulaError
from her2quiz.domain.formulas.variables import MOST_COMBINATIONS, Values, Variables
from her2quiz.domain.marking.quantity import shown

MOST_CHECKS = 5 * MOST_COMBINATIONS
"""Formulas in the texts of a card, each times its combinations, above which it cannot be checked, and is refused."""


def failure(formula: Formula, variables: Variables) -> str:
    """Say for which values a formula has no value, and why; empty if it always has one."""
    for values in variables.only(formula.names).combinations():
        try:
            formula.value(values)
        except FormulaError as error:
            return f"{drawn_with(values)}{error}"
    return ""


def unknown_names(formula: Formula, variables: Variables) -> list[str]:
    """Give the names in a formula for which nothing is drawn."""
    return sorted(formula.names - {*variables.names})


def help_with_names(unknown: str, variables: Variables) -> str:
    """Say what to do about a name for which nothing is drawn."""
    from difflib import get_close_matches

    near = get_close_matches(unknown.lower(), variables.names, n=1, cutoff=0.5)
    return (
        f"did you mean '{near[0]}'?" if near else f"write vars.{unknown} = […] with the numbers to draw from"
    )


def drawn_with(values: Values) -> str:
    """Say what was drawn, as the beginning of a sentence; nothing if nothing was."""
    said = ", ".join(f"{name} = {shown(value)}" for name, value in values.items())
    return f"with {said}, " if said else ""
