"""The list of all keys of a screen, made from its bindings."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen

from her2quiz.tui.drawing.block import Block
from her2quiz.tui.screens.roomy import SHARED_STYLES
from her2quiz.tui.widgets.page import Page

_WIDTH = 10


class KeysScreen(ModalScreen[None]):
    """Lists keys on top of the screen they belong to."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("keys.tcss")]
    BINDINGS: ClassVar = [Binding("escape,question_mark,f1,enter,q", "dismiss", "Close", show=False)]

    def __init__(self, keys: Iterable[tuple[str, str]]) -> None:
        """List keys, each with what it does."""
        super().__init__()
        self._listed = tuple(keys)

    def compose(self) -> ComposeResult:
        """Add the list."""
        yield Page()

    def on_mount(self) -> None:
        """Show the list."""
        page = self.query_one(Page)
        page.border_title, page.border_subtitle = "Keys (^ is ctrl)", "esc closes"
        page.styles.height = len(self._listed) + 2
        page.focus()
        self.call_after_refresh(self._fill, page)

    def _fill(self, page: Page) -> None:
        """Show the keys, with room for what goes on in a second line."""
        page.show([self._block(*each) for each in self._listed])
        page.styles.height = len(page.lines) + 2

    @staticmethod
    def _block(key: str, does: str) -> Block:
        return Block(Content(does), Content.styled(f" {key:<{_WIDTH - 1}} ", "bold $text-primary"))
