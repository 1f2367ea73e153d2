"""The table of a card read into a card."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from her2quiz.deckfile.answers.answer_checks import report_unit_of_a_text
from her2quiz.deckfile.answers.variables import read_variables
from her2quiz.deckfile.cards.card_values import VALUES, check_values
from her2quiz.deckfile.cards.text_limit import LONGEST_TEXT
from her2quiz.deckfile.fields.answer_fields import ANSWER_FIELDS
from her2quiz.deckfile.fields.card_keys import COMMON_KEYS, is_misspelt, is_swallowed
from her2quiz.deckfile.fields.slugs import derived_id, id_help, is_id
from her2quiz.deckfile.fields.table import SHORT_FORMS, Table
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.kinds.registry import KEYS_OF_KINDS, READERS
from her2quiz.deckfile.toml.where import EntryPath, Where, Words
from her2quiz.domain.characters import control_in
from her2quiz.domain.deck.card import Card
from her2quiz.domain.kinds.select_all import Partial

_ALL_KEYS = COMMON_KEYS | KEYS_OF_KINDS | {*ANSWER_FIELDS, "then", "case"}

_HEADER_KEYS = ("title", "authors", "license", "description", "version", "language")
_AT_THE_TOP = {
    key: f"'{key}' belongs at the top of the file, above the first [[card]]" for key in _HEADER_KEYS
}


def read_card(table: Table, key: str) -> Card | None:
    """Read the card with this key; None if something is wrong with it, which is then reported on the table."""
    before = len(table.diagnostics)
    reader = reader_of(table)
    _check_keys(table, reader)
    check_values(table)
    check_characters(table)
    report_bad_id(table)
    _report_no_question(table, reader)
    common = _common_values(table)
    kind = reader.read(table) if reader else None
    if kind is None or table.has_errors(before):
        return None
    return Card(key=key, kind=kind, **common)


def key_of(table: Table, deck_id: str) -> str:
    """Give the key that a card has, or would have if nothing else were wrong; empty if its id is none."""
    if "id" in table.context:
        return f"{deck_id}/{table.context['id']}" if table.context["id"] else ""
    if not table.has("id"):
        return f"{deck_id}/{derived_id(str(table.get('question') or table.get('cloze')))}"
    given = table.get("id")
    is_usable = isinstance(given, str) and is_id(given.strip())
    return f"{deck_id}/{given.strip()}" if is_usable else ""


def is_asked(table: Mapping[str, Any]) -> bool:
    """Whether a card is neither a draft nor retired."""
    return bool(table.get("status", "ready") == "ready")


def _common_values(table: Table) -> dict[str, Any]:
    """Take what every card may have."""
    return {
        "story": table.context.get("story", ""),
        "picture": table.text("picture", keep_blanks=True),
        "alt": table.text("alt"),
        "why": table.text("why"),
        "hints": table.texts("hint"),
        "source": table.text("source"),
        "as_of": table.day("as_of"),
        "review_by": table.day("review_by"),
        "tags": table.texts("tags"),
        "to_confirm": table.flag("to_confirm"),
        "all_or_nothing": table.get("partial") == Partial.NONE,
        "variables": read_variables(table),
    }


def _report_no_question(table: Table, reader: Reader | None) -> None:
    needs_one = reader is None or not reader.needs_no_question
    if not needs_one or table.text("question") or not isinstance(table.get("question") or "", str):
        return
    if not is_swallowed(table, "question") and not is_misspelt(table, _ALL_KEYS, "question"):
        table.report("D113", "this card has no question", 'write question = "…"', table.here)


def report_bad_id(table: Table) -> None:
    """Report an id that is none."""
    given = table.text("id")
    if table.has("id") and not is_id(given):
        table.report("D172", f"'{given}' cannot be an id", id_help(given, "ihc-3-definition"), table.at("id"))


def reader_of(table: Table) -> Reader | None:
    """Give the reader of a card; None if the card has no answer, or several, which is then reported."""
    given = [key for key in ANSWER_FIELDS if table.has(key)]
    if not given:
        if not is_swallowed(table, *ANSWER_FIELDS) and not is_misspelt(table, _ALL_KEYS, *ANSWER_FIELDS):
            help_ = 'write answer = "…", or options with * before the right one'
            table.report("D111", "this card has no answer", help_, table.here)
        return None
    if len(given) > 1:
        message = f"this card has both '{table.name(given[0])}' and '{table.name(given[1])}'"
        table.report("D112", message, "keep the one that fits the question", table.at_key(given[1]))
        return None
    reader = next((reader for reader in READERS if reader.claims(table)), None)
    if reader is None:
        message = f"'{table.name(given[0])}' must be a text, a number, true or false, or a list of texts"
        table.report("D103", message, f'write {table.name(given[0])} = "…"', table.at(given[0]))
    return reader


def _check_keys(table: Table, reader: Reader | None) -> None:
    understood = frozenset(reader.keys) if reader else KEYS_OF_KINDS
    others = KEYS_OF_KINDS - understood
    name = reader.name if reader else ""
    elsewhere = {key: f"'{key}' does not go with a {name}: take it out" for key in others}
    known = COMMON_KEYS | understood | frozenset(ANSWER_FIELDS)
    known |= report_unit_of_a_text(table) if others & {"unit", "tol"} else frozenset()
    if "story" in table.context:
        known |= {"then", "case"}  # a story below its question is reported with the others
    table.reject_unknown(known, {**elsewhere, **_AT_THE_TOP}, "in this card", _AT_THE_TOP)
    for key, short in SHORT_FORMS.items():
        if key in table.data and short in table.data:
            table.report(
                "D112", f"this card has both '{key}' and '{short}'", "keep one of them", table.at_key(short)
            )


def sound(table: Table, keys: Iterable[str]) -> dict[str, Any]:
    """Give the values with which nothing is wrong: the others are reported once, and not once for every card."""
    sound = {}
    for key in keys:
        if key in table.data:
            alone = Table({key: table.data[key]}, table.path)
            VALUES[key].take(alone, key)
            check_characters(alone)
            table.diagnostics += alone.diagnostics
            if not alone.diagnostics:
                sound[key] = table.data[key]
    return sound


def check_characters(table: Table) -> None:
    """Report every text with a character that could steer a terminal, and every text that is endless."""
    for path, text in _texts(table.data, ()):
        bad = control_in(text)
        if bad:
            message = f"a control character (U+{ord(bad[0]):04X}) stands in the text"
            help_ = "take it out; if you cannot see it, type the text anew instead of pasting it"
            words = Words(bad.start(), bad[0])
            table.report("T603", message, help_, Where((*table.path, *path), words=words))
        if len(text) > LONGEST_TEXT and path[-1:] != ("rows",):
            message = f"this text has {len(text):,} characters"
            help_ = f"shorten it; {LONGEST_TEXT:,} are the most"
            table.report("D196", message, help_, Where((*table.path, *path)))


def _texts(value: Any, path: EntryPath) -> Iterator[tuple[EntryPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*path, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _texts(inner, (*path, place))
