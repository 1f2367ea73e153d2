"""Paints lines that are already wrapped, and says of a widget made of such lines that it can be painted alone."""

from collections.abc import Iterable

from textual.color import Color
from textual.content import Content
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget


def painted(lines: Iterable[Content], style: Style, width: int) -> list[Strip]:
    """Paint lines, each cut or padded to a width.

    Textual's own method also looks for links, wraps and aligns, which takes four times as long.

    Args:
        lines: the lines to paint.
        style: the style of the widget.
        width: the width in cells.
    """
    return [_line(content, style, width) for content in lines]


def _line(content: Content, style: Style, width: int) -> Strip:
    if content.cell_length > width:
        content = content.truncate(width)
    strip = Strip(content.render_segments(style), content.cell_length)
    return strip.extend_cell_length(width, style.rich_style)


class PaintedAlone(Widget):
    """A widget of whole lines that can be painted without what is around it."""

    _behind: Color | None = None
    _is_held = False

    @property
    def is_painted_alone(self) -> bool:
        """Whether that is so now: nothing but characters is painted."""
        return True

    @property
    def behind(self) -> Color:
        """The colour behind its text."""
        if self._behind is None:
            self._behind = self.background_colors[1]
        return self._behind

    def notify_style_update(self) -> None:
        """Take the colours of another theme."""
        self._behind = None
        super().notify_style_update()

    def check_idle(self) -> None:
        """Ask to be looked at once nothing else is to do, unless it is held."""
        if not self._is_held:
            super().check_idle()

    def hold(self) -> None:
        """Ask for nothing until it is let go: it will be painted by then."""
        self._is_held = True

    def let_go(self) -> None:
        """Ask for what is still to be done, if anything is."""
        self._is_held = False
        if self._repaint_required or self._next_callbacks or waits(self):
            self.check_idle()


def waits(widget: Widget) -> bool:
    """Whether more than painting is to be done for a widget."""
    return (
        widget._layout_required  # noqa: SLF001 - Textual has no other way to tell, here and below
        or widget._scroll_required  # noqa: SLF001
        or widget._recompose_required  # noqa: SLF001
        or widget._refresh_styles_required  # noqa: SLF001
    )
