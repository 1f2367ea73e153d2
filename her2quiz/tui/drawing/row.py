"""A line in two columns, such as an item and its choice, with an arrow between them."""

from dataclasses import dataclass, field
from itertools import zip_longest

from textual.content import Content

from her2quiz.tui.drawing.block import Block

ARROW, GAP = Content(" → "), Content("  ")

_EMPTY = Content("")
_LEAST = 0.4
"""Share of the room that the left column takes at least, if it needs so much."""


@dataclass(frozen=True)
class Row(Block):
    """A row of a list in which all arrows are below each other. Its text is the right column."""

    left: Content = field(kw_only=True)
    """The left column."""

    instead: Content = field(kw_only=True, default=_EMPTY)
    """Stands behind the text, or below it if there is no room; empty for none."""

    widest: tuple[int, int] = field(kw_only=True, default=(0, 0))
    """Cells of the longest text in either column of the list."""

    def _wrapped(self, width: int) -> list[Content]:
        room = max(2, width - self.lead.cell_length - ARROW.cell_length)
        longest, longest_right = self.widest
        column = min(longest, max(room - longest_right, round(room * _LEAST)))
        lefts, rights = _lines(self.left, column), self._rights(max(1, room - column))
        leads = (self.lead, Content(" " * self.lead.cell_length))
        arrows = (ARROW, Content(" " * ARROW.cell_length))
        return [
            leads[place > 0] + left.pad_right(column - left.cell_length) + arrows[place > 0] + right
            for place, (left, right) in enumerate(zip_longest(lefts, rights, fillvalue=_EMPTY))
        ]

    def _rights(self, width: int) -> list[Content]:
        if not self.instead:
            return _lines(self.text, width)
        both = self.text + GAP + self.instead
        if both.cell_length <= width:
            return [both]
        return [*_lines(self.text, width), *_lines(self.instead, width)]


def widest_of(rows: list[tuple[Content, Content]]) -> tuple[int, int]:
    """Return the cells of the longest text in either column."""
    lefts, rights = ([row[side].cell_length for row in rows] for side in (0, 1))
    return max(lefts, default=0), max(rights, default=0)


def _lines(text: Content, width: int) -> list[Content]:
    fits = text.cell_length <= width and "\n" not in text.plain
    return [text] if fits else text.wrap(max(1, width)) or [_EMPTY]
