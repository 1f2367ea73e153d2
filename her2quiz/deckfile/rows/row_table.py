"""`[[table]]`: rows and columns as an instructor has them, read and checked."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from her2quiz.deckfile.fields.json_schema import TEXT, Properties, tables_of
from her2quiz.deckfile.fields.slugs import slug
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.rows.pasted_rows import (
    Line,
    report_other_separator,
    without_last_bars,
    without_markdown,
)
from her2quiz.deckfile.rows.row import BETWEEN_NAMES, Row
from her2quiz.deckfile.toml.fixes.edits import Fix
from her2quiz.deckfile.toml.fixes.fix_values import ReplacedValue, ReplacedWords
from her2quiz.domain.limits import MOST_ROWS
from her2quiz.domain.text.protected import parted

OWN_KEYS: Properties = {
    "columns": {"type": ["string", "array"], "items": TEXT, "minItems": 1},
    "rows": {"type": ["string", "array"], "items": {"type": "array", "items": TEXT}},
    "key": TEXT,
    "ask": tables_of("row_ask"),
}
"""Keys that only a table has, each with the values it may have."""

KEYS = frozenset(
    {
        *OWN_KEYS,
        *(
            "id",
            "source",
            "as_of",
            "review_by",
            "tags",
            "status",
            "to_confirm",
            "was",
        ),
        *("level", "typed", "exact", "shuffle", "nolint", "reviewed"),
    }
)
"""Keys of a table."""

_OF_AN_ASK = {
    key: f"'{key}' belongs to a question: write it under its [[table.ask]]"
    for key in ("question", "answer", "accept", "reject", "why", "hint", "choices", "feedback", "unit", "tol")
}
_HOW_ROWS_ARE_WRITTEN = 'write rows = """ and a row on each line, with | between the cells'
_MOST_ALONE = 3
"""Rows with the same wrong number of cells that are each told alone."""

_NOTHING = ("", "-", "–")


def read_rows(table: Table) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """Read the columns and rows of a table; after a mistake, which is reported, there are no rows."""
    before = len(table.diagnostics)
    table.reject_unknown(KEYS, _OF_AN_ASK, "in this table")
    columns = table.texts("columns")
    _check_columns(table, columns)
    lines = without_markdown(table, columns, _lines(table, columns))
    key = key_column(table)
    if key not in columns and table.has("key"):
        table.report(
            "D205", f"there is no column '{key}'", f"write one of: {', '.join(columns)}", table.at("key")
        )
    if not table.has_errors(before):
        _check_rows(table, columns, lines)
    if table.has_errors(before):
        return columns, ()
    rows = tuple(_row(columns, cells, key, number, place) for place, (number, cells) in enumerate(lines))
    _check_keys(table, [(number, row) for (number, _), row in zip(lines, rows, strict=True)])
    return columns, () if table.has_errors(before) else rows


def key_column(table: Table) -> str:
    """Return the column that names the rows: the first, if the author says nothing else."""
    columns: Any = table.get("columns")
    first = columns[0] if isinstance(columns, list) and columns else ""
    return str(table.get("key") or first)


def _lines(table: Table, columns: Sequence[str]) -> list[Line]:
    """Return the rows, from lines with | between the cells or from lists of texts."""
    value: Any = table.get("rows")
    if isinstance(value, str):
        numbered = [(number, line.strip()) for number, line in enumerate(value.split("\n")) if line.strip()]
        written = without_last_bars([line for _, line in numbered], columns)
        rows = [tuple(cell.strip() for cell in parted(_bare(line), "|")) for line in written]
        return [(number, row) for (number, _), row in zip(numbered, rows, strict=True)]
    if isinstance(value, list) and all(_is_texts(row) for row in value):
        return [(number, tuple(cell.strip() for cell in row)) for number, row in enumerate(value)]
    if value is not None:
        table.report(
            "D103", "'rows' must be lines of text, or lists of texts", _HOW_ROWS_ARE_WRITTEN, table.at("rows")
        )
    return []


def _bare(line: str) -> str:
    """Remove the bars that some authors put at both ends of a row."""
    return line.removeprefix("|").removesuffix("|") if line.startswith("|") else line


