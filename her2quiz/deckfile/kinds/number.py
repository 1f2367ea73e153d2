"""`answer` as a number: the learner types it."""

from decimal import Decimal

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.numbers_and_units import is_number, read_tolerance, read_units, usable_number
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.domain.kinds.number import Number


def _claims(table: Table) -> bool:
    return is_number(table.get("answer"))


def _read(table: Table) -> Number:
    key = usable_number(table.get("answer"))
    if key is None:
        table.note(
            "D103",
            "this number cannot be asked",
            "write one with few figures, as 420, 4.5 or 6.02e23",
            "answer",
        )
    return Number(table.text("question"), key or Decimal(0), read_units(table), read_tolerance(table))


READER = Reader("number card", frozenset({"unit", "tol"}), _claims, _read)
