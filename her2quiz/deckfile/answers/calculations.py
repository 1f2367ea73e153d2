"""How much is calculated to check a card that draws numbers."""

from her2quiz.deckfile.answers.variables import read_variables
from her2quiz.deckfile.fields.nested_texts import texts_in
from her2quiz.deckfile.fields.table import Table

_OF_ONE_FORMULA = 10
"""Combinations that take as long as reading one formula."""

_LETTERS_OF_A_STEP = 12
"""Letters of a formula that calculate one thing, roughly."""


def calculations_of(table: Table) -> int:
    """Return about how many calculations it takes to check a card: of each formula in it, once for each combination."""
    variables = read_variables(Table(table.data, table.path)) if table.has("vars") else None
    if variables is None:
        return 0
    formulas = 1 + sum(text.count("{") for _, text in texts_in(table.data))
    steps = len(str(table.get("answer"))) // _LETTERS_OF_A_STEP
    return (variables.count + _OF_ONE_FORMULA) * (formulas + steps)
