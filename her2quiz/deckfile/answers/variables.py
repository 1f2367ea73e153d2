"""Reads the numbers that are drawn each time a card is shown, and checks the texts they are filled into."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from her2quiz.deckfile.answers.drawn_options import report_options_drawn_alike
from her2quiz.deckfile.answers.formula_checks import (
    MOST_CHECKS,
    failure,
    help_with_names,
    is_formula,
    unknown_names,
)
from her2quiz.deckfile.fields.answer_fields import ANSWER_FIELDS
from her2quiz.deckfile.fields.card_keys import OF_A_CARD, names_of_variables, report_swallowed
from her2quiz.deckfile.fields.json_schema import Schema
from her2quiz.deckfile.fields.nested_texts import texts_in
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.numbers_and_units import is_number, usable_number
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.where import EntryPath, Where, Words
from her2quiz.domain.formulas.formula import Formula, FormulaError
from her2quiz.domain.formulas.formula_parser import is_name, read_formula
from her2quiz.domain.formulas.variables import MOST_COMBINATIONS, Variable, Variables, located_places

FILLED = (
    *(key for key in ANSWER_FIELDS if key != "cloze"),  # whose braces hide words
    *("question", "accept", "reject", "why", "hint", "then", "case"),
)
"""Keys whose texts may have {formulas} to fill in."""

FEWEST_COMBINATIONS = 4
"""The fewest combinations that are not soon known by heart."""

_LONGEST_SHOWN = 40
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


def read_variables(table: Table) -> Variables | None:
    """Read `vars`, and check every {formula} in the card's texts; None if nothing is drawn."""
    before = len(table.diagnostics)
    variables = variables_of(table)
    if not table.has_errors(before) and (variables is not None or is_formula(table.get("answer"))):
        _report_places(table, variables or Variables(()))
        if variables is not None and not table.has_errors(before):
            report_options_drawn_alike(table, variables)
    return variables


def variables_of(table: Table) -> Variables | None:
    """Read `vars`, without checking the card's texts."""
    if not table.has("vars"):
        return None
    value, before = table.get("vars"), len(table.diagnostics)
    if not isinstance(value, dict) or not value:
        table.report("D103", "'vars' must name what is drawn", _WRITE_VALUES, table.at_key("vars"))
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
        message = f"only {variables.count} different questions can be drawn; they are soon known by heart"
        table.report("D154", message, _WRITE_VALUES, table.at_key("vars"), severity=Severity.INFO)


def _variable(inner: Table, name: str) -> Variable:
    if not is_name(name):
        help_ = "use letters, as in vars.kg; round, min, max, sqrt and abs are taken"
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
        inner.report(
            "D103", f"'{name}' must go from one number up to another by a step", help_, inner.at(name)
        )
        return []
    count = (last - first) / step
    if count >= MOST_COMBINATIONS:
        _report_too_many(inner, name)
        return []
    return [first + place * step for place in range(int(count) + 1)]


def _report_too_many(table: Table, key: str = "vars") -> None:
    message = f"there are more than {MOST_COMBINATIONS:,} combinations, too many to check each"
    table.report("D152", message, "write fewer numbers, or a larger step", table.at_key(key))


def _report_places(table: Table, variables: Variables) -> None:
    seen: set[str] = set()
    checks = 0
    for path, text, line, place in _places(table):
        if place in seen or place in variables.names:
            continue
        seen.add(place)
        formula = _formula(place)
        checks += 1 if isinstance(formula, FormulaError) else variables.only(formula.names).count
        if checks > MOST_CHECKS:
            message = "the texts of this card hold too many formulas to check each with all its numbers"
            table.report("D152", message, "leave some out, or draw from fewer numbers", table.at("question"))
            return
        wrong = _wrong_with(f"{{{place:.{_LONGEST_SHOWN}}}}", formula, variables)
        if wrong is not None:
            where = Where((*table.path, *path), line=line, words=_words(text, place))
            table.report(*wrong, where)


def _words(text: str, place: str) -> Words | None:
    found = re.search(rf"\{{\s*{re.escape(place)}\s*\}}", text)
    return Words(found.start(), found[0]) if found else None


def _formula(place: str) -> Formula | FormulaError:
    try:
        return read_formula(place)
    except FormulaError as error:
        return error


def _wrong_with(
    place: str, formula: Formula | FormulaError, variables: Variables
) -> tuple[str, str, str] | None:
    """Give code, message and help about a {formula} that cannot be filled in."""
    if isinstance(formula, FormulaError):
        help_ = "write the name of a number in it, or take the braces out"
        return "D153", f"{place} holds no formula: {formula}", help_
    unknown = unknown_names(formula, variables)
    if unknown:
        message = f"{place} cannot be filled in: nothing is drawn for '{unknown[0]}'"
        return "D153", message, help_with_names(unknown[0], variables)
    why = failure(formula, variables)
    message = f"{place} cannot always be filled in: {why}"
    return ("D152", message, "change the formula, or the numbers in vars") if why else None


def _places(table: Table) -> Iterator[tuple[EntryPath, str, int, str]]:
    """Give each {formula}, with the path, text and line it is in."""
    for key in FILLED:
        value = table.get(key)
        if table.has(key) and not (key == "answer" and is_formula(value)):
            for path, text in texts_in(value, (table.name(key),)):
                yield from ((path, text, line, place) for line, place in located_places(text))
