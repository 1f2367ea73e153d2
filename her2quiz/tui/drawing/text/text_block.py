"""A whole text of a card on the screen: paragraphs, lists with their indent, code, tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from textual.content import Content

from her2quiz.domain.characters import printable
from her2quiz.domain.text.bare import is_bare
from her2quiz.domain.text.blocks import Block as Part
from her2quiz.domain.text.blocks import Code, Item, Table
from her2quiz.domain.text.parse import parsed
from her2quiz.tui.drawing.block import GUTTER, Block
from her2quiz.tui.drawing.text.marked_prose import drawn_line
from her2quiz.tui.drawing.text.prose import prose

GAP = 2
"""Cells between two columns."""

NARROWEST = 6
"""Cells of the narrowest column whose words are wrapped."""

_BAR = "│ "
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


@dataclass(frozen=True)
class TextBlock(Block):
    """Several paragraphs that are one block of a card."""

    parts: Sequence[Block] = field(kw_only=True)
    """The paragraphs, lines of code, and tables."""

    def _wrapped(self, width: int) -> list[Content]:
        return [line for part in self.parts for line in part.wrapped(width)]


def text_block(text: str, style: str = "") -> Block:
    """Return a text from a deck as a block.

    Args:
        text: the text, as the author wrote it.
        style: for the whole text.
    """
    text = printable(text.strip("\n"))
    if is_bare(text):
        return Block(prose(text, style))
    parts = [
        each for place, part in enumerate(parsed(text)) for each in _blocks(part, style, is_first=not place)
    ]
    return TextBlock(_EMPTY, parts=parts)


def _blocks(part: Part, style: str, *, is_first: bool) -> Iterator[Block]:
    if part.after_blank and not is_first:
        yield Block(_EMPTY)
    match part:
        case Code():
            yield from (Block(line, _bar()) for line in _code_lines(part))
        case Table():
            yield _grid(part, style)
        case Item():
            for place, line in enumerate(part.lines):
                lead = Content(part.lead if not place else " " * len(part.lead))
                yield Block(_styled(drawn_line(line), style), GUTTER + lead)
        case _:
            yield from (Block(_styled(drawn_line(line), style)) for line in part.lines)


def _grid(table: Table, style: str) -> Grid:
    header = [drawn_line(cell).stylize("bold") for cell in table.header]
    rows = [[_styled(drawn_line(cell), style) for cell in row] for row in table.rows]
    return Grid(_EMPTY, header=header, rows=rows)


def _bar() -> Content:
    return Content.assemble(GUTTER, (_BAR, "$foreground-muted"))


def _styled(content: Content, style: str) -> Content:
    return content.stylize(style) if style else content


def _code_lines(code: Code) -> list[Content]:
    from her2quiz.tui.drawing.text.highlighted import highlighted

    return highlighted(code.lines, code.language) if code.language else [Content(line) for line in code.lines]


def _in_columns(row: Sequence[Content], widths: Sequence[int]) -> Iterator[Content]:
    """Return the lines of a row, its cells wrapped to the widths of their columns."""
    cells = [cell.wrap(width) or [_EMPTY] for cell, width in zip(row, widths, strict=True)]
    for parts in zip_longest(*cells, fillvalue=_EMPTY):
        padded = [part.pad_right(width - part.cell_length) for part, width in zip(parts, widths, strict=True)]
        yield Content(" " * GAP).join(padded).rstrip()
