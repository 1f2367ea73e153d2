"""Chooses the reader of a card by how its answer is written."""

import re
from collections.abc import Sequence
from functools import lru_cache

from her2quiz.deckfile.answers.named_answer import (
    may_be_named,
    named_answer,
    report_named_answer,
    report_wrong_alone,
    right_beside_wrong,
)
from her2quiz.deckfile.answers.option_tables import may_be_elsewhere, report_option_tables
from her2quiz.deckfile.cards.key_checks import is_lacking
from her2quiz.deckfile.fields.card_keys import ANSWER_FIELDS
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.kinds.registry import READERS
from her2quiz.deckfile.toml.fixes.fix_lines import RemovedEntry
from her2quiz.deckfile.toml.fixes.fix_values import RenamedKey, ReplacedValue, ReplacedWords
from her2quiz.domain.formulas.formula import FormulaError
from her2quiz.domain.formulas.formula_parser import read_formula

_DRAWN = re.compile(r"_{2,}|\.{4,}|\[\.{3}\]|\[…\]|\[\s*\]")
_BLANK = re.compile(r"\{\{[^{}]+\}\}")


def reader_of(table: Table) -> Reader | None:
    """Return the reader of a card; None if the card has no answer, or several, which is then reported."""
    if not table.has("option") and _has_options_elsewhere(table):
        return None
    given, readers = _answers_among(tuple(table.data))
    if len(given) != 1:
        _report_not_one_answer(table, given)
        return None
    if table.has("vars") and _is_bare_formula(table):
        return None
    for reader in readers:
        if reader.claims(table):
            return reader
    message = f"'{table.name(given[0])}' must be a text, a number, true or false, or a list of texts"
    table.report("D103", message, f'write {table.name(given[0])} = "…"', table.at(given[0]))
    return None


@lru_cache(maxsize=1 << 10)  # the cards of a deck have few different sets of keys
def _answers_among(keys: Sequence[str]) -> tuple[Sequence[str], Sequence[Reader]]:
    """Return those of the keys of a card that hold an answer, in their full form, and the readers that may claim it."""
    table = Table(dict.fromkeys(keys), ())
    given = tuple(key for key in ANSWER_FIELDS if table.has(key))
    return given, tuple(
        reader for reader in READERS if not reader.claims_with or any(map(table.has, reader.claims_with))
    )


def _has_options_elsewhere(table: Table) -> bool:
    """Report options that are written as tables, or whose right one is named elsewhere; whether there are any."""
    if not may_be_elsewhere(table) and not may_be_named(table):
        return False
    if report_option_tables(table):
        return True
    key = named_answer(table)
    if key:
        report_named_answer(table, key)
    elif key := right_beside_wrong(table):
        report_wrong_alone(table, key)
    return bool(key)


def _is_bare_formula(table: Table) -> bool:
    """Report a formula without its equals sign in a card that draws numbers; whether there is one."""
    answer, drawn = table.get("answer"), table.get("vars")
    if not isinstance(answer, str) or answer.lstrip().startswith("=") or not isinstance(drawn, dict):
        return False
    try:
        names = read_formula(answer).names
    except FormulaError:
        return False
    if not names or not names <= drawn.keys():
        return False
    message, help_ = "this formula does not begin with =", f'write answer = "= {answer.strip()}"'
    fixes = (ReplacedValue(table.path_of("answer"), f'"= {answer.strip()}"'),)
    table.report("D151", message, help_, table.at("answer"), fixes=fixes)
    return True


def _report_drawn_blank(table: Table) -> bool:
    """Report a blank that is drawn with underscores, its words under `answer`; whether there is one."""
    text, answer = table.get("cloze"), table.get("answer")
    if not isinstance(text, str) or not isinstance(answer, str) or not answer.strip():
        return False
    drawn = [*_DRAWN.finditer(text)]
    if len(drawn) != 1 or "{{" in text:
        return False
    blank = f"{{{{{answer.strip()}}}}}"
    fixes = (
        ReplacedWords(table.path_of("cloze"), drawn[0].start(), drawn[0][0], blank),
        RemovedEntry(table.path_of("answer")),
    )
    message = "the blank of this cloze is drawn, and its words are under 'answer'"
    help_ = f"write {blank} instead of {drawn[0][0]}, and remove 'answer'"
    table.report("D112", message, help_, table.at_key("answer"), fixes=fixes)
    return True


def _report_not_one_answer(table: Table, given: Sequence[str]) -> None:
    if {*given} == {"answer", "cloze"} and _report_drawn_blank(table):
        return
    if given:
        message = f"this card has both '{table.name(given[0])}' and '{table.name(given[1])}'"
        table.report("D112", message, "keep the one that fits the question", table.at_key(given[1]))
    elif _BLANK.search(str(table.get("question") or "")) and table.path[:1] != ("table",):
        message, help_ = "{{ }} hide words only in a cloze", "write cloze = instead of question ="
        fixes = (RenamedKey(table.path_of("question"), "cloze"),)
        table.report(
            "D111", f"this card has no answer: {message}", help_, table.at_key("question"), fixes=fixes
        )
    elif not table.data:
        help_ = "remove this heading, or write question = and answer = below it"
        table.report("D111", "nothing is written below this heading", help_, table.here)
    elif is_lacking(table, *ANSWER_FIELDS) and not isinstance(table.get("choices"), str | list):
        help_ = 'write answer = "…", or options with * before the right option'
        table.report("D111", "this card has no answer", help_, table.here)
