"""Reads the top of a deck: its header, and the defaults of its cards."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from her2quiz.deckfile.cards.card_values import sound_values
from her2quiz.deckfile.cards.path_reader import PATH_SCHEMA, read_path
from her2quiz.deckfile.cards.text_checks import check_texts
from her2quiz.deckfile.fields.card_keys import ANSWER_FIELDS, COMMON_KEYS, is_misspelt
from her2quiz.deckfile.fields.json_schema import (
    COUNT,
    DAY,
    NAME,
    TEXT,
    TEXTS,
    Properties,
    table_of,
    tables_of,
)
from her2quiz.deckfile.fields.slugs import id_help, is_id, slug
from her2quiz.deckfile.fields.stray_cards import card_like_below, report_headings
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.fixes.fix_values import RenamedHeadings
from her2quiz.domain.deck.header import DeckHeader

HEADER_SCHEMA: Properties = {
    **dict.fromkeys(("title", "description", "language", "license", "source", "disclaimer"), TEXT),
    **dict.fromkeys(("authors", "tags", "after", "was"), TEXTS),
    **dict.fromkeys(("as_of", "review_by"), DAY),
    **dict.fromkeys(("id", "synonyms_of"), NAME),
    "version": {"type": ["string", "number"]},
    **dict.fromkeys(("format", "stale_after"), COUNT),
    **PATH_SCHEMA,
    "synonyms": {"type": "object", "additionalProperties": TEXTS},
    **{key: table_of(key) for key in ("defaults", "lint")},
    **{key: tables_of(key) for key in ("card", "table")},
}
"""Keys that are allowed at the top of a deck, each with the values it may have."""

HEADER_KEYS = frozenset(HEADER_SCHEMA)
"""Keys that are allowed at the top of a deck."""

LINT_SCHEMA: Properties = {"ignore": TEXTS}
"""Keys of [lint]."""

DEFAULT_KEYS = frozenset(
    {
        *("typed", "exact", "partial", "shuffle", "tags", "source", "as_of", "review_by"),
        *("blanks", "level", "status"),
    }
)
"""Keys that a deck may set for all its cards."""

_ABOVE_DEFAULTS = {
    key: f"'{key}' belongs at the top of the file, above [defaults]"
    for key in ("title", "id", "description", "authors", "license", "version", "language")
}

FALLING_THROUGH = ("source", "as_of", "review_by", "tags")
"""Keys of the header that apply to every card unless the card has its own."""

_IN_A_CARD = {
    key: f"'{key}' belongs to a card: write [[card]] on a line above it"
    for key in COMMON_KEYS | {*ANSWER_FIELDS, "accept", "reject", "case", "ask", "then"}
} | {"tables": "write [[table]], without the s"}

_MISSPELT = frozenset({"cards", "Card", "Cards", "CARD", "CARDS", "question", "questions"})
"""What authors write instead of `[[card]]`."""


def read_header(table: Table, file_name: str) -> DeckHeader:
    """Read the top of a deck; mistakes are reported on the table, and the rest is still read.

    Args:
        table: the top of the file.
        file_name: title and id are made from it if the author gives none.
    """
    _report_headings(table)
    below = _below_headings(table)
    table.reject_unknown(HEADER_KEYS | _misspelt(table), _IN_A_CARD | below, "at the top of the deck")
    check_texts(
        Table({k: v for k, v in table.data.items() if k not in ("card", "table")}, (), table.diagnostics)
    )
    _check_lint(table)
    title = table.text("title")
    if not title and not below:
        _report_no_title(table)
    return DeckHeader(
        id=_deck_id(table, file_name),
        title=title or PurePath(file_name).stem,
        description=table.text("description"),
        source=table.text("source"),
        as_of=table.day("as_of"),
        license=table.text("license"),
        authors=table.texts("authors"),
        tags=table.texts("tags"),
        after=table.texts("after"),
        steps=read_path(table, HEADER_KEYS),
        disclaimer=table.text("disclaimer"),
    )


def _report_no_title(table: Table) -> None:
    """Report that a deck has no title, unless it is under another name, or was reported as no text."""
    is_elsewhere = is_in_a_card(table, "title") or is_misspelt(table, HEADER_KEYS, "title")
    if isinstance(table.get("title") or "", str) and not is_elsewhere:
        help_ = 'write title = "…" on the first line'
        table.report("D101", "this deck has no title", help_, table.here, severity=Severity.WARNING)


def _below_headings(top: Table) -> dict[str, str]:
    """Return the headings below which keys of the header were written, such as [deck], each with what to do."""
    return {
        key: f"remove the line [{key}]: its keys stand at the top of a deck, without a heading"
        for key, value in top.data.items()
        if key not in HEADER_KEYS and isinstance(value, dict) and "title" in value
    }


def is_in_a_card(top: Table, key: str) -> bool:
    """Whether a key of the header is in a card, below which it was written by mistake; that is told there."""
    cards = top.get("card")
    return isinstance(cards, list) and any(isinstance(card, dict) and key in card for card in cards)


def _check_lint(table: Table) -> None:
    """Report errors in [lint]; which checks it switches off concerns only the checks."""
    lint = table.inner("lint")
    lint.reject_unknown(LINT_SCHEMA, {}, "in [lint]")
    lint.texts("ignore")


def read_defaults(table: Table) -> Mapping[str, Any]:
    """Read the values that apply to every card unless the card has its own."""
    defaults = table.inner("defaults")
    defaults.reject_unknown(DEFAULT_KEYS, _ABOVE_DEFAULTS, "in [defaults]", _ABOVE_DEFAULTS)
    return {**sound_values(table, FALLING_THROUGH), **sound_values(defaults, DEFAULT_KEYS)}


def _misspelt(table: Table) -> set[str]:
    """Return the headings that were meant for cards."""
    tables = {key for key, value in table.data.items() if isinstance(value, list | dict)}
    others = tables - HEADER_SCHEMA.keys() - {"defaults", "lint"}
    return (tables & _MISSPELT) | {key for key in others if card_like_below(table.data[key])}


def _report_headings(table: Table) -> None:
    found = _misspelt(table)
    misspelt = [key for key in table.data if key in found]
    numbered = [key for key in misspelt if not isinstance(table.data[key], list)]
    if len(numbered) > 1 or (numbered and card_like_below(table.data[numbered[0]]) != [()]):
        paths = [(key, *path) for key in numbered for path in card_like_below(table.data[key])]
        if paths:
            report_headings(table, paths)
            misspelt = [key for key in misspelt if isinstance(table.data[key], list)]
    for key in misspelt:
        help_ = "write [[card]] above each card, in lower case and with double brackets"
        fixes = (RenamedHeadings(key, "card"),)
        table.report("D004", f"'{key}' is not the heading of a card", help_, table.at_key(key), fixes=fixes)


def _deck_id(table: Table, file_name: str) -> str:
    given = table.text("id")
    if given and not is_id(given):
        table.report("D172", f"'{given}' cannot be an id", id_help(given, "ihc-scoring"), table.at("id"))
    return given if is_id(given) else slug(given or file_name.removesuffix(".toml"))
