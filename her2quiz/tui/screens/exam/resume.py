"""What is offered while an exam is in progress: to go on, or to give it up."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content

from her2quiz.domain.exam.sitting import Sitting
from her2quiz.session import wording
from her2quiz.session.exam.begin import discard_exam, take_up
from her2quiz.session.services.services import Services
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.text.prose import verbatim
from her2quiz.tui.screens.exam.questions import clock_words
from her2quiz.tui.screens.exam.screen import exam_screen
from her2quiz.tui.screens.exam.setup import ExamSetupScreen
from her2quiz.tui.screens.roomy import KEYS, SHARED_STYLES, RoomyScreen
from her2quiz.tui.widgets.lines.key_line import KeyLine
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.tui.widgets.page import Page

_SECOND = 1.0


class ExamResumeScreen(RoomyScreen):
    """Says that an exam is in progress."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("exam.tcss")]
    BINDINGS: ClassVar = [
        Binding("enter", "go_on", "Go on", tooltip="Go on with the exam where it was left"),
        Binding(
            "d", "discard", "Give it up", tooltip="Give the exam up, with all its answers, and begin another"
        ),
        Binding("escape,q", "leave", "Back", key_display="esc", tooltip="Back to the decks"),
        KEYS,
    ]

    def __init__(self, services: Services, sitting: Sitting) -> None:
        """Show the exam.

        Args:
            services: decks and clock.
            sitting: the exam in progress.
        """
        super().__init__()
        self._services, self._sitting = services, sitting
        self._is_sure = False

    def parts(self) -> ComposeResult:
        """Stack the parts."""
        yield Page()

    def on_mount(self) -> None:
        """Show the exam, and the time as it goes on."""
        self.query_one(StatusLine).show(Content.styled("An exam is in progress", "bold"))
        self.query_one(KeyLine).show(self.keys_now())
        self._draw()
        if self._sitting.minutes is not None:
            self.set_interval(_SECOND, self._draw)

    def action_go_on(self) -> None:
        """Go on with it."""
        self.tried(self._take_up)

    def action_discard(self) -> None:
        """Give it up, if that is confirmed, and offer another one."""
        if not self._is_sure:
            self._is_sure = True
            self.notify("Its answers will be lost. Press d again to give it up.", severity="warning")
        elif self.tried(lambda: discard_exam(self._services)):
            self.app.switch_screen(ExamSetupScreen(self._services))

    def action_leave(self) -> None:
        """Go back to the decks."""
        self.dismiss()

    def _take_up(self) -> None:
        exam, still = take_up(self._services)
        for line in still.lines():
            self.notify(line, severity="warning")
        self.app.switch_screen(exam_screen(exam, self._services))

    def _draw(self) -> None:
        self.query_one(Page).show([*self._blocks()], from_top=False)

    def _blocks(self) -> Iterator[Block]:
        sitting, now = self._sitting, self._services.clock()
        yield Block(verbatim(sitting.title, "bold"))
        yield BLANK
        answered = len(sitting.items) - len(sitting.unanswered)
        is_today = now.day == sitting.begun.day
        day = f"at {sitting.began:%H:%M}" if is_today else wording.day_name(sitting.begun.day, now.day)
        yield Block(
            Content(f"{answered} of {len(sitting.items)} answered. Begun {day}. Seed {sitting.seed}.")
        )
        left = sitting.time_left(now.at)
        if left:
            yield Block(Content(f"{clock_words(left)}. The time goes on by the clock."))
        elif left is not None:
            yield Block(Content("Its time is up: go on to hand it in as it is, and to see how it went."))
