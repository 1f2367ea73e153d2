"""Text with marks on the screen: bold, code, lists and tables, as its author meant them."""

from collections.abc import Iterator

from textual.content import Content

from her2quiz.domain.text.blocks import Block, Code, Item, Line, Span, Style, Table
from her2quiz.domain.text.parse import parsed

_STYLES = {Style.BOLD: "bold", Style.ITALIC: "italic", Style.CODE: "bold"}


def drawn_line(line: Line) -> Content:
    """Return a line with its styles."""
    return Content.assemble(*map(_drawn, line))


def _drawn(span: Span) -> tuple[str, str]:
    return span.text, " ".join(sorted({_STYLES[style] for style in span.styles}))


def marked_prose(text: str) -> Content:
    """Return a whole text, line by line, with its marks drawn as styles."""
    return Content("\n").join(_lines_of(text))


def _lines_of(text: str) -> Iterator[Content]:
    for place, block in enumerate(parsed(text)):
        if place and block.after_blank:
            yield Content("")
        yield from _lines_of_block(block)


def _lines_of_block(block: Block) -> Iterator[Content]:
    match block:
        case Code():
            yield from (Content.styled(line, _STYLES[Style.CODE]) for line in block.lines)
        case Table():
            for row in (block.header, *block.rows):
                yield Content(" | ").join(map(drawn_line, row))
        case Item():
            first, *rest = map(drawn_line, block.lines)
            yield Content(block.lead) + first
            yield from (Content(" " * len(block.lead)) + line for line in rest)
        case _:
            yield from map(drawn_line, block.lines)
