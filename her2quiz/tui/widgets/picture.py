"""A drawn picture in half blocks: two dots to a cell. It is drawn for the room there is, when it is painted."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

Dot = tuple[int, int, int]
Draw = Callable[[tuple[int, int]], Sequence[Sequence[Dot]]]
"""Draws a picture of a width and height in dots, as its lines; two that are equal draw the same."""

_HALF = "▀"


class Picture(Widget):
    """Shows what is drawn for it."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        """Start without a picture."""
        super().__init__(id=id)
        self._draw: Draw | None = None
        self._strips: list[Strip] = []
        self._drawn_for = (0, 0)

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
            lines = self._draw(self.dots)
            pairs = zip(lines[::2], lines[1::2], strict=True)
            self._strips = [_strip(above, below) for above, below in pairs]
        return self._strips[y]


def _strip(above: Sequence[Dot], below: Sequence[Dot]) -> Strip:
    """Paint a line, with cells that look alike together."""
    cells, segments, start = [*zip(above, below, strict=True)], list[Segment](), 0
    for place in range(1, len(cells) + 1):
        if place == len(cells) or cells[place] != cells[start]:
            segments.append(Segment(_HALF * (place - start), _style(*cells[start])))
            start = place
    return Strip(segments, len(cells))


@lru_cache(maxsize=8192)
def _style(above: Dot, below: Dot) -> Style:
    return Style(color=_colour(above), bgcolor=_colour(below))


@lru_cache(maxsize=4096)
def _colour(dot: Dot) -> Color:
    return Color.from_rgb(*dot)
