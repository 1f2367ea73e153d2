"""`[[table.ask]]`: a question with {column} in it, read and checked before it is asked of any row."""

import re
from collections.abc import Sequence
from typing import Any

from her2quiz.deckfile.cards.card_values import sound_values
from her2quiz.deckfile.fields.slugs import id_help, is_id, slug
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.fields.written_ids import question_words
from her2quiz.deckfile.rows.row import columns_in, texts_in
from her2quiz.deckfile.toml.fixes.fix_values import ReplacedValue
from her2quiz.domain.spelling import did_you_mean, nearest

OWN_KEYS = ("id", "feedback", "was")
"""Keys that are not handed on to the cards as they are."""

OPTIONAL = ("why", "hint", "source", "feedback")
"""Keys that a card does without where a cell is empty that they name."""

FILLED_FOR_ALL = ("source", "tags")
"""Keys of the table itself that may name columns."""

_ASKING = ("question", "cloze", "then", "options", "order", "match", "groups", "picture", "image", "alt")
_DOUBLED = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_IN_BLANK = re.compile(r"\{\{\s*\{\w+\}")
_TOLD = ("why", "hint", "source", "tags")


def asks_of(table: Table, columns: Sequence[str]) -> list[tuple[str, Table | None]]:
    """Return the id of each question of a table, with the question; None for one with something wrong, which is reported."""
    if columns:
        _check_places(table, columns, FILLED_FOR_ALL)
    named = [(_ask_id(ask), ask) for ask in _ask_tables(table)]
    ids = [id_ for id_, _ in named]
    return [
        (id_, ask if _is_sound(ask, id_, ids[:place], columns) else None)
        for place, (id_, ask) in enumerate(named)
    ]


def answer_column(ask: Table) -> str:
    """Return the column that is the whole answer; empty if the answer is anything else."""
    answer = str(ask.get("answer") or "").strip()
    names = columns_in(answer)
    return names[0] if len(names) == 1 and answer == f"{{{names[0]}}}" else ""


def what_is_shown(ask: Table) -> str:
    """Return all that a learner sees before the answer: the question, and what makes 2 of the same words different."""
    return "\n".join(text for key in _ASKING for text in texts_in(ask.get(key)) if key != "alt")


def columns_needed(ask: Table) -> set[str]:
    """Return the columns without which the question cannot be asked of a row."""
    values = (value for key, value in ask.data.items() if key not in OPTIONAL)
    return {name for value in values for text in texts_in(value) for name in columns_in(text)}


def columns_told(asks: Sequence[Table], columns: Sequence[str]) -> list[str]:
    """Return the columns that are shown but never asked: their cells are sentences, not names."""
    values = (value for ask in asks for key, value in ask.data.items() if key not in _TOLD)
    asked = {name for value in values for text in texts_in(value) for name in columns_in(text)}
    return [column for column in columns if column not in asked]


def _is_sound(ask: Table, id_: str, before: Sequence[str], columns: Sequence[str]) -> bool:
    first = len(ask.diagnostics)
    if ask.has("id") and not is_id(id_):
        ask.report("D172", f"'{id_}' cannot be an id", id_help(id_, "brand-to-drug"), ask.at("id"))
    if id_ in before:
        help_ = "give one of them another id" if ask.has("id") else "give each of them an id"
        ask.report("D207", f"two questions of this table have the id '{id_}'", help_, ask.at("id"))
    if columns:
        _check_places(ask, columns, tuple(ask.data))
        _check_named(ask, columns)
    _check_feedback(ask)
    sound_values(ask, ("was",))
    return not ask.has_errors(first)


def _ask_tables(table: Table) -> list[Table]:
    value: Any = table.get("ask")
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        return [
            Table(item, (*table.path, "ask", place), table.diagnostics) for place, item in enumerate(value)
        ]
    help_ = "write [[table.ask]] on a line of its own, then question and answer with {column} in them"
    table.report("D206", "this table asks nothing", help_, table.at_key("ask"))
    return []


def _ask_id(ask: Table) -> str:
    given = ask.get("id")
    return slug(str(question_words(ask))) if given is None else str(given).strip()


def _check_places(table: Table, columns: Sequence[str], keys: Sequence[str]) -> None:
    """Report names in braces that are no column."""
    for key in keys:
        for name in (name for text in texts_in(table.data.get(key)) for name in columns_in(text)):
            if name not in columns:
                near = [f"{{{column}}}" for column in nearest(name, columns)]
                help_ = did_you_mean(near) or f"write one of: {', '.join(columns)}"
                table.report("D205", f"there is no column '{name}'", help_, table.at(key))


def _check_named(ask: Table, columns: Sequence[str]) -> None:
    """Report a question that is the same for every row, and an answer that is the name of a column."""
    texts = [text for key in _ASKING for text in texts_in(ask.get(key))]
    if texts and not any(columns_in(text) for text in texts) and not any(map(_IN_BLANK.search, texts)):
        doubled = next((name for text in texts for name in _DOUBLED.findall(text) if name in columns), "")
        first = columns[0] if answer_column(ask) != columns[0] else columns[-1]
        help_ = f"write {{{doubled or first}}} where the words of the row belong"
        key = next(key for key in _ASKING if ask.has(key))
        ask.report(
            "D208", "this question names no column, so it is the same for every row", help_, ask.at(key)
        )
    answer = ask.get("answer")
    if isinstance(answer, str) and answer.strip() in columns:
        fixes = (ReplacedValue(ask.path_of("answer"), f'"{{{answer.strip()}}}"'),)
        message, help_ = (
            f"'{answer}' is the name of a column",
            f'write answer = "{{{answer.strip()}}}" for what is in it',
        )
        ask.report("D205", message, help_, ask.at("answer"), fixes=fixes)


def _check_feedback(ask: Table) -> None:
    """Report keys that need the column of an answer, where the answer is not one column."""
    if answer_column(ask):
        return
    for key in ("choices", "feedback"):
        if ask.has(key):
            help_ = (
                'write answer = "{column}" and nothing else: the other options then come from the same column'
            )
            ask.report("D208", f"'{key}' needs an answer that is a single column", help_, ask.at_key(key))
