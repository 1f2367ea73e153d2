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
        self._height: int | str = "1fr"
        self._width = 0
        self._tight = False

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

    def reveal(self, block: int) -> None:
        """Scroll just so far that a block and all after it can be seen, or the block's first line at the top."""
        first = sum(len(each.wrapped(self._width)) for each in self._blocks[:block])
        hidden = len(self._lines) - self.scrollable_content_region.height
        if hidden > 0:
            self.scroll_to(y=min(hidden, first), animate=False)

    def fit(self, *, tight: bool) -> None:
        """Take all the room there is, or with `tight` just what the text needs."""
        self._tight = tight
        height = min(len(self._lines), self.screen.size.height // 2) if tight else "1fr"
        if self._height != height:
            self._height = self.styles.height = height

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
        if self.scrollable_content_region.width != self._width:
            self._wrap()
            self.fit(tight=self._tight)
        else:
            self._take_room()

    def on_click(self, event: events.Click) -> None:
        """Say which block was clicked."""
        number = event.y + self.scroll_offset.y
        if number < len(self._lines):
            choice = self._lines[number].choice
            if choice is not None:
                self.post_message(self.Chosen(choice))

    def _wrap(self) -> None:
        region = self.scrollable_content_region
        self._width = region.width
        self._lines = [
            self._Line(content, block.choice)
            for block in self._blocks
            for content in block.wrapped(region.width)
        ]
        self._strips.clear()
        self._take_room()
        self.refresh()

    def _take_room(self) -> None:
        """Say how large the text is. One that fits keeps one size, so that a new text needs no layout."""
        region = self.scrollable_content_region
        self.virtual_size = Size(region.width, max(len(self._lines), region.height))
