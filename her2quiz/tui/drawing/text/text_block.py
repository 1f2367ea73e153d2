"""A whole text of a card on the screen: paragraphs, lists with their indent, code, tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from textual.content import Content

from her2quiz.domain.characters import printable
from her2quiz.domain.text.bare import is_bare
from her2quiz.domain.text.blocks import Block as Part
from her2quiz.domain.text.blocks import Code, Item, Table
from her2quiz.domain.text.parse import parsed
from her2quiz.tui.drawing.block import GUTTER, Block
from her2quiz.tui.drawing.text.grid import Grid
from her2quiz.tui.drawing.text.marked_prose import drawn_line
from her2quiz.tui.drawing.text.prose import prose

_BAR = "│ "
_EMPTY = Content("")


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
