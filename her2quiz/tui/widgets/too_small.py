"""Asks for more room."""

from textual.content import Content
from textual.widget import Widget

SMALLEST = (32, 10)
"""Columns and lines below which nothing else is shown."""

TALL = 20
"""Lines from which a question fits with its mark."""


class TooSmall(Widget):
    """Shown in place of everything else when the terminal is too small."""

    def render(self) -> Content:
        """Return how much room is needed."""
        columns, lines = SMALLEST
        return Content(f"Please make the terminal at least {columns} columns by {lines} lines.")
