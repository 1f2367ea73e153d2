"""`was` of a table and of its questions: the names that table, rows and questions had before."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

from her2quiz.deckfile.fields.slugs import slug
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.fields.written_ids import at_arrow
from her2quiz.deckfile.rows.row import Row
from her2quiz.domain.limits import MOST_FORMER
from her2quiz.domain.spelling import nearest

MOST_COMPARED = 1_000
"""Rows above which a typo in a name is not looked for: it would take too long."""

_ALIKE = 0.8
"""How alike two names of a row are that differ by a typo."""


class FormerRows:
    """What a table says of the names that it and its rows had."""

    def __init__(self, table: Table, name: str, rows: Sequence[Row]) -> None:
        """Sort the values: one with an arrow is about a row, one without about the table."""
        self._rows = {row.key for row in rows}
        self._tables, self._renamed = [(name, "")], dict[str, list[tuple[str, str]]]()
        self._found = dict[str, str]()
        for text in Table(table.data, table.path).texts("was"):
            former, today = at_arrow(text)
            if today:
                self._renamed.setdefault(slug(today), []).append((slug(former), text))
            else:
                self._tables.append((former, text))
        self._is_renamed = table.has("was")

    def context(self, ask: Table, row: Row) -> dict[str, Any]:
        """Return what the card of a row keeps of it: the former names of its row, and of its question."""
        around, own = [*self._around(row)], [*self._own(ask, row)]
        kept = ({"was": around} if around else {}) | ({"formers": own} if own else {})
        return {**kept, "row": row.key} if self._is_renamed or ask.has("was") else {}

    def _around(self, row: Row) -> Iterator[list[str]]:
        """Return the names of table and row together, each with the values of `was` that say so."""
        rows = [(row.key, ""), *self._renamed.get(row.key, ())]
        for (table, said), (key, also) in product(self._tables, rows):
            if said or also:
                yield [f"{table}-{key}", *filter(None, (said, also))]

    def _own(self, ask: Table, row: Row) -> Iterator[list[str]]:
        """Return the former names of a question that hold for a row, each with the value of `was` that says so."""
        for text in Table(ask.data, ask.path).texts("was")[:MOST_FORMER]:
            former, today = at_arrow(text)
            if slug(today) == row.key if today else self._row_of(former) == row.key:
                yield [former, text]
            elif slug(today) not in self._rows if today else self._is_of_all(ask, former):
                yield [text, text]

    @staticmethod
    def _is_of_all(ask: Table, former: str) -> bool:
        """Whether a name is that of the question, or of a blank of it, and not of one of its cards."""
        above = former.split("/")[:-1]
        return not above or (ask.has("cloze") and above == [ask.get("id")])

    def _row_of(self, former: str) -> str:
        """Return the row that a name like drug-amiodarone/effect is about; empty if it is about no row."""
        if former not in self._found:
            outer = former.split("/")[-2] if "/" in former else ""
            tables = (name.rpartition("/")[2] for name, _ in self._tables)
            keys = [outer.removeprefix(f"{table}-") for table in tables if outer.startswith(f"{table}-")]
            self._found[former] = self._nearest(keys[0]) if keys else ""
        return self._found[former]

    def _nearest(self, key: str) -> str:
        """Return the row with a name, or one that differs by a typo; in a long table nobody would see which."""
        if key in self._rows or len(self._rows) > MOST_COMPARED:
            return key if key in self._rows else ""
        return next(iter(nearest(key, self._rows, likeness=_ALIKE)), "")
