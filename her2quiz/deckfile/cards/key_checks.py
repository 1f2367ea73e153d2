"""Checks on the keys of a card: missing ones, unknown ones, and its id."""

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from her2quiz.deckfile.answers.answer_checks import report_unit_of_a_text
from her2quiz.deckfile.answers.named_answer import listed_under, named_answer, right_beside_wrong
from her2quiz.deckfile.answers.option_tables import keys_of_option_tables
from her2quiz.deckfile.fields.card_keys import ANSWER_FIELDS, COMMON_KEYS, is_misspelt, is_swallowed
from her2quiz.deckfile.fields.common_names import WRONG_NAMES
from her2quiz.deckfile.fields.slugs import id_help, is_id
from her2quiz.deckfile.fields.stray_cards import report_stray_cards, stray_keys
from her2quiz.deckfile.fields.table import SHORT_FORMS, Table
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.kinds.registry import KEYS_OF_KINDS

_ALL_KEYS = COMMON_KEYS | KEYS_OF_KINDS | {*ANSWER_FIELDS, "then", "case"}
_BELOW_A_STORY = frozenset({"then", "case"})  # a misplaced `case` is reported elsewhere
_OF_A_NUMBER = frozenset({"unit", "tol"})

_HEADER_KEYS = ("title", "authors", "license", "description", "version", "language")
_AT_THE_TOP = {
    key: f"'{key}' belongs at the top of the file, above the first [[card]]" for key in _HEADER_KEYS
}

_WRONG_OPTIONS = dict.fromkeys(
    sorted(WRONG_NAMES),
    "write wrong options under options, each on a line of its own after a hyphen: - …",
)


def check_keys(table: Table, reader: Reader | None) -> None:
    """Report unknown keys, keys of other kinds of question, and a key beside its own short form."""
    keys = _keys_with(reader)
    if table.data.keys() <= keys.known and (keys.has_units or table.data.keys().isdisjoint(_OF_A_NUMBER)):
        return
    known = keys.known | _BELOW_A_STORY if "story" in table.context else keys.known
    if not keys.has_units:
        known |= report_unit_of_a_text(table)
    known |= _told_otherwise(table, known)
    table.reject_unknown(known, keys.misplaced, "in this card", _AT_THE_TOP)
    for key, short in SHORT_FORMS.items():
        if key in table.data and short in table.data:
            message = f"this card has both '{key}' and '{short}'"
            table.report("D112", message, "keep one of them", table.at_key(short))


def _told_otherwise(table: Table, known: frozenset[str]) -> frozenset[str]:
    """Return the keys that are reported as what they were meant for, not as unknown keys."""
    elsewhere = frozenset() if table.has("option") else keys_of_option_tables(table)
    strays = stray_keys(table, known | elsewhere)
    report_stray_cards(table, strays)
    if table.has("option"):
        return frozenset(strays)
    named = named_answer(table) or right_beside_wrong(table)
    return frozenset({*strays, *elsewhere, *((named, listed_under(table)) if named else ())})


def check_id(table: Table) -> None:
    """Report an id that is not valid."""
    given = table.text("id")
    if given and is_id(given):
        return
    if isinstance(table.get("id"), str):
        table.report("D172", f"'{given}' cannot be an id", id_help(given, "ihc-3-definition"), table.at("id"))


def check_question(table: Table, reader: Reader | None) -> None:
    """Report a missing question, unless this kind of card needs none."""
    if not table.data or (reader is not None and reader.needs_no_question):
        return
    if reader is None and table.has("cloze"):
        return
    if table.text("question") or not isinstance(table.get("question") or "", str):
        return
    if is_lacking(table, "question"):
        table.report("D113", "this card has no question", 'write question = "…"', table.here)


def is_lacking(table: Table, *keys: str) -> bool:
    """Whether some absent keys are truly missing, and not misplaced or misspelt."""
    return (
        not stray_keys(table, _ALL_KEYS)
        and not is_swallowed(table, *keys)
        and not is_misspelt(table, _ALL_KEYS, *keys)
    )


@frozen
class _Keys:
    """Which keys a card of one kind may have."""

    known: frozenset[str]
    """Keys it may have."""

    misplaced: Mapping[str, str]
    """Keys that belong elsewhere, each with what to do."""

    has_units: bool
    """Whether a unit and a tolerance are among those that it may have."""


@cache
def _keys_with(reader: Reader | None) -> _Keys:
    own = frozenset(reader.keys) if reader else KEYS_OF_KINDS
    name = reader.name if reader else ""
    others = {key: f"'{key}' cannot be used with a {name}: remove it" for key in KEYS_OF_KINDS - own}
    known = COMMON_KEYS | own | frozenset(ANSWER_FIELDS)
    return _Keys(known, {**others, **_AT_THE_TOP, **_WRONG_OPTIONS}, known >= _OF_A_NUMBER)
