"""Stores what is remembered of a card, within a transaction of the caller."""

from sqlite3 import Connection

from her2quiz.domain.errors import OvertakenError
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.store import rows

# Statements are built from column names only; values are always bound.
_ALL = rows.MEMORY_COLUMNS
_REST = _ALL.removeprefix("card, ")
_VALUES, _REST_VALUES = rows.placeholders(_ALL), rows.placeholders(_REST)
_STILL = f"card = ? AND ({_REST}) IS ({_REST_VALUES})"
_REMEMBER = f"REPLACE INTO memory ({_ALL}) VALUES ({_VALUES})"  # noqa: S608
_FORGET = "DELETE FROM memory WHERE card = ?"
_FIRST = f"INSERT INTO memory ({_ALL}) VALUES ({_VALUES}) ON CONFLICT DO NOTHING"  # noqa: S608
_NEXT = f"UPDATE memory SET ({_REST}) = ({_REST_VALUES}) WHERE {_STILL}"  # noqa: S608
_FORGET_IF = f"DELETE FROM memory WHERE {_STILL}"  # noqa: S608
_IS_KNOWN = "SELECT 1 FROM memory WHERE card = ?"


def remember(connection: Connection, card: str, memory: Memory | None) -> None:
    """Store what is remembered of a card, whatever was; None for a card that is new."""
    if memory is None:
        connection.execute(_FORGET, (card,))
    else:
        connection.execute(_REMEMBER, rows.memory_row(card, memory))


def remember_after(connection: Connection, card: str, before: Memory | None, after: Memory | None) -> None:
    """Store what is remembered of a card, in place of what was remembered before.

    Args:
        connection: of a progress file.
        card: its key.
        before: what `after` was computed from; None if the card was new.
        after: what is remembered now; None if the card is new again.

    Raises:
        OvertakenError: if something else is remembered of the card. Nothing was changed.
    """
    if before is None:
        is_as_before = _remember_first(connection, card, after)
    elif after is None:
        is_as_before = connection.execute(_FORGET_IF, rows.memory_row(card, before)).rowcount == 1
    else:
        values = (*rows.memory_row(card, after)[1:], *rows.memory_row(card, before))
        is_as_before = connection.execute(_NEXT, values).rowcount == 1
    if not is_as_before:
        raise OvertakenError(f"{card} was answered in another copy of her2quiz in the meantime.")


def _remember_first(connection: Connection, card: str, after: Memory | None) -> bool:
    if after is None:
        return connection.execute(_IS_KNOWN, (card,)).fetchone() is None
    return connection.execute(_FIRST, rows.memory_row(card, after)).rowcount == 1
