"""The tables of a deck's cards, in the order of the file."""

from collections.abc import Iterator, Mapping
from typing import Any

from her2quiz.deckfile.fields.stray_cards import card_like_below, report_headings
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.names.synonyms import Synonyms
from her2quiz.deckfile.rows.tables import row_tables
from her2quiz.deckfile.toml.fixes.fix_values import RenamedHeadings


def card_tables(top: Table, defaults: Mapping[str, Any], synonyms: Synonyms) -> Iterator[Table | None]:
    """Return a table for each card, with the defaults of the deck; None for a card that cannot be made."""
    if "card" not in top.data and "table" not in top.data:
        _report_no_cards(top)
    for key in top.data:
        if key == "card":
            yield from (Table({**defaults, **item}, ("card", n), top.diagnostics) for n, item in _cards(top))
        elif key == "table":
            yield from row_tables(top, defaults, synonyms)


def _cards(top: Table) -> list[tuple[int, Mapping[str, Any]]]:
    value = top.get("card")
    if isinstance(value, dict) and (paths := card_like_below(value)) and paths != [()]:
        report_headings(top, [("card", *path) for path in paths])
    elif isinstance(value, dict):
        help_ = "write [[card]], with double brackets"
        fixes = (RenamedHeadings("card", "card"),)
        top.report("D004", "[card] allows only one card", help_, top.at_key("card"), fixes=fixes)
    elif not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        message = "'card' is a heading, not a key"
        help_ = "write [[card]] on a line of its own above each card"
        top.report("D004", message, help_, top.at_key("card"))
    else:
        return list(enumerate(value))
    return []


def _report_no_cards(top: Table) -> None:
    if not any(diagnostic.code == "D004" for diagnostic in top.diagnostics):
        help_ = "write [[card]] on a line of its own, then its question and answer"
        top.report("D003", "this deck has no cards", help_, top.here)
