"""Checks the texts of a card into which numbers or results are filled in."""

import re
from collections.abc import Iterator

from her2quiz.deckfile.answers.formula_checks import (
    failure,
    help_with_names,
    is_formula,
    report_options_drawn_alike,
    unknown_names,
)
from her2quiz.deckfile.fields.card_keys import ANSWER_FIELDS
from her2quiz.deckfile.fields.nested_texts import texts_in
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.where import EntryPath, Where, Words
from her2quiz.domain.formulas.formula import Formula, FormulaError
from her2quiz.domain.formulas.formula_parser import read_formula
from her2quiz.domain.formulas.variables import Variables, placeholders_with_lines
from her2quiz.domain.limits import MOST_CHECKS

FILLED = (
    *(key for key in ANSWER_FIELDS if key != "cloze"),  # whose braces hide words
    *("question", "accept", "reject", "why", "hint", "then", "case"),
)
"""Keys whose texts may have {formulas} to fill in."""

_SHOWN_TOO = ("picture", "alt", "image", "why_alt", "cloze")
_LONGEST_SHOWN = 40


def check_filled_texts(table: Table, variables: Variables | None) -> None:
    """Report every {formula} that cannot be filled in, in a card that draws numbers or calculates its answer."""
    if variables is None and not is_formula(table.get("answer")):
        return
    before = len(table.diagnostics)
    _report_formulas(table, variables or Variables(()))
    if variables is not None and not table.has_errors(before):
        report_options_drawn_alike(table, variables)
        _report_unused(table, variables)


def _report_formulas(table: Table, variables: Variables) -> None:
    seen: set[str] = set()
    checks = 0
    for path, text, line, place in _formulas_in(table):
        if place in seen or place in variables.names:
            continue
        seen.add(place)
        formula = _formula(place)
        checks += 1 if isinstance(formula, FormulaError) else variables.only(formula.names).count
        if checks > MOST_CHECKS:
            message = "the texts of this card have too many formulas to check each with all its numbers"
            table.report("D152", message, "remove some, or draw from fewer numbers", table.at("question"))
            return
        wrong = _wrong_with(f"{{{place:.{_LONGEST_SHOWN}}}}", formula, variables)
        if wrong is not None:
            where = Where((*table.path, *path), line=line, words=_words(text, place))
            table.report(*wrong, where)


def _report_unused(table: Table, variables: Variables) -> None:
    """Report a number that is drawn and that neither the formula of the answer nor any text has."""
    answer = table.get("answer")
    places = [place for *_, place in _formulas_in(table)]
    others = (table.context.get("story", ""), *(table.get(key) for key in _SHOWN_TOO))
    places += [
        place for text in others if isinstance(text, str) for _, place in placeholders_with_lines(text)
    ]
    places += [answer.strip().removeprefix("=")] if is_formula(answer) and isinstance(answer, str) else []
    read = [_formula(place) for place in places]
    used = frozenset[str]().union(*(each.names for each in read if not isinstance(each, FormulaError)))
    unused = [name for name in variables.names if name not in used]
    if unused and not any(isinstance(each, FormulaError) for each in read):
        message = f"'{unused[0]}' is drawn and used nowhere"
        help_ = f"write {{{unused[0]}}} where its number belongs, or remove it"
        where = Where((*table.path, "vars", unused[0]), at_key=True)
        table.report("D160", message, help_, where, severity=Severity.WARNING)


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
    """Return code, message and help about a {formula} that cannot be filled in."""
    if isinstance(formula, FormulaError):
        help_ = "write the name of a number in the braces, or remove them"
        return "D153", f"{place} is not a formula: {formula}", help_
    unknown = unknown_names(formula, variables)
    if unknown:
        message = f"{place} cannot be filled in: '{unknown[0]}' is not in vars"
        return "D153", message, help_with_names(unknown[0], variables)
    why = failure(formula, variables)
    message = f"{place} cannot always be filled in: {why}"
    return ("D152", message, "change the formula, or the numbers in vars") if why else None


def _formulas_in(table: Table) -> Iterator[tuple[EntryPath, str, int, str]]:
    """Return each {formula}, with the path, text and line it is in."""
    for key in FILLED:
        value = table.get(key)
        if table.has(key) and not (key == "answer" and is_formula(value)):
            for path, text in texts_in(value, (table.name(key),)):
                yield from ((path, text, line, place) for line, place in placeholders_with_lines(text))
