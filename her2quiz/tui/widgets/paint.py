"""Paints lines that are already wrapped."""

from collections.abc import Iterable

from textual.content import Content
from textual.strip import Strip
from textual.style import Style


def painted(lines: Iterable[Content], style: Style, width: int) -> list[Strip]:
    """Paint lines, each cut or padded to a width.

    Textual's own method also looks for links, wraps and aligns, which takes four times as long.

    Args:
        lines: the lines to paint.
        style: the style of the widget.
        width: the width in cells.
    """
    return [_line(content, style, width) for content in lines]


def _line(content: Content, style: Style, width: int) -> Strip:
    if content.cell_length > width:
        content = content.truncate(width)
    strip = Strip(content.render_segments(style), content.cell_length)
    return strip.extend_cell_length(width, style.rich_style)
