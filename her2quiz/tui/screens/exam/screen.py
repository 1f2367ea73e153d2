"""The exam screen: one question after the other, and nothing said about the answers."""

from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.content import Content

from her2quiz.domain.characters import one_line
from her2quiz.domain.marking.answer import Answer
from her2quiz.session.exam.exam import Exam
from her2quiz.session.services.services import Services
from her2quiz.tui.card.card_view import CardView
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.text.prose import verbatim
from her2quiz.tui.screens.exam.keys import EXAM_KEYS
from her2quiz.tui.screens.exam.questions import ExamQuestionsScreen, clock_words
from her2quiz.tui.screens.exam.report import ExamReportScreen
from her2quiz.tui.screens.roomy import SHARED_STYLES
from her2quiz.tui.screens.session.session_screen import SESSION_STYLES, SessionScreen
from her2quiz.tui.widgets.lines.key_line import Key

_SECOND = 1.0
_NOT_KEPT = "Your answer was not kept, because it is not complete."
_NEXT = Key("enter", "Next", "press('enter')")

STYLES = Path(__file__).with_name("exam.tcss")


class ExamScreen(SessionScreen):
    """Asks the questions of an exam, until it is handed in or left."""

    CSS_PATH: ClassVar = [SHARED_STYLES, SESSION_STYLES, STYLES]
    BINDINGS: ClassVar = list(EXAM_KEYS)
    session: Exam

    def __init__(self, exam: Exam, services: Services, report: Path | None = None) -> None:
        """Show the present question.

        Args:
            exam: the exam.
            services: decks and clock.
            report: where the report is saved, if that was asked for.
        """
        super().__init__(exam, services)
        self._services, self._report = services, report
        self._is_touched, self._clicks = False, 0
        self._cannot_write = False
        self._card.passes_empty = True

    def on_mount(self) -> None:
        """Look at the clock each second, if there is a limit."""
        if self.session.time_left is not None:
            self.set_interval(_SECOND, self.look_at_the_clock)

    def on_screen_resume(self) -> None:
        """Show the question that was chosen in the list, or the report if the exam was handed in there."""
        self.ask()

    def line(self) -> tuple[Content, ...]:
        """Return the first line: the exam, which question it is, its mark, and the time that is left."""
        exam, left = self.session, clock_words(self.session.time_left)
        number = f"{exam.place + 1} of {exam.count}"
        marked = ["? marked"] if exam.is_marked else []
        state = ["answered"] if exam.given else []
        rights = (
            [f"Question {number}", *state, *marked, left],
            [number, *marked, left],
            [number, *(["?"] if exam.is_marked else []), left],
            [f"{exam.place + 1}{'?' if exam.is_marked else ''}", left.removesuffix(" left")],
        )
        title = Content.styled(f"Exam: {one_line(exam.sitting.title)}", "bold")
        return title, *(Content("   ".join(filter(None, right))) for right in rights)

    def ask(self) -> None:
        """Show the present question; once the exam is handed in, how it went."""
        self._is_touched, self._clicks = False, self._card.input.clicks
        if self.session.is_over:
            self._show_report()
        else:
            super().ask()

    def show_turn(self, *, from_top: bool = False) -> None:
        """Show the present question, with the answer that was given below it."""
        super().show_turn(from_top=from_top)
        given, answer = self.session.given, self.session.sitting.items[self.session.place].answer
        if answer is not None and self.session.turn is not None:
            self._card.notes.add(Block(Content.assemble("Your answer: ", verbatim(given, "bold"))))
            self._card.input.refill(answer)
            self._card.draw(from_top=from_top)

    def give(self, answer: Answer, key: str = "") -> None:  # noqa: ARG002 - the key may come again here
        """Keep an answer, and show it below the question."""
        if not self.session.is_over and self.tried(lambda: self.session.answer(answer)):
            self.ask()

    def keys_now(self) -> Iterator[Key]:
        """Return the keys that work now; enter goes on while nothing is filled in."""
        goes_on = self.session.given and not self._has_begun and not self._card.is_writing_note
        keys = super().keys_now()
        if not goes_on:
            yield from keys
            return
        yield _NEXT._replace(stays=True)
        yield from (key for key in keys if key.key not in ("enter", "tab"))

    def keys_state(self) -> Hashable:
        """Return everything that the keys depend on."""
        return super().keys_state(), bool(self.session.given), self._has_begun

    def action_press(self, key: str) -> None:
        """Handle a key: as an answer, or to go on if nothing is filled in."""
        if key == "enter" and self._card.is_writing_note:
            self._card.enter_note()
        elif key == "enter" and not self._has_begun and not self._card.takes_text:
            self.action_go(1)
        else:
            self._is_touched = True
            self.press_open(key)

    def action_go(self, step: int) -> None:
        """Go to the next question or the one before; behind the last one is the list of all."""
        self._keep_begun()
        place = self.session.place + step
        if self.session.is_over:
            self.ask()
        elif place >= self.session.count:
            self.action_questions()
        elif place < 0:
            self.refuse("shift+tab")
        elif self.tried(lambda: self.session.go_to(place)):
            self.ask()

    def action_mark(self) -> None:
        """Mark the question to look at it again, or take the mark away."""
        if self.tried(self.session.turn_mark):
            self._status.show(*self.line())

    def action_questions(self) -> None:
        """List all questions."""
        self._keep_begun()
        if self.session.is_over:
            self.ask()
        else:
            self.app.push_screen(ExamQuestionsScreen(self.session))

    def action_leave(self) -> None:
        """Leave the exam, which goes on later; while a note is being written, only discard the note."""
        self.action_stop()

    def finish(self) -> None:
        """Leave the exam."""
        self._keep_begun()
        if self.session.is_over:
            self.ask()
        else:
            self.notify("Your answers are saved. Press x to go on with the exam.")
            super().finish()

    def _keep_begun(self) -> None:
        """Keep an answer that is filled in but was not entered yet; say so if it is none."""
        if self.session.is_over or not self._has_begun or not self._card.input.is_touched:
            return
        answer = self._card.input.so_far()
        if answer is None:
            self.notify(_NOT_KEPT, severity="warning")
        else:
            self.tried(lambda: self.session.answer(answer))

    @property
    def _has_begun(self) -> bool:
        """Whether anything was filled in since the question was shown."""
        entered = self._card.input
        by_hand = self._is_touched or entered.clicks != self._clicks
        return by_hand or (self._card.takes_text and entered.is_touched)

    @on(CardView.Passed)
    def _pass(self) -> None:
        self.action_go(1)

    def look_at_the_clock(self) -> None:
        """Hand in when the time is up, whatever is shown over this screen."""
        if self.session.is_over or self._cannot_write:
            return
        self._cannot_write = not self.tried(self.session.look_at_the_clock)
        if not self._cannot_write:
            self._show_time()

    def _show_time(self) -> None:
        if self.session.is_over:
            while self.app.screen is not self:
                self.app.pop_screen()
            self._show_report()
        elif self.app.screen is self:
            self._status.show(*self.line())

    def _show_report(self) -> None:
        self.app.switch_screen(ExamReportScreen(self.session.sitting, self._services, self._report))


def exam_screen(exam: Exam, services: Services, report: Path | None = None) -> ExamScreen | ExamReportScreen:
    """Return the screen of an exam: its present question, or how it went if its time ran out meanwhile.

    Args:
        exam: the exam.
        services: decks and clock.
        report: where the report is saved; None for nowhere.
    """
    if exam.is_over:
        return ExamReportScreen(exam.sitting, services, report)
    return ExamScreen(exam, services, report)
