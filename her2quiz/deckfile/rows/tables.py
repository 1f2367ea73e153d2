"""Makes cards from the tables of a deck: one for each question and row, with an id made from both."""

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import define, field

from her2quiz.deckfile.cards.card_values import sound_values
from her2quiz.deckfile.cards.text_checks import check_texts
from her2quiz.deckfile.fields.slugs import id_help, is_id, slug
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.names.synonyms import Synonyms
from her2quiz.deckfile.rows.former_rows import FormerRows
from her2quiz.deckfile.rows.pasted_rows import report_sentences, without_empty_words
from her2quiz.deckfile.rows.row_cards import RowQuestion, cards_of
from her2quiz.deckfile.rows.row_questions import answer_column, asks_of, columns_needed, columns_told
from her2quiz.deckfile.rows.row_table import KEYS, key_column, read_rows
from her2quiz.domain.limits import MOST_TABLE_CARDS

_HANDED_DOWN = tuple(sorted(KEYS - {"id", "columns", "rows", "key", "ask", "was"}))


def row_tables(top: Table, defaults: Mapping[str, Any], synonyms: Synonyms) -> Iterator[Table | None]:
    """Return a table for each card that the tables of a deck make, question by question and row by row.

    None stands for a card that cannot be made because of a mistake, which is reported.
    """
    value: Any = top.get("table")
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        help_ = "write [[table]], with double brackets, on a line of its own"
        top.report("D206", "'table' is a heading with double brackets", help_, top.at_key("table"))
        yield None
        return
    made = _Made()
    for place, item in enumerate(value):
        yield from _of_table(Table(item, ("table", place), top.diagnostics), defaults, synonyms, made)
        if made.cards > MOST_TABLE_CARDS:
            return


@define
class _Made:
    """What the tables of a deck have made so far."""

    cards: int = 0
    """How many cards."""

    names: set[str] = field(factory=set)
    """The ids of the tables."""


def _name(table: Table, names: set[str]) -> str:
    """Return the id of a table: its own, or else the column that names its rows."""
    given = table.get("id")
    if given is not None and not (isinstance(given, str) and is_id(given.strip())):
        table.report("D172", f"'{given}' cannot be an id", id_help(given, "drug-names"), table.at("id"))
    name = str(given).strip() if given is not None else slug(key_column(table))
    if name in names:
        table.report(
            "D171", f"two tables have the id '{name}'", 'give each its own id = "…"', table.at_key("id")
        )
    names.add(name)
    return name


def _of_table(
    table: Table, defaults: Mapping[str, Any], synonyms: Synonyms, made: _Made
) -> Iterator[Table | None]:
    before = len(table.diagnostics)
    check_texts(table)
    name = _name(table, made.names)
    columns, rows = read_rows(table)
    is_broken = table.has_errors(before)
    asks = asks_of(table, columns)
    if _are_too_many(table, len(rows) * len(asks), made):
        yield None
        return
    own, former = sound_values(table, _HANDED_DOWN), FormerRows(table, name, rows)
    table.texts("was")
    told = columns_told([ask for _, ask in asks if ask], columns)
    sound = [ask for _, ask in asks if ask]
    needed = {column for ask in sound for column in columns_needed(ask)} & {*columns}
    lines = [row.line for row in rows]
    asked = {*map(answer_column, sound)} & {*columns}
    others = {key_column(table)}
    rows = tuple(without_empty_words(table, rows, sorted(asked - others), sorted(needed - others), lines))
    report_sentences(table, rows, sorted(asked), lines)
    rows = tuple(row.with_whole({*told} - {key_column(table)}) for row in rows)
    for id_, ask in asks:
        if ask is None or is_broken:
            yield from (None for _ in rows or (None,))
        else:
            yield from cards_of(
                RowQuestion(ask, defaults, own, f"{name}-{{row}}/{id_}", former), rows, synonyms
            )


def _are_too_many(table: Table, cards: int, made: _Made) -> bool:
    """Count the cards of a table; if the tables of the deck make too many with them, that is reported."""
    made.cards += cards
    if made.cards <= MOST_TABLE_CARDS:
        return False
    made_here = f"this table makes {cards:,} cards"
    together = f", and those above it {made.cards - cards:,}" if made.cards > cards else ""
    help_ = "split the deck, or write cards out"
    message = f"{made_here}{together}; the tables of a deck make at most {MOST_TABLE_CARDS:,}"
    table.report("D196", message, help_, table.at_key("rows"))
    return True
