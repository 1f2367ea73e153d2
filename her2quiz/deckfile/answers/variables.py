"""Reads the numbers that are drawn each time a card is shown."""

from decimal import Decimal
from typing import Any

from her2quiz.deckfile.fields.card_keys import OF_A_CARD, names_of_variables, report_swallowed
from her2quiz.deckfile.fields.json_schema import Schema
from her2quiz.deckfile.fields.nested_texts import texts_in
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.numbers_and_units import is_number, usable_number
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.domain.formulas.formula_parser import is_name
from her2quiz.domain.formulas.variables import Variable, Variables
from her2quiz.domain.limits import MOST_COMBINATIONS

FEWEST_COMBINATIONS = 4
"""The fewest combinations that are not soon known by heart."""

_RANGE_KEYS = ("from", "to", "step")
_WRITE_VALUES = "write vars.kg = [48, 55, 62, 70], or vars.kg = { from = 45, to = 95, step = 5 }"


_NUMBERS: Schema = {"type": ["number", "array"], "items": {"type": "number"}, "minItems": 1}
_RANGE: Schema = {
    "type": "object",
    "properties": {key: {"type": "number"} for key in _RANGE_KEYS},
    "required": [*_RANGE_KEYS],
    "additionalProperties": False,
}
VARIABLES: Schema = {
    "type": "object",
    "minProperties": 1,
    "additionalProperties": {"anyOf": [_NUMBERS, _RANGE]},
}
"""The values that `vars` may have."""

_OF_ONE_FORMULA = 10
"""Combinations that take as long as reading one formula."""

_LETTERS_OF_A_STEP = 12
"""Letters of a formula that calculate one thing, roughly."""


def read_variables(table: Table) -> Variables | None:
    """Read `vars`; None if the card draws no numbers."""
    if not table.has("vars"):
        return None
    value, before = table.get("vars"), len(table.diagnostics)
    if not isinstance(value, dict) or not value:
        table.report(
            "D103", "'vars' must name each number that is drawn", _WRITE_VALUES, table.at_key("vars")
        )
        return None
    inner = Table(value, (*table.path, "vars"), table.diagnostics)
    own = names_of_variables(value)
    report_swallowed(inner, own, "[card.vars]")
    names = [name for name in value if name in own or name not in OF_A_CARD]
    variables = Variables(tuple(_variable(inner, name) for name in names))
    if variables.count > MOST_COMBINATIONS:
        _report_too_many(table)
    elif not table.has_errors(before):
        _report_too_little_chance(table, variables)
    return variables


def _report_too_little_chance(table: Table, variables: Variables) -> None:
    """Report so few combinations that a learner soon knows the answers by heart."""
    if variables.count == 1:
        message = "the numbers are the same every time"
        table.report("D154", message, _WRITE_VALUES, table.at_key("vars"), severity=Severity.WARNING)
    elif variables.count < FEWEST_COMBINATIONS:
        message = f"only {variables.count} different questions can be drawn, so learners will soon know them by heart"
        table.report("D154", message, _WRITE_VALUES, table.at_key("vars"), severity=Severity.INFO)


def _variable(inner: Table, name: str) -> Variable:
    if not is_name(name):
        help_ = "use letters, as in vars.kg; round, min, max, sqrt and abs are functions"
        inner.report("D103", f"'{name}' cannot be used as a name in a formula", help_, inner.at_key(name))
    value = inner.data[name]
    choices = _range(inner, name, value) if isinstance(value, dict) else _list(inner, name, value)
    return Variable(name, tuple(dict.fromkeys(choices)))


def _list(inner: Table, name: str, value: Any) -> list[Decimal]:
    items = value if isinstance(value, list | tuple) else [value] if is_number(value) else []
    numbers = [number for number in map(usable_number, items) if number is not None]
    if not items or len(numbers) < len(items):
        inner.report(
            "D103", f"'{name}' must be a list of numbers", _WRITE_VALUES.replace("kg", name), inner.at(name)
        )
    return numbers


def _range(inner: Table, name: str, value: dict[str, Any]) -> list[Decimal]:
    first, last, step = (usable_number(value.get(key)) for key in _RANGE_KEYS)
    if (
        first is None
        or last is None
        or step is None
        or step <= 0
        or first > last
        or {*value} != {*_RANGE_KEYS}
    ):
        help_ = f"write vars.{name} = {{ from = 45, to = 95, step = 5 }}"
        inner.report("D103", f"'{name}' must be a range with 'from', 'to' and 'step'", help_, inner.at(name))
        return []
    count = (last - first) / step
    if count >= MOST_COMBINATIONS:
        _report_too_many(inner, name)
        return []
    return [first + place * step for place in range(int(count) + 1)]


def _report_too_many(table: Table, key: str = "vars") -> None:
    message = f"there are more than {MOST_COMBINATIONS:,} combinations, too many to check"
    table.report("D152", message, "write fewer numbers or a larger step", table.at_key(key))


def calculations_of(table: Table) -> int:
    """Return about how many calculations it takes to check a card: of each formula in it, once for each combination."""
    variables = read_variables(Table(table.data, table.path)) if table.has("vars") else None
    if variables is None:
        return 0
    formulas = 1 + sum(text.count("{") for _, text in texts_in(table.data))
    steps = len(str(table.get("answer"))) // _LETTERS_OF_A_STEP
    return (variables.count + _OF_ONE_FORMULA) * (formulas + steps)
