"""The lab's screen: a field as large as there is room, the question below it, then the verdict."""

from collections.abc import Iterator
from os import environ
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content

from her2quiz.her2.fields.fish import FishField
from her2quiz.her2.fields.ihc import IhcField
from her2quiz.her2.ihc import Score
from her2quiz.her2.in_words import ihc_count
from her2quiz.session.lab.counting import Cursor, Sheet
from her2quiz.session.lab.lab_words import NAMES, last_words, standing
from her2quiz.session.lab.neighbour import differences, neighbour
from her2quiz.session.lab.run import LabRun
from her2quiz.session.lab.step import AmountStep, ChoiceStep, CountStep, Verdict, amount_of
from her2quiz.tui.drawing.block import BLANK, Block, lines_of
from her2quiz.tui.drawing.image_block import can_show
from her2quiz.tui.screens.lab.field_pictures import FieldPictures, Shown
from her2quiz.tui.screens.lab.keys import LAB_KEYS, offered
from her2quiz.tui.screens.lab.menu import LabTally
from her2quiz.tui.screens.lab.page import LabPage, answered, is_in_a_row, legend, line, question
from her2quiz.tui.screens.roomy import SHARED_STYLES, RoomyScreen
from her2quiz.tui.widgets.lines.key_line import KeyLine
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.tui.widgets.page import Page


def has_pictures() -> bool:
    """Whether the terminal shows pictures at all; without, signals are read out and not counted."""
    return can_show(environ)


_AROUND = 2
"""Lines above and below the picture and the text."""

_MARGIN = 3
"""Cells beside the text: its lead, and the scrollbar."""

_POINT = {"full_stop": ".", "comma": "."}


