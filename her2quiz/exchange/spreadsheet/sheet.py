"""A table: rows of cells, with the line that each row is on."""

import re

from attrs import field, frozen

MOST_COLUMNS = 200
"""Columns that are looked at."""

_MONTH = r"(?:Jan|Feb|M[aä]?rz?|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])\w*"
_DATE = re.compile(
    rf"\d{{1,2}}[-. ]+{_MONTH}|{_MONTH}[- ]\d{{2}}|\d{{4}}-\d{{2}}-\d{{2}} 00:00:00", re.IGNORECASE
)


@frozen
class Row:
    """A row of a table."""

    cells: tuple[str, ...]
    """Its cells, without the spaces around them."""

    place: int
    """Its line in the file, or its number in the sheet, from 1."""

    dates: frozenset[int] = frozenset()
    """The columns whose cells are dates."""

    def cell(self, column: int) -> str:
        """Return a cell; empty if the row is shorter."""
        return self.cells[column] if column < len(self.cells) else ""


@frozen
class Sheet:
    """A table."""

    rows: tuple[Row, ...]
    """Its rows; those without any text are left out."""

    columns: tuple[tuple[str, int], ...] = ()
    """What the file itself says of its columns: a name such as tags, with the place of the column from 0."""

    header: tuple[str, ...] = ()
    """The names of the columns, if the file says them elsewhere than in a row."""

    word: str = "line"
    """What the place of a row is called."""

    notes: tuple[str, ...] = field(default=())
    """What a person should know of how it was read."""

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max((len(row.cells) for row in self.rows), default=0)


def is_date(text: str) -> bool:
    """Whether a cell looks like what a spreadsheet makes of 3-4: 03-Apr, Apr-03, 2024-04-03 00:00:00."""
    return _DATE.fullmatch(text) is not None


def row_of(cells: list[str], place: int, dates: frozenset[int] = frozenset()) -> Row:
    """Return a row of cells as they are in a file."""
    bare = tuple(map(str.strip, cells[:MOST_COLUMNS]))
    if not dates and not any(map(_DATE.fullmatch, bare)):
        return Row(bare, place)
    found = frozenset(column for column, cell in enumerate(bare) if column in dates or is_date(cell))
    return Row(bare, place, found)
