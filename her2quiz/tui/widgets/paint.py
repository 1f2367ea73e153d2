"""Paints lines that are wrapped already."""

from collections.abc import Iterable

from textual.content import Content
from textual.strip import Strip
from textual.style import Style


def painted(lines: Iterable[Content], style: Style, width: int) -> list[Strip]:
    """Paint lines, each cut or filled up to a width.

    Textual's own way would look for links, wrap and align once more, at four times the cost.

    Args:
        lines: what to paint.
        style: of the widget.
        width: in cells.
    """
    return [_line(content, style, width) for content in lines]


def _line(content: Content, style: Style, width: int) -> Strip:
    if content.cell_length > width:
        content = content.truncate(width)
    strip = Strip(content.render_segments(style), content.cell_length)
    return strip.extend_cell_length(width, style.rich_style)
