"""Checks that options with drawn numbers differ from each other, whichever numbers are drawn."""

from her2quiz.deckfile.answers.formula_checks import drawn_with
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.option_lines import option_lines
from her2quiz.domain.formulas.formula import Formula
from her2quiz.domain.formulas.formula_parser import read_formula
from her2quiz.domain.formulas.variables import Variables, filled_text, placeholders_with_lines
from her2quiz.domain.limits import MOST_CHECKS


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
            message = f"{drawn_with(values)}two options are both '{twice}'"
            table.report("D123", message, "change one of them, or the numbers in vars", table.at_key(key))
            return


def _formulas(text: str) -> list[Formula]:
    return [read_formula(place) for _, place in placeholders_with_lines(text)]
