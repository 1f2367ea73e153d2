"""Checks, for all numbers that can be drawn, that a formula has a value, and that options differ from each other."""

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.option_lines import option_lines
from her2quiz.domain.formulas.formula import Formula, FormulaError
from her2quiz.domain.formulas.formula_parser import read_formula
from her2quiz.domain.formulas.variables import Values, Variables, filled_text, placeholders_with_lines
from her2quiz.domain.limits import MOST_CHECKS
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
            return f"{_drawn_with(values)}{error}"
    return ""


def unknown_names(formula: Formula, variables: Variables) -> list[str]:
    """Return the names in a formula that `vars` does not define."""
    return sorted(formula.names - {*variables.names})


def help_with_names(unknown: str, variables: Variables) -> str:
    """Say what to do about a name that `vars` does not define."""
    near = [f"'{name}'" for name in nearest(unknown.lower(), variables.names, likeness=0.5)]
    return did_you_mean(near) or f"write vars.{unknown} = […] with the numbers to draw from"


def _drawn_with(values: Values) -> str:
    """Say which numbers were drawn, as the beginning of a sentence; empty if none were."""
    said = ", ".join(f"{name} = {shown(value)}" for name, value in values.items())
    return f"with {said}, " if said else ""


def report_options_drawn_alike(table: Table, variables: Variables) -> None:
    """Report two options that read the same for some of the numbers; assumes that all their formulas have values."""
    if not table.has("options") and not table.has("option"):
        return
    apart = Table(table.data, table.path, context=table.context)  # the lines are checked elsewhere
    texts = list(dict.fromkeys(line.text for line in option_lines(apart)))
    names = frozenset[str]().union(*(formula.names for text in texts for formula in _formulas(text)))
    drawn = variables.only(names)
    if drawn.count * len(texts) > MOST_CHECKS:
        return
    for values in drawn.combinations():
        filled = [filled_text(text, values) for text in texts]
        if len(set(filled)) < len(filled):
            twice = next(text for text in filled if filled.count(text) > 1)
            key = "option" if table.has("option") else "options"
            message = f"{_drawn_with(values)}two options are both '{twice}'"
            table.report("D123", message, "change one of them, or the numbers in vars", table.at_key(key))
            return


def _formulas(text: str) -> list[Formula]:
    return [read_formula(place) for _, place in placeholders_with_lines(text)]
