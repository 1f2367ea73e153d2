"""The options of a row: each in a cell of its own, or all in one."""

import re
from collections.abc import Sequence

from her2quiz.exchange.spreadsheet.columns.columns import Columns
from her2quiz.exchange.spreadsheet.columns.role import Role
from her2quiz.exchange.spreadsheet.sheet import Row

_PARTED = (r"\s*\n\s*", r"\s+\|\s+", r"\s*;\s*")
"""What may stand between options in one cell, the surest first."""

_LETTERED = re.compile(r"(\*?)\s*\(?(?:[A-Ha-h]|\d{1,2})[.):]\s+(?=\S)")
_INLINE = re.compile(r"\s+(?=\*?\(?[B-H][.):]\s+\S)")
"""Before a letter, in a cell without line ends: A) one B) two."""

_FEWEST = 2


def option_cells(columns: Columns, row: Row) -> list[str]:
    """Return the options of a row; those in one cell without their letters."""
    cells = columns.cells(row, Role.OPTION)
    return _in_one(cells[0]) if len(cells) == 1 else cells


def key_of(columns: Columns, row: Row) -> str:
    """Return the key of a row, of several cells all; where it repeats an option of one cell with its letter, without that."""
    key = "; ".join(filter(None, columns.cells(row, Role.KEY)))
    is_one = len(columns.roles.get(Role.OPTION, ())) == 1
    return _LETTERED.sub("", key) if is_one else key


def _in_one(cell: str) -> list[str]:
    parts: Sequence[str] = _INLINE.split(cell) if _LETTERED.match(cell) and "\n" not in cell else ()
    for form in _PARTED:
        if len(parts) < _FEWEST:
            parts = re.split(form, cell.strip())
    found = [part for part in parts if part]
    if all(_LETTERED.match(part) for part in found):
        return [_LETTERED.sub(r"\1", part) for part in found]
    return found
