"""A line of text that is asked for, over a screen."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from her2quiz.tui.screens.roomy import SHARED_STYLES


class LineScreen(ModalScreen[str | None]):
    """Asks for a line, and returns it; None if the learner cancels."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("line.tcss")]
    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar = [Binding("escape", "cancel", "Cancel", show=False)]

    def __init__(self, question: str, text: str = "", longest: int = 500) -> None:
        """Ask.

        Args:
            question: what is asked.
            text: what is in the line at first.
            longest: characters of the line.
        """
        super().__init__()
        self._question, self._text, self._longest = question, text, longest

    def compose(self) -> ComposeResult:
        """Add the line."""
        with Vertical():
            yield Input(self._text, max_length=self._longest, compact=True, select_on_focus=False)

    def on_mount(self) -> None:
        """Say what is asked, and how it ends."""
        box = self.query_one(Vertical)
        box.border_title, box.border_subtitle = Content(self._question), Content("enter saves, esc cancels")

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        self.dismiss(event.value)

    def action_cancel(self) -> None:
        """Return nothing."""
        self.dismiss(None)
