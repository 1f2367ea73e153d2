"""What is chosen before an exam: how many questions, how long, from which seed, and from which decks."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content

from her2quiz.domain.characters import one_line
from her2quiz.domain.exam.sitting import Sitting
from her2quiz.session import wording
from her2quiz.session.exam.begin import begin_exam, kept_exam, last_exam
from her2quiz.session.exam.exam import Exam
from her2quiz.session.exam.pool import left_out
from her2quiz.session.exam.setup import ExamSetup, Figure
from her2quiz.session.services.services import Services
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.text.prose import verbatim
from her2quiz.tui.screens.exam.report import ExamReportScreen
from her2quiz.tui.screens.exam.screen import ExamScreen
from her2quiz.tui.screens.roomy import KEYS, SHARED_STYLES, RoomyScreen
from her2quiz.tui.widgets.lines.key_line import KeyLine
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.tui.widgets.page import Page
from her2quiz.tui.widgets.too_small import TALL

_FIGURES = tuple(Figure)
_NO_LEAD = Content("")
_DIM = "$foreground-muted"
_GAP = 3
"""Cells between a value and what is said of it."""

_NOTES = {
    Figure.COUNT: "",
    Figure.MINUTES: "by the clock, also while you are away",
    Figure.SEED: "the same for everybody who is to sit the same exam",
}


class SetupPage(Page, inherit_bindings=False):
    """The choices, in which the keys of the screen move."""

    BINDINGS: ClassVar = []


class ExamSetupScreen(RoomyScreen):
    """Asks what the exam should be."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("exam.tcss")]
    BINDINGS: ClassVar = [
        Binding("enter", "begin", "Begin", tooltip="Begin the exam"),
        Binding("space", "turn", "Tick", tooltip="Take the deck under the cursor in, or leave it out"),
        Binding("a", "turn_all", "All or none", tooltip="Take all decks in, or none"),
        Binding(
            "left",
            "step(-1)",
            "Change",
            key_display="← →",
            tooltip="Less or more; digits write a number",
        ),
        Binding("right", "step(1)", show=False),
        Binding("l", "last", "Last report", tooltip="See the report of the exam that you handed in last"),
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("home", "move(-1000)", show=False),
        Binding("end", "move(1000)", show=False),
        *(Binding(str(digit), f"digit({digit})", show=False) for digit in range(10)),
        Binding("backspace", "rub_out", show=False),
        Binding("escape,q", "leave", "Back", key_display="esc", tooltip="Back to the decks"),
        KEYS,
    ]

    def __init__(self, services: Services, decks: tuple[str, ...] = ()) -> None:
        """Offer what is usual.

        Args:
            services: decks and chance.
            decks: the ids of the decks that are ticked first; all if none is given.
        """
        super().__init__()
        self._services = services
        self._setup = ExamSetup(services, decks)
        self._cursor = 0
        self._is_writing = False
        self._has_last = kept_exam(services) is not None

    def parts(self) -> ComposeResult:
        """Stack the parts."""
        yield SetupPage()

    def on_mount(self) -> None:
        """Show the choices."""
        self._draw()

    def on_resize(self) -> None:
        """Draw at the new size."""
        self._draw()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Return whether an action makes sense where the cursor is."""
        if action in ("step", "digit", "rub_out"):
            return self._figure is not None
        if action == "last":
            return self._has_last
        return self._figure is None if action == "turn" else True

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        self._cursor = max(0, min(len(_FIGURES) + len(self._setup.decks) - 1, self._cursor + step))
        self._changed()

    def action_step(self, step: int) -> None:
        """Choose a smaller or a larger number."""
        if self._figure is not None:
            self._setup.step(self._figure, step)
            self._changed()

    def action_digit(self, digit: int) -> None:
        """Write a number: the first digit replaces what was there."""
        if self._figure is not None:
            before = self._setup.figures[self._figure] if self._is_writing else 0
            self._setup.set(self._figure, 10 * before + digit)
            self._changed(is_writing=True)

    def action_rub_out(self) -> None:
        """Take the last digit away."""
        if self._figure is not None:
            self._setup.set(self._figure, self._setup.figures[self._figure] // 10)
            self._changed(is_writing=True)

    def action_turn(self) -> None:
        """Take the deck under the cursor in, or leave it out."""
        if self._figure is None:
            self._setup.turn(self._setup.decks[self._cursor - len(_FIGURES)][0])
            self._changed()

    def action_turn_all(self) -> None:
        """Take all decks in, or none."""
        self._setup.turn_all()
        self._changed()

    def action_begin(self) -> None:
        """Begin the exam."""
        begun: list[Exam] = []
        if self.tried(lambda: begun.append(begin_exam(self._services, self._setup.request()))):
            self.app.switch_screen(ExamScreen(begun[0], self._services))

    def action_last(self) -> None:
        """Show the report of the exam that was handed in last."""
        last: list[Sitting] = []
        if self.tried(lambda: last.append(last_exam(self._services)[0])):
            self.app.push_screen(ExamReportScreen(last[0], self._services))

    def action_leave(self) -> None:
        """Go back to the decks."""
        self.dismiss()

    @on(Page.Chosen)
    def _take_click(self, event: Page.Chosen) -> None:
        self._cursor = event.choice
        self.action_turn()
        self._changed()

    @property
    def _figure(self) -> Figure | None:
        """The number under the cursor; None if a deck is."""
        return _FIGURES[self._cursor] if self._cursor < len(_FIGURES) else None

    def _changed(self, *, is_writing: bool = False) -> None:
        self._is_writing = is_writing
        self._draw()

    def _draw(self) -> None:
        if not self.is_mounted:
            return
        there, _ = self._setup.available
        self.query_one(StatusLine).show(
            Content.styled("Exam", "bold"),
            Content(f"{wording.plural(there, 'question')} to draw from"),
            Content(f"of {there:,}"),
        )
        self.query_one(SetupPage).show([*self._blocks()], from_top=False)
        self.query_one(KeyLine).show(self.keys_now())

    def _blocks(self) -> Iterator[Block]:
        gap = [BLANK] if self.size.height >= TALL else []
        for place, figure in enumerate(_FIGURES):
            yield self._row(place, f"{figure.title:<11}", self._value(figure), _NOTES[figure])
        yield from gap
        yield from self._decks()
        note = left_out(self._setup.available[1])
        if note:
            yield from gap
            yield Block(verbatim(note, _DIM), Content(" "))

    def _decks(self) -> Iterator[Block]:
        """Return a row for each deck, with the cards in a column."""
        counts = [wording.plural(count, "card") for _, _, count in self._setup.decks]
        numbers = max(map(len, counts), default=0)
        titles = max((cell_len(title) for _, title, _ in self._setup.decks), default=0)
        titles = max(4, min(titles, self._room - len("▌[x] ") - _GAP - numbers))
        rows = zip(self._setup.decks, counts, strict=True)
        for place, ((id_, title, _), count) in enumerate(rows, len(_FIGURES)):
            box = "[x]" if id_ in self._setup.chosen else "[ ]"
            cut = Content(one_line(title)).truncate(titles, ellipsis=True, pad=True).plain
            yield self._row(place, f"{box} ", cut, f"{count:>{numbers}}")

    def _value(self, figure: Figure) -> str:
        value = self._setup.figures[figure]
        if figure is Figure.MINUTES and not value:
            return "no limit"
        if figure is Figure.COUNT and value > self._setup.available[0]:
            return f"{value}, but there are only {self._setup.available[0]}"
        return str(value)

    def _row(self, place: int, lead: str, value: str, note: str) -> Block:
        at_cursor = place == self._cursor
        line = Content.assemble("▌" if at_cursor else " ", lead, value)
        line = line.stylize("bold $text-primary") if at_cursor else line
        if note and line.cell_length + _GAP + cell_len(note) <= self._room:
            line = Content.assemble(line, " " * _GAP, (note, _DIM))
        return Block(line.truncate(self._room, ellipsis=True), _NO_LEAD, choice=place, is_focus=at_cursor)

    @property
    def _room(self) -> int:
        return max(8, self.query_one(SetupPage).scrollable_content_region.width)
