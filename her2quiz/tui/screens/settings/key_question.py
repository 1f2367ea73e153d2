"""Asks for the key that a command is to have."""

from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen

from her2quiz.tui.drawing.block import Block
from her2quiz.tui.screens.roomy import SHARED_STYLES
from her2quiz.tui.widgets.page import Page

_LEAD = Content(" ")


class KeyQuestion(ModalScreen[str]):
    """Takes the next key, and returns its name; an empty one after esc."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("key_question.tcss")]

    def __init__(self, command: str) -> None:
        """Ask for the key of a command."""
        super().__init__()
        self._command = command

    def compose(self) -> ComposeResult:
        """Add the question."""
        yield Page()

    def on_mount(self) -> None:
        """Ask."""
        page = self.query_one(Page)
        page.border_title, page.border_subtitle = Content(self._command), Content("esc cancels")
        page.focus()
        asks = Content("Press the new key.")
        self.call_after_refresh(lambda: page.show([Block(asks, _LEAD)]))

    def on_key(self, event: events.Key) -> None:
        """Take the key, whatever it does elsewhere."""
        event.stop()
        event.prevent_default()
        self.dismiss("" if event.key == "escape" else event.key)
