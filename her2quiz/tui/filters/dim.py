"""Dim text: paler than other text, but still readable in every theme."""

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from her2quiz.tui.filters.contrast import on_background

STRENGTH = 0.75
"""How much of its colour dim text keeps at least; the rest is that of the background. Textual's 0.66 is too pale."""

_NOT_DIM = Style(dim=False)


class DimFilter(LineFilter):
    """Blends dim text with its background. In the terminal's own colours, the terminal dims it itself."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of a line with dim text blended."""
        if not any(segment.style and segment.style.dim for segment in segments):
            return segments
        return [
            Segment(text, _blended(style, background) if style and style.dim else style, control)
            for text, style, control in segments
        ]


@lru_cache(1024)
def _blended(style: Style, background: Color) -> Style:
    here = style.bgcolor
    behind = background if here is None or here.is_default else Color.from_rich_color(here)
    if style.color is None or style.color.triplet is None or behind.ansi is not None:
        return style
    paler = on_background(Color.from_rich_color(style.color), behind, STRENGTH)
    return style + Style(color=paler.rich_color) + _NOT_DIM
