"""`answer` as a number: the learner types it."""

from decimal import Decimal

from her2quiz.deckfile.answers.schema_pieces import QUANTITY_KEYS
from her2quiz.deckfile.fields.json_schema import has_value
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.numbers_and_units import is_number, read_tolerance, read_units, usable_number
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.domain.kinds.number import Number


def _claims(table: Table) -> bool:
    return is_number(table.get("answer"))


def _read(table: Table) -> Number:
    key = usable_number(table.get("answer"))
    if key is None:
        table.report(
            "D103",
            "this number cannot be an answer",
            "write a number with fewer figures, such as 420, 4.5 or 6.02e23",
            table.at("answer"),
        )
    return Number(table.text("question"), key or Decimal(0), read_units(table), read_tolerance(table))


_ONE_COLUMN = r"^\s*\{[^{}\n]*\}\s*$"

READER = Reader(
    name="number card",
    keys=QUANTITY_KEYS,
    claims=_claims,
    read=_read,
    shape=has_value("answer", {"type": "number"}),
    shape_in_rows=has_value("answer", {"type": "string", "pattern": _ONE_COLUMN}),
)
