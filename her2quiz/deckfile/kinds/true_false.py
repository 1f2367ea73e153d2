"""`answer = true` or `answer = false`."""

from her2quiz.deckfile.fields.json_schema import has_value
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.domain.kinds.true_false import TrueFalse


def _claims(table: Table) -> bool:
    return isinstance(table.get("answer"), bool)


def _read(table: Table) -> TrueFalse:
    return TrueFalse(table.text("question"), table.get("answer") is True)


READER = Reader(
    name="true-or-false card",
    keys={},
    claims=_claims,
    claims_with=("answer",),
    read=_read,
    shape=has_value("answer", {"type": "boolean"}),
)
