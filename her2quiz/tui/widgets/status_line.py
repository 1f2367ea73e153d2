"""One line with a text on the left and another on the right, over a rule."""

from textual.content import Content
from textual.widget import Widget

_EMPTY = Content("")


class StatusLine(Widget):
    """The top of a screen."""

    def __init__(self, left: Content = _EMPTY, right: Content = _EMPTY, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        """Show two texts."""
        super().__init__(id=id)
        self._left, self._right = left, right

    def show(self, left: Content, right: Content) -> None:
        """Show two other texts."""
        self._left, self._right = left, right
        self.refresh()

    def render(self) -> Content:
        """Give the line: the right text gives way when there is no room for both."""
        width = self.size.width
        left = self._left.truncate(max(0, width), ellipsis=True)
        room = width - left.cell_length - 1
        right = self._right if self._right.cell_length <= room else Content("")
        gap = Content(" " * max(0, width - left.cell_length - right.cell_length))
        return left + gap + right