def _is_texts(row: Any) -> bool:
    return isinstance(row, list) and all(isinstance(cell, str) for cell in row)


def _check_columns(table: Table, columns: Sequence[str]) -> None:
    if not columns and (isinstance(table.get("columns"), list) or not table.has("columns")):
        help_ = 'write columns = ["drug", "brand"]'
        table.report("D201", "this table has no columns", help_, table.at("columns"))
    for place, name in enumerate(columns):
        if not name.isidentifier():
            usable = slug(name).replace("-", "_")
            such = f"write {usable}, with" if usable.isidentifier() else "use"
            help_ = f"{such} only letters, digits and _, so that a question can contain {{name}}"
            fixes = tuple(_renamed(table, place, name, usable)) if usable.isidentifier() else ()
            where = table.at("columns", place)
            table.report("D201", f"'{name}' cannot be the name of a column", help_, where, fixes=fixes)
        elif name in columns[:place]:
            help_ = "give one of them another name"
            table.report("D201", f"two columns are called '{name}'", help_, table.at("columns", place))


def _renamed(table: Table, place: int, name: str, new: str) -> Iterator[Fix]:
    """Rename a column where it is named: in the list, as the key, and in braces in the questions."""
    if new in table.texts("columns") or not isinstance(table.get("columns"), list):
        return
    yield ReplacedValue((*table.path, "columns", place), f'"{new}"')
    if table.get("key") == name:
        yield ReplacedValue(table.path_of("key"), f'"{new}"')
    asks = table.get("ask")
    for number, ask in enumerate(asks if isinstance(asks, list) else ()):
        for key, text in ask.items() if isinstance(ask, dict) else ():
            for found in re.finditer(re.escape(f"{{{name}}}"), text) if isinstance(text, str) else ():
                path = (*table.path, "ask", number, key)
                yield ReplacedWords(path, found.start(), found[0], f"{{{new}}}")


def _check_rows(table: Table, columns: Sequence[str], lines: Sequence[Line]) -> None:
    if not lines:
        table.report("D202", "this table has no rows", _HOW_ROWS_ARE_WRITTEN, table.at_key("rows"))
    if len(lines) > MOST_ROWS:
        message = f"a table of {len(lines):,} rows is too large"
        table.report(
            "D202", message, f"split it into tables of at most {MOST_ROWS:,} rows", table.at_key("rows")
        )
        return
    bare = [cells[0] for _, cells in lines if len(cells) == 1]
    if len(bare) == len(lines) and report_other_separator(table, columns, bare):
        return
    wrong = [(number, len(cells)) for number, cells in lines if len(cells) != len(columns)]
    alike = Counter(count for _, count in wrong)
    for number, count in wrong:
        more = alike.pop(count, 0) if alike[count] > _MOST_ALONE else 1 if count in alike else 0
        if more:
            others = f", and in {more - 1} more rows" if more > 1 else ""
            message = f"cells in this row{others}: {count}; columns of the table: {len(columns)}"
            help_ = f"write {' | '.join(columns)}; leave a cell without a value empty, or write - in it"
            table.report("D203", message, help_, table.at_line("rows", number))


def _row(columns: Sequence[str], cells: Sequence[str], key: str, line: int, place: int) -> Row:
    named = {column: _names(cell) for column, cell in zip(columns, cells, strict=True)}
    return Row(slug(named[key][0]) if named[key] else "", place, named, line)


def _names(cell: str) -> tuple[str, ...]:
    names = (name.strip() for name in parted(cell, BETWEEN_NAMES))
    return tuple(name for name in names if name not in _NOTHING)


def _check_keys(table: Table, rows: Iterable[tuple[int, Row]]) -> None:
    """Report rows without a unique name, since progress is stored under it."""
    seen: set[str] = set()
    for number, row in rows:
        if not row.key:
            help_ = f"fill the cell under '{key_column(table)}': progress is stored under it"
            table.report("D204", "this row has no name", help_, table.at_line("rows", number))
        elif row.key in seen:
            help_ = 'name a column that differs in every row: key = "…"'
            table.report("D204", f"two rows are called '{row.key}'", help_, table.at_line("rows", number))
        seen.add(row.key)
