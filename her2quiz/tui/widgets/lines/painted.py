"""A widget of one or two lines that paints itself and caches what it painted."""

from collections.abc import Hashable

from textual.content import Content
from textual.strip import Strip

from her2quiz.tui.widgets.paint import PaintedAlone, painted

REMEMBERED = 64
"""How many paintings are cached."""


class Painted(PaintedAlone):
    """Shows content that depends only on a state."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        """Start empty."""
        super().__init__(id=id)
        self._paintings: dict[Hashable, list[Strip]] = {}

    @property
    def full_height(self) -> int:
        """How many lines it takes whenever it is shown."""
        height = self.styles.height
        return int(height.value) if height is not None else 0

    def state(self) -> Hashable:
        """Return everything that the content depends on."""
        raise NotImplementedError

    def content(self) -> Content:
        """Return the content, wrapped to the width."""
        raise NotImplementedError

    def repaint(self) -> None:
        """Paint the content again, without its padding and rules, which stay."""
        size = self.size
        self.refresh(*([size.region] if size else []))

    def render_line(self, y: int) -> Strip:
        """Paint one line."""
        key = (self.state(), self.size)
        strips = self._paintings.get(key)
        if strips is None:
            if len(self._paintings) >= REMEMBERED:
                self._paintings.clear()
            strips = self._paintings[key] = self._painted()
        return strips[min(y, len(strips) - 1)]

    def notify_style_update(self) -> None:
        """Repaint in the colours of another theme."""
        self._paintings.clear()
        super().notify_style_update()

    def _painted(self) -> list[Strip]:
        lines = [*self.content().split(), Content("")]
        return painted(lines, self.visual_style, max(1, self.size.width))
