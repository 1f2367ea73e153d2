"""A table in a text, on the screen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from textual.content import Content

from her2quiz.tui.drawing.block import Block

GAP = 2
"""Cells between two columns."""

NARROWEST = 6
"""Cells of the narrowest column whose words are wrapped."""

_EMPTY = Content("")


@dataclass(frozen=True)
class Grid(Block):
    """Cells in columns below a header; where there is no room for columns, each cell after the name of its column."""

    header: Sequence[Content] = field(kw_only=True)
    """The names of the columns."""

    rows: Sequence[Sequence[Content]] = field(kw_only=True)
    """The cells of each row, as many as there are columns."""

    def _wrapped(self, width: int) -> list[Content]:
        room = width - self.lead.cell_length
        widths = self._widths(room - GAP * (len(self.header) - 1))
        if widths is None:
            return [self.lead + line for line in self._listed(room)]
        rule = Content.styled("─" * (sum(widths) + GAP * (len(widths) - 1)), "$foreground-muted")
        lines = [*_in_columns(self.header, widths), rule]
        lines += [line for row in self.rows for line in _in_columns(row, widths)]
        return [self.lead + line for line in lines]

    def _widths(self, room: int) -> list[int] | None:
        """Return the width of each column, the widest ones made narrower to fit; None if they cannot fit."""
        columns = zip(self.header, *self.rows, strict=True)
        widths = [max(1, *(cell.cell_length for cell in column)) for column in columns]
        least = sum(min(width, NARROWEST) for width in widths)
        if least > room:
            return None
        while sum(widths) > room:
            widths[widths.index(max(widths))] -= 1
        return widths

    def _listed(self, room: int) -> Iterator[Content]:
        if not self.rows:
            yield from (line for name in self.header for line in name.wrap(max(1, room)))
        for place, row in enumerate(self.rows):
            if place:
                yield _EMPTY
            for name, cell in zip(self.header, row, strict=True):
                yield from (name + Content(": ") + cell).wrap(max(1, room))


def _in_columns(row: Sequence[Content], widths: Sequence[int]) -> Iterator[Content]:
    """Return the lines of a row, its cells wrapped to the widths of their columns."""
    cells = [cell.wrap(width) or [_EMPTY] for cell, width in zip(row, widths, strict=True)]
    for parts in zip_longest(*cells, fillvalue=_EMPTY):
        padded = [part.pad_right(width - part.cell_length) for part, width in zip(parts, widths, strict=True)]
        yield Content(" " * GAP).join(padded).rstrip()