class LabScreen(RoomyScreen):
    """Plays a run of the lab."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("lab.tcss")]
    BINDINGS: ClassVar = [*LAB_KEYS]
    AUTO_FOCUS = ""  # arrow keys go to the sheet

    def __init__(self, run: LabRun) -> None:
        """Show a run."""
        super().__init__()
        self.run = run
        """The run."""
        self.cursor: Cursor | None = None
        """The sheet that is written on; None if nothing is counted."""
        self._typed, self._story = "", list[str]()
        self._has_contrast = self._is_counted = False
        self._beside: IhcField | None = None

    def parts(self) -> ComposeResult:
        """Stack the parts."""
        yield FieldPictures()
        yield LabPage(id="text")

    def on_mount(self) -> None:
        """Show the first item."""
        self._has_contrast = "contrast" in self.app.theme
        self._begin()

    def on_resize(self) -> None:
        """Arrange the parts for the room there is."""
        self._show()

    def _begin(self) -> None:
        """Ask the present decision."""
        step = self.run.step
        self._typed, self._beside, self._is_counted = "", None, False
        if isinstance(step, CountStep):
            self.cursor = Cursor(Sheet(step.field))
        elif not isinstance(self.run.item.field, FishField):
            self.cursor = None
        self._show()

    def _show(self) -> None:
        if not self.size:
            return
        self._say_where()
        blocks = [*self._below()]
        room = self.size.height - _AROUND
        shown, width = self._shown, self.size.width - _MARGIN
        has_picture = shown.has_picture(self.size.width, room - lines_of(blocks, width))
        if not has_picture:
            blocks = [*map(line, shown.words()), *self._below(is_drawn=False)]
        page, pictures = self.query_one(LabPage), self.query_one(FieldPictures)
        page.styles.height = min(lines_of(blocks, width), room) if has_picture else "1fr"
        pictures.display = has_picture
        self.set_class(not has_picture, "-words")
        step = self.run.step
        page.row = step if isinstance(step, ChoiceStep) and is_in_a_row(step) else None
        page.show(blocks)
        page.reveal(len(blocks) - 1)
        if has_picture:
            pictures.draw(shown)
        self.refresh_bindings()
        self.query_one(KeyLine).show(self.keys_now())

    def _say_where(self) -> None:
        name = f"{NAMES[self.run.item.kind]} {self.run.number}"
        self.query_one(StatusLine).show(Content.styled(name, "bold"), *map(Content, standing(self.run.tally)))

    def _below(self, *, is_drawn: bool = True) -> Iterator[Block]:
        """Return what is written below the picture, or without one."""
        run, verdict = self.run, self.run.verdict
        yield from (line(each, "$foreground-muted") for each in self._story)
        if verdict is None:
            said = legend(self.cursor, self._has_contrast if is_drawn else None) if self.cursor else ""
            yield from question(run, self._typed, self.cursor, said)
            return
        if run.item.field is None:
            yield from map(line, run.step.told)
            yield BLANK
        yield from answered(run.step, verdict)
        if isinstance(run.item.field, IhcField):
            if self._beside is not None and not self._is_counted:
                yield from map(line, differences(run.item.field, self._beside, is_drawn=is_drawn))
            if self._is_counted:
                yield line(ihc_count(run.item.field))

    @property
    def _shown(self) -> Shown:
        beside = None if self._is_counted else self._beside
        field = self.run.item.field
        return Shown(field, beside, self.cursor, self._has_contrast, self._is_counted, self._counts)

    @property
    def option_keys(self) -> frozenset[str]:
        """The digits that mean something now, and a decimal point where an amount is typed."""
        step = self.run.step
        if self.run.verdict is not None or self.is_too_small:
            return frozenset()
        if isinstance(step, ChoiceStep):
            return frozenset(str(place + step.first_number) for place in range(len(step.options)))
        digits = frozenset("0123456789")
        return digits | {*_POINT} if isinstance(step, AmountStep) else digits

    def action_press(self, key: str) -> None:
        """Choose an option, or write a digit."""
        step = self.run.step
        if isinstance(step, ChoiceStep):
            self._choose(step, int(key) - step.first_number)
            return
        if isinstance(step, AmountStep):
            self._typed += _POINT.get(key, key)
        elif self.cursor is not None:
            self.cursor = self.cursor.typed(int(key))
        self._show()

    @on(Page.Chosen)
    def _click(self, event: Page.Chosen) -> None:
        step = self.run.step
        if isinstance(step, ChoiceStep) and self.run.verdict is None:
            self._choose(step, event.choice)

    def _choose(self, step: ChoiceStep, place: int) -> None:
        verdict = self.run.choose(place)
        if isinstance(self.run.item.field, IhcField) and not verdict.is_right:
            self._beside = neighbour(Score(step.options[place]), self.run.item.seed)
        self._show()

    def action_enter(self) -> None:
        """Go on, hand in what was typed, or go to the next count."""
        step = self.run.step
        if self.run.verdict is not None:
            self._go_on(self.run.verdict)
        elif isinstance(step, AmountStep):
            self._give()
        elif self.cursor is not None:
            self._next_count(self.cursor)

    def _go_on(self, verdict: Verdict) -> None:
        item, step = self.run.item, self.run.step
        self.run.go_on()
        if self.run.item is not item:
            self._story = []
        elif item.field is None:
            self._story += [*step.told, f"{step.ask} {verdict.right}."]
        self._begin()

    def _give(self) -> None:
        amount = amount_of(self._typed)
        if amount is None:
            self.notify("Type a number, such as 4.9.", severity="warning")
        else:
            self.run.give(amount)
            self._show()

    def _next_count(self, cursor: Cursor) -> None:
        """Go to the next count; from the last one, or once all are there, hand in the sheet."""
        if cursor.sheet.is_full:
            self.run.count(cursor.sheet)
        elif cursor.is_last:
            self.cursor = cursor.at_empty()
            self.notify("This nucleus has no count yet.", severity="warning")
        else:
            self.cursor = cursor.moved(1)
        self._show()

    def action_forward(self) -> None:
        """Go to the next count."""
        self.action_move(1)

    def action_move(self, by: int) -> None:
        """Go to another count."""
        if self._counts and self.cursor is not None:
            self.cursor = self.cursor.moved(by)
            self._show()

    def action_turn(self, by: int) -> None:
        """Go to another view, or scroll the text."""
        if self._counts and self.cursor is not None:
            self.cursor = self.cursor.turned(by)
            self._show()
        else:
            self.query_one(Page).scroll_relative(y=by, animate=False)

    def action_erase(self) -> None:
        """Delete the last digit."""
        if self._counts and self.cursor is not None:
            self.cursor = self.cursor.erased()
        self._typed = self._typed[:-1]
        self._show()

    def action_fill_in(self) -> None:
        """Fill in the counts of this view."""
        if self.cursor is not None:
            self.cursor = self.cursor.filled_in()
            self._show()

    def action_give_up(self) -> None:
        """Show the answer."""
        step = self.run.step
        if isinstance(step, ChoiceStep):
            self.run.choose(None)
        elif isinstance(step, AmountStep):
            self.run.give(None)
        elif self.cursor is not None:
            self.run.count(self.cursor.sheet)
        self._show()

    def action_count(self) -> None:
        """Ring the stained cells and count them, or no longer."""
        self._is_counted = not self._is_counted
        self._show()

    def action_palette(self) -> None:
        """Draw in black and grey on white, or in colours again."""
        self._has_contrast = not self._has_contrast
        self._show()

    def action_tally(self) -> None:
        """Show how the run goes."""
        self.app.push_screen(LabTally(self.run.tally))

    def action_leave(self) -> None:
        """Go back to the decks, and say there how it went."""
        if self.run.tally.total:
            self.app.notify(last_words(self.run.tally))
        self.dismiss()

    @property
    def _counts(self) -> bool:
        return isinstance(self.run.step, CountStep) and self.run.verdict is None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what does something now."""
        if not self.is_attached or action in ("leave", "press", "tally"):
            return True
        if self.is_too_small:
            return not hasattr(self, f"action_{action}")
        known = offered(self.run, has_pictures=has_pictures())
        return known.get(action, super().check_action(action, parameters))
