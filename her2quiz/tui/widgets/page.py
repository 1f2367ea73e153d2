"""A page of text that scrolls, painted line by line: one widget and no layout however its text changes."""

from collections.abc import Sequence

from attrs import frozen
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from her2quiz.tui.faces.block import Block


class Page(ScrollView, can_focus=True):
    """Shows blocks, wrapped to its width."""

    @frozen
    class _Line:
        content: Content
        choice: int | None

    class Chosen(Message):
        """A block that can be chosen was clicked."""

        def __init__(self, choice: int) -> None:
            """Say which."""
            super().__init__()
            self.choice = choice

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        """Make an empty page."""
        super().__init__(id=id)
        self._blocks: Sequence[Block] = ()
        self._lines: list[Page._Line] = []
        self._strips: dict[int, Strip] = {}

    def show(self, blocks: Sequence[Block], *, from_top: bool = True) -> None:
        """Show blocks in place of what is there.

        Args:
            blocks: what to show.
            from_top: whether to scroll back to the first line.
        """
        self._blocks = blocks
        self._wrap()
        if from_top and self.scroll_y:
            self.scroll_to(y=0, animate=False)

    def reveal_end(self) -> None:
        """Scroll just so far that the last line can be seen."""
        hidden = len(self._lines) - self.scrollable_content_region.height
        if hidden > 0:
            self.scroll_to(y=hidden, animate=False)

    @property
    def text(self) -> str:
        """What is shown, as plain text."""
        return "\n".join(line.content.plain for line in self._lines)

    def render_line(self, y: int) -> Strip:
        """Paint one line."""
        number = y + self.scroll_offset.y
        strip = self._strips.get(number)
        if strip is None:
            content = self._lines[number].content if number < len(self._lines) else Content("")
            width = self.scrollable_content_region.width
            strip = Visual.to_strips(self, content, width, 1, self.visual_style, pad=True)[0]
            self._strips[number] = strip
        return strip

    def notify_style_update(self) -> None:
        """Paint anew in the colours of another theme."""
        self._strips.clear()
        super().notify_style_update()

    def on_resize(self) -> None:
        """Wrap to the new width."""
        self._wrap()

    def on_click(self, event: events.Click) -> None:
        """Say which block was clicked."""
        number = event.y + self.scroll_offset.y
        if number < len(self._lines):
            choice = self._lines[number].choice
            if choice is not None:
                self.post_message(self.Chosen(choice))

    def _wrap(self) -> None:
        region = self.scrollable_content_region
        self._lines = [
            self._Line(content, block.choice)
            for block in self._blocks
            for content in block.wrapped(region.width)
        ]
        self._strips.clear()
        # A page that fits keeps one virtual size, so that a new text needs no layout.
        self.virtual_size = Size(region.width, max(len(self._lines), region.height))
        self.refresh()
