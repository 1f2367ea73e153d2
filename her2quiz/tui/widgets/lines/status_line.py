"""One line with a text on the left and another on the right, over a rule."""

from collections.abc import Hashable

from textual.content import Content

from her2quiz.tui.widgets.lines.painted import Painted

_EMPTY = Content("")


class StatusLine(Painted):
    """The top line of a screen."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        """Start empty."""
        super().__init__(id=id)
        self._left = _EMPTY
        self._rights: tuple[Content, ...] = ()

    def show(self, left: Content, *rights: Content) -> None:
        """Show two texts.

        Args:
            left: the text on the left.
            rights: the text on the right, then shorter forms of it for where there is less room.
        """
        self._left, self._rights = left, rights
        self.repaint()

    def state(self) -> Hashable:
        """Return the texts."""
        return (self._left, *self._rights)

    def content(self) -> Content:
        """Return the line, with the longest right text that fits, or the shortest beside a left text cut short."""
        width = self.size.width
        shortest = self._rights[-1].cell_length + 1 if self._rights else 0
        left = self._left.truncate(width - shortest if shortest <= width // 2 else width, ellipsis=True)
        room = width - left.cell_length - 1
        right = next((right for right in self._rights if right.cell_length <= room), _EMPTY)
        gap = Content(" " * max(0, width - left.cell_length - right.cell_length))
        return left + gap + right
