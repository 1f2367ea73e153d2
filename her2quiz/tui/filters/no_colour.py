"""`NO_COLOR`: the terminal's own colours, in every theme; what stands out by its background is reversed."""

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

STANDS_OUT = 0.2
"""The difference in brightness, of 1, from which a background marks something, as a cursor does."""


class NoColourFilter(LineFilter):
    """Removes colours from painted lines. Bold, dim, underlined and reversed text stays so."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of a line without colours."""
        return [
            Segment(text, _plain(style, background) if style else style, control)
            for text, style, control in segments
        ]


@lru_cache(1024)
def _plain(style: Style, background: Color) -> Style:
    return Style(
        bold=style.bold,
        dim=style.dim,
        italic=style.italic,
        underline=style.underline,
        strike=style.strike,
        reverse=bool(style.reverse) or _stands_out(style, background),
        meta=style.meta or None,
    )


def _stands_out(style: Style, background: Color) -> bool:
    """Return whether the background of a text differs from that of its surroundings."""
    here = style.bgcolor
    if here is None or here.is_default:
        return False
    if here.triplet is None or background.ansi is not None:
        return True  # a colour of the terminal on the terminal's own background
    return abs(Color.from_rich_color(here).brightness - background.brightness) >= STANDS_OUT
