"""Text from a deck on the screen, with the styles that its author meant: it is never markup of Textual or the terminal."""

from collections.abc import Iterator

from textual.content import Content

from her2quiz.domain.characters import printable
from her2quiz.domain.text.blocks import Block, Code, Item, Line, Span, Style, Table
from her2quiz.domain.text.parse import is_bare, parsed

_STYLES = {Style.BOLD: "bold", Style.ITALIC: "italic", Style.CODE: "bold"}


def prose(text: str, style: str = "") -> Content:
    """Return a text from a deck as one content, with its marks drawn as styles.

    Args:
        text: the text, as the author wrote it.
        style: for the whole text.
    """
    text = printable(text.strip())
    if is_bare(text):
        return Content.styled(text, style) if style else Content(text)
    content = Content("\n").join(_lines_of(text))
    return content.stylize(style) if style else content


def verbatim(text: str, style: str = "") -> Content:
    """Return a text as it is, such as what a learner typed, or a message: nothing in it is a mark."""
    return Content.styled(printable(text.strip()), style)


def drawn_line(line: Line) -> Content:
    """Return a line with its styles."""
    return Content.assemble(*map(_drawn, line))


def _drawn(span: Span) -> tuple[str, str]:
    return span.text, " ".join(sorted({_STYLES[style] for style in span.styles}))


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
