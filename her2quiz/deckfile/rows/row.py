"""A row of a table, and the texts into which its cells are put."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

BETWEEN_NAMES = ";"
"""Separates names of the same thing in one cell; the first is shown, the others are right too."""

_COLUMN = re.compile(r"\\[A-Za-z]+(?:\{[^{}\n]*\})+|[_^]\{[^{}\n]*\}|(?<!\{)\{(?P<name>[^{}\n]*)\}(?!\})")
"""A column in braces; those of LaTeX, as in t_{1/2} and \\frac{1}{2}, are no names."""


@frozen(eq=False)
class Row:
    """One row; two rows are never equal, even with the same cells."""

    key: str
    """Its part of the ids of its cards."""

    number: int
    """Its number in the table, from 0."""

    cells: Mapping[str, tuple[str, ...]]
    """The names in each column's cell; none for a cell that is empty."""

    line: int = 0
    """Its line under `rows`, or its place in the list, from 0."""

    def has(self, columns: Iterable[str]) -> bool:
        """Whether it has something in each of these columns."""
        return all(self.cells.get(column) for column in columns)

    def with_whole(self, columns: Iterable[str]) -> "Row":
        """Return the row with the cells of these columns as written, not as names of one thing."""
        whole = {
            column: (f"{BETWEEN_NAMES} ".join(self.cells[column]),)
            for column in columns
            if self.cells[column]
        }
        return evolve(self, cells={**self.cells, **whole})

    def filled(self, text: str) -> str:
        """Put its cells into a text with {column} in it; of several names in a cell the first."""
        return _COLUMN.sub(
            lambda found: found[0] if found["name"] is None else self.cells[found["name"]][0], text
        )


def columns_in(text: str) -> list[str]:
    """Return the contents of the braces in a text; double braces are blanks of a cloze, and are skipped."""
    return [found["name"] for found in _COLUMN.finditer(text) if found["name"] is not None]


def texts_in(value: Any) -> Iterator[str]:
    """Return the texts of a value: itself, or those in a list."""
    for each in value if isinstance(value, list) else (value,):
        if isinstance(each, str):
            yield each


def has_all(value: Any, row: Row) -> bool:
    """Whether a row has something in each column that a value names."""
    return row.has(name for text in texts_in(value) for name in columns_in(text))


def filled_in(value: Any, row: Row) -> Any:
    """Put the cells of a row into all texts of a value."""
    if isinstance(value, list):
        return [filled_in(each, row) for each in value]
    return row.filled(value) if isinstance(value, str) else value
