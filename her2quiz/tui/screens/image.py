"""The images of a card, as large as the terminal, and the key that shows them."""

from collections.abc import Sequence
from os import environ
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from her2quiz.domain.image import Image
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.image_block import can_show, image_block
from her2quiz.tui.drawing.text.text_block import text_block
from her2quiz.tui.screens.roomy import SHARED_STYLES, RoomyScreen
from her2quiz.tui.widgets.page import Page

_BESIDE = 8
"""Cells that the frame, the margins and the scrollbar take."""

_FRAME, _AROUND = 3, 4
"""Lines that the frame takes, with a blank one, and with a description."""


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
        from her2quiz.session.services.images.drawn import has_room

        blocks: list[Block] = []
        for image in self._images:
            rows = max(1, self.size.height - (_FRAME if image.is_drawn else _AROUND))
            says_nothing = (
                image.is_drawn and can_show(environ) and has_room(image, self.size.width - _BESIDE, 2 * rows)
            )
            alt = [] if says_nothing else [text_block(image.alt, "$foreground-muted")]
            blocks += [image_block(image, rows), *alt, BLANK]
        self.query_one(Page).show(blocks[:-1])


class ShowsImages(RoomyScreen):
    """A screen with a key that shows the images of its card as large as the terminal."""

    @property
    def images_now(self) -> tuple[Image, ...]:
        """The images of the card that is shown, as far as they may be seen."""
        return ()

    def action_image(self) -> None:
        """Show the images of the card as large as the terminal."""
        if self.images_now:
            self.app.push_screen(ImageScreen(self.images_now))
