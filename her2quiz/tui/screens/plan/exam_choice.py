"""The choice of what an exam is on, over the plan."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen

from her2quiz.session.day.path_choice import PathChoice
from her2quiz.tui.screens.roomy import SHARED_STYLES
from her2quiz.tui.widgets.choice_list import PathList


class ExamChoice(ModalScreen[str]):
    """Asks what the exam is on, and returns its name; an empty one if nothing is to change."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("plan.tcss")]
    BINDINGS: ClassVar = [Binding("escape,q", "leave", "Leave", show=False)]

    def __init__(self, choices: Sequence[PathChoice]) -> None:
        """Offer decks, paths and everything."""
        super().__init__()
        self._choices = choices

    def compose(self) -> ComposeResult:
        """Add the list."""
        yield PathList(self._choices, "What is the exam on?", [])

    def on_mount(self) -> None:
        """Give the list the focus."""
        page = self.query_one(PathList)
        page.border_title = Content("Exam")
        page.border_subtitle = Content("enter chooses, esc cancels")
        page.focus()

    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss("")

    @on(PathList.Taken)
    def _take(self, event: PathList.Taken) -> None:
        self.dismiss(event.name)
