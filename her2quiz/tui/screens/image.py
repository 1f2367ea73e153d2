"""The images of a card, as large as the terminal."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from her2quiz.domain.image import Image
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.image_block import image_block
from her2quiz.tui.drawing.text_block import text_block
from her2quiz.tui.screens.roomy import SHARED_STYLES
from her2quiz.tui.widgets.page import Page

_AROUND = 4
"""Lines that the frame and the description take."""


class ImageScreen(ModalScreen[None]):
    """Shows images, each with its description below it."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("image.tcss")]
    BINDINGS: ClassVar = [Binding("escape,enter,q,f4", "dismiss", "Close", show=False)]

    def __init__(self, images: Sequence[Image]) -> None:
        """Show images, one below the other."""
        super().__init__()
        self._images = images

    def compose(self) -> ComposeResult:
        """Add the page."""
        yield Page()

    def on_mount(self) -> None:
        """Show the images."""
        page = self.query_one(Page)
        page.border_title, page.border_subtitle = "Image", "esc closes"
        page.focus()
        self.call_after_refresh(self._draw)

    def on_resize(self) -> None:
        """Draw the images as large as they can be now."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        rows = max(1, self.size.height - _AROUND)
        blocks: list[Block] = []
        for image in self._images:
            blocks += [image_block(image, rows), text_block(image.alt, "$foreground-muted"), BLANK]
        self.query_one(Page).show(blocks[:-1])
