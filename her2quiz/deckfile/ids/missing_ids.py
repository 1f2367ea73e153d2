"""Writes out the ids that a deck does not have, so that progress is kept when the words of a card change.

The id that is written is the one under which progress is stored already, so none is lost.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from her2quiz.deckfile.fields.slugs import derived_id, slug
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.fields.written_ids import case_words, question_words
from her2quiz.deckfile.rows.row_table import key_column
from her2quiz.deckfile.toml.fixes.fix_lines import AddedEntry
from her2quiz.deckfile.toml.where import EntryPath


def missing_ids(data: Mapping[str, Any]) -> Iterator[AddedEntry]:
    """Return an id for each card, case, table and question that has none; of two with the same words only for the first.

    Args:
        data: the file as TOML has it.
    """
    if "translates" in data:  # its cards have the ids of the other deck
        return
    yield from _of_all(data, "card", (), _card_id)
    yield from _of_all(data, "table", (), _table_id)
    for place, card in enumerate(_tables(data.get("card"))):
        yield from _of_all(card, "ask", ("card", place), _ask_id)
    for place, table in enumerate(_tables(data.get("table"))):
        yield from _of_all(table, "ask", ("table", place), _row_ask_id)


def _of_all(
    around: Mapping[str, Any], heading: str, path: EntryPath, id_of: Callable[[Table], str]
) -> Iterator[AddedEntry]:
    items = _tables(around.get(heading))
    taken = {item["id"] for item in items if isinstance(item.get("id"), str)}
    for place, item in enumerate(items):
        id_ = id_of(Table(item, ())) if "id" not in item else ""
        if id_ and id_ not in taken:
            taken.add(id_)
            yield AddedEntry((*path, heading, place), "id", f'"{id_}"')


def _card_id(card: Table) -> str:
    if card.has("ask") or card.has("case"):
        return _derived(case_words(card))
    return _ask_id(card)


def _ask_id(ask: Table) -> str:
    return _derived(question_words(ask))


def _table_id(table: Table) -> str:
    column = key_column(table)
    return slug(column) if column else ""


def _row_ask_id(ask: Table) -> str:
    words = question_words(ask)
    return slug(words) if _says_something(words) else ""


def _derived(words: Any) -> str:
    return derived_id(words) if _says_something(words) else ""


def _says_something(words: Any) -> bool:
    return isinstance(words, str) and bool(words.strip())


def _tables(value: Any) -> list[Mapping[str, Any]]:
    is_list = isinstance(value, list) and all(isinstance(item, dict) for item in value)
    return value if is_list else []
