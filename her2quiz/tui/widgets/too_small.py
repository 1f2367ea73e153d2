"""Asks for more room."""

from textual.content import Content
from textual.widget import Widget

SMALLEST = (32, 10)
"""Columns and lines below which nothing else is shown."""

TALL = 20
"""Lines from which there is room for a question and all that is said about its answer."""


class TooSmall(Widget):
    """Stands in place of everything else when the terminal is too small."""

    def render(self) -> Content:
        """Say how much room is needed."""
        columns, lines = SMALLEST
        return Content(f"Please make the terminal at least {columns} columns by {lines} lines.")
