"""Rows as a spreadsheet or a text has them: with tabs, semicolons or commas between the cells, in quotes, or with a bar at the end."""

import csv
from collections.abc import Sequence

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.fixes.fix_values import ReplacedValue

_SIGNS = {"\t": "tabs", ";": "semicolons", ",": "commas"}


def report_other_separator(table: Table, columns: Sequence[str], rows: Sequence[str]) -> bool:
    """Report rows that have another sign between their cells than the bar, in one message; whether they have.

    Args:
        table: the table.
        columns: its columns.
        rows: its rows, as they are written, without empty ones.
    """
    if len(columns) < 2 or not rows or any("|" in row for row in rows):  # noqa: PLR2004 - one column needs no sign
        return False
    found = ((sign, [*csv.reader(rows, delimiter=sign, skipinitialspace=True)]) for sign in _SIGNS)
    sign, cells = next(((sign, cells) for sign, cells in found if _fits(cells, columns)), ("", []))
    if not sign:
        return False
    written = "\n".join(" | ".join(cell.strip() for cell in row) for row in cells)
    is_plain = not any(mark in written for mark in ("\\", '"""'))
    fixes = (ReplacedValue(table.path_of("rows"), f'"""\n{written}\n"""'),) if is_plain else ()
    message = f"the cells of these rows are parted by {_SIGNS[sign]}"
    help_ = f"write | between them: {' | '.join(columns)}"
    table.report("D203", message, help_, table.at_key("rows"), fixes=fixes)
    return True


def without_last_bars(rows: Sequence[str], columns: Sequence[str]) -> Sequence[str]:
    """Return rows without the bar that all of them have at their end, and nowhere else too many."""
    ends = all(
        row.endswith("|") and not row.startswith("|") and row.count("|") == len(columns) for row in rows
    )
    return [row[:-1].rstrip() for row in rows] if rows and ends else rows


def _fits(cells: Sequence[Sequence[str]], columns: Sequence[str]) -> bool:
    return all(len(row) == len(columns) and row[0].strip() for row in cells)
