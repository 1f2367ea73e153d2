"""Several filters of painted lines in one: Textual copies and remembers each line once for every filter."""

from collections.abc import Sequence
from functools import cache, lru_cache

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter, Monochrome, NoColor

from her2quiz.tui.filters.ascii_signs import AsciiFilter
from her2quiz.tui.filters.contrast import DimFilter
from her2quiz.tui.filters.control_filter import ControlFilter

_NO_CONTROLS, _ASCII, _DIM = ControlFilter(), AsciiFilter(), DimFilter()


class Chain(LineFilter):
    """Applies filters one after the other."""

    def __init__(self, filters: tuple[LineFilter, ...]) -> None:
        """Chain filters.

        Args:
            filters: the first one to be applied first.
        """
        super().__init__()
        self.filters = filters
        """What is chained."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of a line as the last filter leaves them."""
        for each in self.filters:
            segments = each.apply(segments, background)
        return segments


@lru_cache(maxsize=8)
def chained(*filters: LineFilter) -> Chain:
    """Return the chain of some filters, always the same, so that lines that were filtered are found again."""
    return Chain(filters)


def filtered_for(of_textual: Sequence[LineFilter], *, has_colour: bool, is_ascii_only: bool) -> Chain:
    """Return what a line passes last: no control characters, and only what the terminal can show.

    Args:
        of_textual: the filters of Textual; without colours, those of them that remove colours are left out.
        has_colour: whether colours are wanted.
        is_ascii_only: whether the terminal has only the signs of ASCII.
    """
    colour: LineFilter = _DIM
    if not has_colour:
        of_textual = [each for each in of_textual if not isinstance(each, (Monochrome, NoColor))]
        colour = _no_colour()
    return chained(colour, *of_textual, *([_ASCII] if is_ascii_only else []), _NO_CONTROLS)


@cache
def _no_colour() -> LineFilter:
    from her2quiz.tui.filters.no_colour import NoColourFilter  # rarely wanted

    return NoColourFilter()
