"""A drawn picture in half blocks, two dots to a cell, or dot by dot where the terminal can draw.

It is drawn for the room there is, when it is painted.
"""

from collections.abc import Callable
from functools import lru_cache
from itertools import groupby

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from her2quiz.session.services.images.bitmap import Pixels
from her2quiz.tui.graphics.abilities import Abilities
from her2quiz.tui.graphics.overlay import over, rows_of
from her2quiz.tui.graphics.pictured_app import PicturedApp

Draw = Callable[[tuple[int, int]], Pixels]
"""Draws a picture of a width and height in dots; two that are equal draw the same."""

_HALF = "▀"


class Picture(Widget):
    """Shows what is drawn for it."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        """Start without a picture."""
        super().__init__(id=id)
        self._draw: Draw | None = None
        self._strips: list[Strip] = []
        self._drawn_for = (0, 0)
        self._rows: tuple[str, ...] = ()
        self._rows_for: tuple[Draw, Size, Abilities] | None = None

    @property
    def dots(self) -> tuple[int, int]:
        """The width and height that there is room for, in dots."""
        return self.size.width, 2 * self.size.height

    def show(self, draw: Draw | None) -> None:
        """Show a picture in place of what is there; None for none. What is shown already is not drawn again."""
        if draw != self._draw:
            self._draw, self._drawn_for = draw, (0, 0)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint one line."""
        if self._draw is None or not self.size:
            return Strip.blank(self.size.width, self.rich_style)
        if self._drawn_for != self.dots:
            self._drawn_for = self.dots
            rgb, row = self._draw(self.dots).rgb, 3 * self.size.width
            lines = range(0, len(rgb), 2 * row)
            self._strips = [_strip(rgb[at : at + row], rgb[at + row : at + 2 * row]) for at in lines]
        return self._strips[y]

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint some lines, as well as the terminal can."""
        strips, app = super().render_lines(crop), self.app
        if self._draw is None or not isinstance(app, PicturedApp) or not self.screen.is_active:
            return strips
        app.ask_terminal()
        if app.abilities is None or not self.size:
            return strips
        first, cells = crop.y - self.gutter.top, range(self.gutter.left, self.gutter.left + self.size.width)
        rows = enumerate(self._in_dots(self._draw, app.abilities), -first)
        drawn = {place: over(strips[place], row, cells) for place, row in rows if 0 <= place < len(strips)}
        return [drawn.get(place, strip) for place, strip in enumerate(strips)]

    def _in_dots(self, draw: Draw, abilities: Abilities) -> tuple[str, ...]:
        """Return what draws each line dot by dot; it is drawn anew only if it is another picture."""
        wanted = draw, self.size, abilities
        if self._rows_for != wanted:
            wide, high = abilities.cell
            pixels = draw((self.size.width * wide, self.size.height * high))
            self._rows, self._rows_for = rows_of(pixels, abilities, self.size.width), wanted
        return self._rows


def _strip(above: bytes, below: bytes) -> Strip:
    """Paint a line, with cells that look alike together.

    Colours are compared as bytes: so many tuples would have the collector of garbage look at all there is.

    Args:
        above: red, green and blue of the upper dots.
        below: those of the lower ones.
    """
    cells = [above[at : at + 3] + below[at : at + 3] for at in range(0, len(above), 3)]
    alike = [Segment(_HALF * len([*run]), _style(cell)) for cell, run in groupby(cells)]
    return Strip(alike, len(cells))


@lru_cache(maxsize=8192)
def _style(cell: bytes) -> Style:
    return Style(color=_colour(cell[:3]), bgcolor=_colour(cell[3:]))


@lru_cache(maxsize=4096)
def _colour(dot: bytes) -> Color:
    return Color.from_rgb(*dot)
