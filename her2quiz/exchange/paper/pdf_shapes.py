"""What is drawn on a page beside text: boxes and lines to write on."""

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

WIDTH = 178 * mm
"""The width of what is printed, in points."""

HEIGHT = 255 * mm
"""The height of what is printed on a page, in points."""

FLUSH: list[tuple[Any, ...]] = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    *((f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
]
"""The style of a table that only puts things side by side."""

_INK = "#444444"


class Box(Flowable):  # type: ignore[misc]
    """A box to tick, or to write in."""

    def __init__(self, width: float, height: float, drop: float = 2.5) -> None:
        """Make a box.

        Args:
            width: its width in points.
            height: its height in points.
            drop: how much lower it stands than its place.
        """
        super().__init__()
        self.width, self.height, self._drop = width, height, drop

    def draw(self) -> None:
        """Draw it."""
        self.canv.setStrokeColor(_INK)
        self.canv.setLineWidth(0.7)
        self.canv.rect(0, -self._drop, self.width, self.height)


class Rule(Flowable):  # type: ignore[misc]
    """A line to write on, with the room above it."""

    def __init__(self, height: float) -> None:
        """Make a line with so many points above it."""
        super().__init__()
        self.width, self.height = 0.0, height

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take all the width there is."""
        self.width = width
        return self.width, self.height

    def draw(self) -> None:
        """Draw it."""
        self.canv.setStrokeColor(_INK)
        self.canv.setLineWidth(0.5)
        self.canv.line(0, 0, self.width, 0)
