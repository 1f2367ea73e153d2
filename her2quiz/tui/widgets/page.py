"""A scrolling page of text, painted line by line, so that a new text needs no layout."""

from collections.abc import Sequence
from itertools import chain
from typing import ClassVar, NamedTuple

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from her2quiz.tui.drawing.block import Block, lines_of
from her2quiz.tui.widgets.paint import PaintedAlone, painted

_BLANK = Content("")

KEPT = 2
"""Lines of a block that stay in sight with a later one."""


class Line(NamedTuple):
    """A line of the page."""

    content: Content
    """The text."""

    choice: int | None
    """What a click on it chooses; None if nothing."""


class Page(ScrollView, PaintedAlone, can_focus=True):
    """Shows blocks, wrapped to its width."""

    class Chosen(Message):
        """A block that can be chosen was clicked."""

        def __init__(self, choice: int) -> None:
            """Carry what was chosen."""
            super().__init__()
            self.choice = choice

    WIDEST: ClassVar[int | None] = None
    """Cells of the longest line of text; None for the whole width."""

    DRAWN_AT_ONCE: ClassVar[bool] = False
    """Whether its first picture is drawn at its width already, before the message that it has one is handled."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        """Make an empty page."""
        super().__init__(id=id)
        self._blocks: Sequence[Block] = ()
        self.lines: list[Line] = []
        """The lines, wrapped to the width."""
        self.has_changed = False
        """Whether the blocks that were shown last look other than those before."""
        self._strips: list[Strip] = []
        self._height: int | str = "1fr"
        self._width = 0
        self._revealed: tuple[int, int | None] | None = None
        self._home = 0
        self._has_looked_up = False
        self._below = 0

    def show(self, blocks: Sequence[Block], *, from_top: bool = True) -> None:
        """Show blocks in place of what is there.

        Args:
            blocks: the blocks to show.
            from_top: whether to scroll back to the first line.
        """
        self._blocks, self._revealed, self._home, self.has_changed = blocks, None, 0, False
        self._has_looked_up = False
        if self.DRAWN_AT_ONCE and not self.scrollable_content_region.width:
            return  # it is wrapped once it has a width
        self._wrap()
        if from_top:
            self._scroll(0)
        else:
            self._keep_focus_in_view()

    def reveal(self, block: int, last: int | None = None) -> None:
        """Scroll just far enough to show a block and all after it, or to bring the block to the top if they do not fit.

        The block stays visible when the page is resized, such as when its scrollbar appears.

        Args:
            block: the block to show.
            last: a later block to show with it; if there is no room for both, the first lines of the first one are
                scrolled out of sight, but never its last two.
        """
        self._revealed = block, last
        if self._width and self._room > 0:
            first = lines_of(self._blocks[:block], self.text_width)
            if last is not None:
                end = lines_of(self._blocks[: last + 1], self.text_width)
                stem = max(first, lines_of(self._blocks[: block + 1], self.text_width) - KEPT)
                first = max(first, min(end - self._room, stem))
            self._home = max(0, min(len(self.lines) - self._room, first))
            self._scroll(self._home)

    @property
    def hides_top(self) -> bool:
        """Whether the first lines are out of sight where the page was last scrolled to by itself."""
        return self._home > 0

    def look_up(self) -> None:
        """Scroll to the top; from there, back to where the page was last scrolled to by itself."""
        self._has_looked_up = bool(self.scroll_offset.y)
        self._scroll(0 if self._has_looked_up else self._home)

    def look_back(self) -> bool:
        """Scroll back after `look_up`; return False if the page is elsewhere, or never was scrolled like that."""
        is_up = self._has_looked_up and not self.scroll_offset.y
        if is_up:
            self.look_up()
        return is_up

    def scroll_pages(self, pages: int) -> None:
        """Scroll by some pages, down or up; a line of the page before stays in sight."""
        self.scroll_relative(y=pages * max(1, self.scrollable_content_region.height - 1), animate=False)

    @property
    def height_around(self) -> int:
        """How many lines there are for the page and what is below it; 0 before the first layout."""
        return self.parent.size.height if isinstance(self.parent, Widget) else 0

    def _scroll(self, y: int) -> None:
        """Scroll to a line, even before the scrollbar has appeared."""
        if y != self.scroll_offset.y:
            self.has_changed = True
            self.scroll_to(y=y, animate=False, force=True)

    @property
    def _room(self) -> int:
        """How many lines are visible at the height that was just chosen."""
        return self._height if isinstance(self._height, int) else self.scrollable_content_region.height

    def _keep_focus_in_view(self) -> None:
        """Scroll just far enough to show the blocks that the keys act on, or the first of them at the top."""
        places = [place for place, block in enumerate(self._blocks) if block.is_focus]
        if not places:
            return
        first = lines_of(self._blocks[: places[0]], self.text_width)
        last = lines_of(self._blocks[: places[-1] + 1], self.text_width) - 1
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if last >= top + height:
            self._scroll(min(first, last - height + 1))
        elif first < top:
            self._scroll(first)

    def fit(self, *, below: int) -> None:
        """Take all the room, or only what the text needs if something is below the page.

        Args:
            below: how many lines are needed below; 0 for none.
        """
        self._below = below
        height = max(1, min(len(self.lines), self.height_around - below)) if below else "1fr"
        if self._height != height:
            self._height = self.styles.height = height

    @property
    def text_width(self) -> int:
        """Cells of a line of text."""
        return min(self._width, self.WIDEST or self._width)

    @property
    def text(self) -> str:
        """The lines as plain text."""
        return "\n".join(line.content.plain for line in self.lines)

    def render_line(self, y: int) -> Strip:
        """Paint one line."""
        number = y + self.scroll_offset.y
        if not self._strips:
            self._strips = self._painted()
        return self._strips[min(number, len(self._strips) - 1)]

    @property
    def is_painted_alone(self) -> bool:
        """Whether it has no images, which a terminal may draw better than with characters."""
        return not any(block.is_image for block in self._blocks)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint some lines, and the images among them as well as the terminal can."""
        if self.DRAWN_AT_ONCE and not self._width:
            self._strips = self._first_strips()
        strips = super().render_lines(crop)
        if self.is_painted_alone:
            return strips
        from her2quiz.tui.widgets.images import drawn_over

        top = crop.y - self.gutter.top + self.scroll_offset.y
        return drawn_over(strips, self, self._blocks, range(top, top + len(strips)), self.text_width)

    def blocks_now(self) -> Sequence[Block]:
        """Return what is shown at the size that the page has now."""
        return self._blocks

    def _first_strips(self) -> list[Strip]:
        """Paint all lines at the width of the page; they are wrapped once more when the message of it is handled."""
        width = self.scrollable_content_region.width
        wrapped = [block.wrapped(min(width, self.WIDEST or width)) for block in self.blocks_now()]
        return painted([*chain.from_iterable(wrapped), _BLANK], self.visual_style, max(1, width))

    def notify_style_update(self) -> None:
        """Repaint in the colours of another theme."""
        self._strips = []
        super().notify_style_update()

    def on_resize(self) -> None:
        """Wrap to the new width."""
        if self.scrollable_content_region.width != self._width:
            self._wrap()
            self.fit(below=self._below)
        else:
            self._take_room()
        if self._revealed is not None:
            self.reveal(*self._revealed)

    def on_click(self, event: events.Click) -> None:
        """Report which block was clicked."""
        offset = event.get_content_offset(self)
        number = offset.y + self.scroll_offset.y if offset else len(self.lines)
        if number < len(self.lines):
            choice = self.lines[number].choice
            if choice is not None:
                self.post_message(self.Chosen(choice))

    def _wrap(self) -> None:
        """Wrap the text; repaint only the lines that changed."""
        before, region = self.lines, self.scrollable_content_region
        if region.width != self._width:
            self._width = region.width
            self.refresh()
        self.lines = [
            Line(content, block.choice)
            for block in self._blocks
            for content in block.wrapped(self.text_width)
        ]
        self._strips = []
        self._take_room()
        self._refresh_changes(before)

    def _refresh_changes(self, before: Sequence[Line]) -> None:
        """Repaint from the first line that changed to the last."""
        top = self.scroll_offset.y
        shown = range(top, top + self.scrollable_content_region.height)
        changed = [number for number in shown if not _same(before, self.lines, number)]
        if changed:
            self.has_changed = True
            self.refresh_lines(changed[0], changed[-1] - changed[0] + 1)

    def _take_room(self) -> None:
        """Set the size of the text, for the scrollbar, which is there even if all fits: so a new text needs no layout."""
        region = self.scrollable_content_region
        size = Size(region.width, max(len(self.lines), region.height))
        if size != self.virtual_size:
            self.set_reactive(Page.virtual_size, size)
            self._scroll_update(size)

    def _painted(self) -> list[Strip]:
        """Paint all lines, and one blank line for the room below them."""
        lines = [*(line.content for line in self.lines), _BLANK]
        return painted(lines, self.visual_style, max(1, self._width))


def _same(before: Sequence[Line], after: Sequence[Line], number: int) -> bool:
    """Return whether a line looks as before."""
    old = before[number].content if number < len(before) else _BLANK
    new = after[number].content if number < len(after) else _BLANK
    return old.is_same(new)
