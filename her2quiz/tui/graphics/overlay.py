"""Draws dots over cells that are painted already: where they do not come through, the cells are seen."""

from rich.segment import ControlType, Segment
from textual.strip import Strip

from her2quiz.session.services.images.bitmap import Pixels
from her2quiz.tui.graphics.abilities import Abilities, Protocol

_UNMEASURED = [(ControlType.CURSOR_FORWARD, 0)]
"""Says of a segment that it takes no cell. Only this module makes such segments, from dots and never from a text."""


def rows_of(pixels: Pixels, abilities: Abilities, cells: int) -> tuple[str, ...]:
    """Return what draws a picture, a row of cells at a time.

    Args:
        pixels: the picture.
        abilities: what the terminal can draw.
        cells: the cells in a row that it takes.
    """
    high = abilities.cell[1]
    if abilities.protocol is Protocol.SIXEL:
        from her2quiz.tui.graphics.sixel import sixel_rows

        return sixel_rows(pixels, high, abilities.colours)
    from her2quiz.tui.graphics.kitty import kitty_rows

    return kitty_rows(pixels, high, cells)


def over(strip: Strip, row: str, cells: range) -> Strip:
    """Return a painted line with a row of a picture over some of its cells.

    Args:
        strip: the line.
        row: what draws the row.
        cells: the cells, none of which may be outside the line.
    """
    drawn = Segment(f"\x1b7\x1b[{len(cells)}D{row}\x1b8", None, _UNMEASURED)
    after = strip.crop(cells.stop) if cells.stop < strip.cell_length else Strip([], 0)
    return Strip([*strip.crop(0, cells.stop), drawn, *after], strip.cell_length)
