"""The list of all keys of a screen, made from its bindings."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen

from her2quiz.tui.drawing.block import Block
from her2quiz.tui.screens.roomy import SHARED_STYLES, written
from her2quiz.tui.widgets.page import Page

_WIDTH = 10


class KeysScreen(ModalScreen[None]):
    """Lists keys on top of the screen they belong to."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("keys.tcss")]
    BINDINGS: ClassVar = [Binding("escape,question_mark,f1,enter,q", "dismiss", "Close", show=False)]

    def __init__(self, bindings: list[Binding]) -> None:
        """List the bindings that have a tooltip; the others are Textual's own, or second keys for the same."""
        super().__init__()
        by_action = {binding.action: binding for binding in reversed(bindings) if binding.tooltip}
        self._bindings_shown = [*reversed(by_action.values())]

    def compose(self) -> ComposeResult:
        """Add the list."""
        yield Page()

    def on_mount(self) -> None:
        """Show the list."""
        page = self.query_one(Page)
        page.border_title, page.border_subtitle = "Keys (^ is ctrl)", "esc closes"
        page.styles.height = len(self._bindings_shown) + 2
        page.focus()
        self.call_after_refresh(lambda: page.show([self._block(binding) for binding in self._bindings_shown]))

    @staticmethod
    def _block(binding: Binding) -> Block:
        key = Content.styled(f" {written(binding):<{_WIDTH}}", "bold $text-primary")
        return Block(Content(binding.tooltip or binding.description), key)
