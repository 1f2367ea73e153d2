"""The images among the lines of a page, drawn dot by dot over their half blocks where the terminal can do that."""

from collections.abc import Sequence

from textual.strip import Strip
from textual.widget import Widget

from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.image_block import ImageBlock
from her2quiz.tui.graphics.overlay import over
from her2quiz.tui.graphics.pictured_app import PicturedApp


def drawn_over(
    strips: list[Strip], page: Widget, blocks: Sequence[Block], lines: range, width: int
) -> list[Strip]:
    """Return painted lines with the images over them; as they are where the terminal cannot draw, or under a window.

    Args:
        strips: the painted lines.
        page: the page that they are of.
        blocks: what is on it.
        lines: the numbers of the painted lines on the page.
        width: the width that the page is wrapped to.
    """
    app = page.app
    if not isinstance(app, PicturedApp) or not page.screen.is_active:
        return strips
    app.ask_terminal()
    if app.abilities is None:
        return strips
    drawn, first = [*strips], 0
    for block in blocks:
        if isinstance(block, ImageBlock):
            cells, rows = block.in_dots(width, app.abilities)
            cells = range(cells.start + page.gutter.left, cells.stop + page.gutter.left)
            for number, row in enumerate(rows, first):
                if number in lines:
                    drawn[number - lines.start] = over(drawn[number - lines.start], row, cells)
        first += len(block.wrapped(width))
    return drawn
