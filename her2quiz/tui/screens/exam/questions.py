"""The list of all questions of an exam: which are answered and which are marked, and the way to hand in."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content

from her2quiz.domain.characters import one_line
from her2quiz.session import wording
from her2quiz.session.exam.exam import Exam
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.screens.roomy import KEYS, SHARED_STYLES, RoomyScreen
from her2quiz.tui.widgets.lines.key_line import Key, KeyLine
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.tui.widgets.page import Page

_HOUR, _MINUTE = 3600, 60
_NO_LEAD = Content("")
_ANSWERED, _OPEN, _MARKED = "✓", "·", "?"
_SECOND = 1.0
_TWO_COLUMNS = 50
"""Cells from which the answer is shown beside the question."""


class QuestionsPage(Page, inherit_bindings=False):
    """A list, whose cursor the keys of the screen move."""

    BINDINGS: ClassVar = []


class ExamQuestionsScreen(RoomyScreen):
    """Lists the questions."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("exam.tcss")]
    BINDINGS: ClassVar = [
        Binding("enter", "take", "Go", tooltip="Go to the question under the cursor"),
        Binding("h", "hand_in", "Hand in", tooltip="End the exam, and see how it went"),
        Binding("u", "open_one", "Next unanswered", tooltip="Move to the next question without an answer"),
        Binding("m", "marked_one", "Next marked", tooltip="Move to the next question that is marked"),
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup", "move(-10)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("home", "move(-1000)", show=False),
        Binding("end", "move(1000)", show=False),
        Binding("escape,ctrl+e", "leave", "Back", key_display="esc", tooltip="Back to the question"),
        KEYS,
    ]

    def __init__(self, exam: Exam) -> None:
        """Put the cursor on the present question."""
        super().__init__()
        self._exam, self._cursor = exam, exam.place
        self._is_sure = False
        self._rows: list[tuple[str, str, str]] = []

    def parts(self) -> ComposeResult:
        """Stack the parts."""
        yield QuestionsPage()

    def on_mount(self) -> None:
        """Show the list, and the time as it goes on."""
        self.query_one(KeyLine).show(self.keys_now())
        self._rows = [*self._described()]
        self._draw()
        if self._exam.time_left is not None:
            self.set_interval(_SECOND, self._show_line)

    def on_resize(self) -> None:
        """Draw at the new width."""
        self._draw()

    def keys_now(self) -> Iterator[Key]:
        """Return the keys that work now; the way to hand in is shown however little room there is."""
        return (key._replace(stays=key.stays or key.action == "hand_in") for key in super().keys_now())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Return whether an action makes sense now."""
        if action == "open_one":
            return bool(self._exam.sitting.unanswered)
        return bool(self._exam.sitting.marked) if action == "marked_one" else True

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        self._cursor = max(0, min(self._exam.count - 1, self._cursor + step))
        self._draw()

    def action_open_one(self) -> None:
        """Move to the next question without an answer."""
        self._move_among(self._exam.sitting.unanswered)

    def action_marked_one(self) -> None:
        """Move to the next question that is marked."""
        self._move_among(self._exam.sitting.marked)

    def action_take(self) -> None:
        """Go to the question under the cursor."""
        if self.tried(lambda: self._exam.go_to(self._cursor)):
            self.dismiss()

    def action_hand_in(self) -> None:
        """Hand in; if questions are open, ask once."""
        is_open = len(self._exam.sitting.unanswered)
        if is_open and not self._is_sure:
            self._is_sure = True
            count = wording.plural(is_open, "question is", "questions are")
            self.notify(f"{count} not answered. Press h again to hand in anyway.", severity="warning")
        elif self.tried(self._exam.hand_in):
            self.dismiss()

    def action_leave(self) -> None:
        """Go back to the question."""
        self.dismiss()

    @on(Page.Chosen)
    def _take_click(self, event: Page.Chosen) -> None:
        self._cursor = event.choice
        self.action_take()

    def _move_among(self, places: tuple[int, ...]) -> None:
        self._cursor = next((place for place in places if place > self._cursor), places[0])
        self._draw()

    def _draw(self) -> None:
        self._show_line()
        if self.is_mounted:
            self.query_one(QuestionsPage).show([*self._blocks()], from_top=False)

    def _show_line(self) -> None:
        sitting, left = self._exam.sitting, clock_words(self._exam.time_left)
        answered = self._exam.count - len(sitting.unanswered)
        marked = [f"{len(sitting.marked)} marked"] if sitting.marked else []
        short = f"{answered} of {self._exam.count}"
        forms = [f"{short} answered", *marked, left], [f"{short} answered", left], [short, left]
        rights = (Content("   ".join(filter(None, form))) for form in forms)
        self.query_one(StatusLine).show(Content.styled("All questions", "bold"), *rights)

    def _blocks(self) -> Iterator[Block]:
        room = max(8, self.query_one(QuestionsPage).scrollable_content_region.width)
        answers = max((Content(given).cell_length for _, _, given in self._rows), default=0)
        for place, (signs, asks, given) in enumerate(self._rows):
            at_cursor = place == self._cursor
            line = Content.assemble(
                "▌" if at_cursor else " ", _columns(signs, asks, given, room - 1, answers)
            )
            line = line.stylize("bold $text-primary") if at_cursor else line
            yield Block(line, _NO_LEAD, choice=place, is_focus=at_cursor)

    def _described(self) -> Iterator[tuple[str, str, str]]:
        """Return of each question its number with its signs, what it asks, and what was answered."""
        unanswered, marked = {*self._exam.sitting.unanswered}, {*self._exam.sitting.marked}
        width = len(str(self._exam.count))
        for place in range(self._exam.count):
            signs = f"{_OPEN if place in unanswered else _ANSWERED}{_MARKED if place in marked else ' '}"
            asks = one_line(self._exam.asks(place))
            yield f"{place + 1:>{width}} {signs} ", asks, self._exam.given_at(place)


def _columns(signs: str, asks: str, given: str, room: int, answers: int) -> Content:
    """Return a line: what is asked, and beside it the answer if there is room for both; `answers` take so many cells."""
    left = room - len(signs)
    if left < _TWO_COLUMNS or not answers:
        return Content.assemble(signs, Content(asks).truncate(max(1, left), ellipsis=True))
    widest = max(left * 3 // 5, left - 2 - answers)
    question = Content(asks).truncate(widest, ellipsis=True)
    answer = Content.styled(given, "$foreground-muted").truncate(left - widest - 2, ellipsis=True)
    return Content.assemble(signs, question.pad_right(widest - question.cell_length), "  ", answer)


def clock_words(left: timedelta | None) -> str:
    """Return a time as minutes and seconds, with hours if there are any: 4:05, 1:30:00; empty for no limit."""
    if left is None:
        return ""
    seconds = -(-left // timedelta(seconds=1))
    hours, rest = divmod(seconds, _HOUR)
    minutes = f"{rest // _MINUTE:02}" if hours else f"{rest // _MINUTE}"
    return f"{f'{hours}:' if hours else ''}{minutes}:{rest % _MINUTE:02} left"
