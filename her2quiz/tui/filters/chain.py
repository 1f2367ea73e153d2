"""Several filters of painted lines in one: Textual copies and remembers each line once for every filter."""

from functools import lru_cache

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter


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
