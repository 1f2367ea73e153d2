"""Cards whose id another card has already."""

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.deckfile.toml.where import Where


def is_double(key: str, table: Table, seen: dict[str, Table]) -> bool:
    """Note a card whose id another card has already; the first keeps it.

    Args:
        key: of the card; empty if it has none that can be used.
        table: of the card.
        seen: the tables so far by key; this one is added.
    """
    if not table.data:
        return False
    first = seen.setdefault(key, table)
    if first is table or not key:
        return False
    table.diagnostics.append(_same_id(key, table, first) if table.has("id") else _same_question(table, first))
    return True


def _same_id(key: str, table: Table, first: Table) -> Diagnostic:
    return Diagnostic(
        "D171",
        f"two cards have the id '{key.rpartition('/')[2]}'; the first is at {{line}}",
        "give one of them another id",
        Where((*table.path, "id")),
        also=(*first.path, "id"),
    )


def _same_question(table: Table, first: Table) -> Diagnostic:
    return Diagnostic(
        "D171",
        "this card asks the same question as the one at {line}",
        "remove one of them, or give each its own id",
        Where(table.path),
        also=first.path,
    )
