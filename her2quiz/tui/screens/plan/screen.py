"""The plan for an exam: its date is typed, its decks are chosen, and what comes of it is shown."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input

from her2quiz.domain.deck.learning_path import EVERYTHING
from her2quiz.domain.scheduling.days_off import DaysOff
from her2quiz.session import wording
from her2quiz.session.day.exam_dates import (
    coming_exams,
    exam_choices,
    exam_day,
    exam_on,
    forget_exams,
    keep_exam,
)
from her2quiz.session.planning import days_off_words
from her2quiz.session.planning.days_off_plan import DaysOffPlan, days_off_in, keep_days_off, plan_days_off
from her2quiz.session.planning.exam_plan import ExamPlan, ExamPlanning
from her2quiz.session.services.services import Services
from her2quiz.session.settings.written_days import EXAMPLE_DAY
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.screens.plan.exam_choice import ExamChoice
from her2quiz.tui.screens.plan.sections import blocks, days_off_blocks
from her2quiz.tui.screens.roomy import KEYS, SHARED_STYLES, RoomyScreen
from her2quiz.tui.widgets.lines.key_line import Key, KeyLine
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.tui.widgets.page import Page

_BREATH = 0.001
"""Seconds between two looks ahead, in which a key is heard."""

_LONGEST_TYPED, _WIDEST = 200, 120

_FIELD_KEYS = (Key("enter", "Show", "take_typed"), Key("esc", "Cancel", "leave", stays=True))

_ASKS_DAY = f"Day of the exam, such as {EXAMPLE_DAY}"
_ASKS_OFF = "A break: 2026-12-20 to 2027-01-03. Easy days: sat sun. Or: none"
_ASKS_OFF_BRIEFLY = "2026-12-20 to 2027-01-03, or sat sun"

_HOW = "{title}: no exam date is set. Press d to type the day of the exam, and w to choose what it is on."


class PlanScreen(RoomyScreen):
    """Plans for an exam."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("plan.tcss")]
    AUTO_FOCUS = "Page"
    BINDINGS: ClassVar = [
        Binding("d", "ask", "Date", tooltip="Type the day of the exam"),
        Binding("w", "choose", "Decks", tooltip="Choose what the exam is on"),
        Binding("b", "ask_off", "Days off", tooltip="Plan a break or easy days, and see what they change"),
        Binding("k", "keep", "Keep", tooltip="Keep what is shown: the date of the exam, or the days off"),
        Binding("n", "set_new", "Set new cards", tooltip="Set as many new cards a day as would do"),
        Binding("x", "forget", "Forget", tooltip="Forget the date of this exam"),
        Binding("escape", "leave", "Back", tooltip="Back to the statistics"),
        KEYS,
    ]

    def __init__(self, services: Services) -> None:
        """Plan with these services."""
        super().__init__()
        self._services = services
        self._name: str = EVERYTHING
        self._day: date | None = None
        self._planning: ExamPlanning | None = None
        self.plan: ExamPlan | None = None
        """What is shown; None while it is being made, and without a date."""
        self.days_off: DaysOffPlan | None = None
        """Easy days and breaks that are shown in its place, before they are agreed to."""
        self._asks_off = False

    def parts(self) -> ComposeResult:
        """Stack the parts."""
        yield Input(max_length=_LONGEST_TYPED, compact=True)
        yield Page()

    def on_mount(self) -> None:
        """Begin with the next exam whose date is kept."""
        self.tried(self._begin_with_next)

    def on_resize(self) -> None:
        """Draw for the room there is."""
        self._show()

    def on_descendant_focus(self) -> None:
        """Show the keys that work now: the field takes letters."""
        self.query_one(KeyLine).show(self.keys_now())

    def keys_now(self) -> Iterator[Key]:
        """Return the keys that work now; while the field takes letters, only those that end it."""
        yield from _FIELD_KEYS if self.has_class("-asking") else super().keys_now()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what would do something."""
        plan = self.plan
        if self.days_off is not None and action in ("keep", "forget", "set_new"):
            return action == "keep"
        if action == "keep":
            return plan is not None and not self._is_kept
        if action == "forget":
            return plan is not None and self._is_kept
        if action == "set_new":
            return plan is not None and plan.needed is not None and plan.needed.reviews_per_day is None
        return super().check_action(action, parameters)

    @property
    def _is_kept(self) -> bool:
        """Whether the date that is shown is kept."""
        kept = {exam.name: exam.day for exam in coming_exams(self._services)}
        return self._day is not None and kept.get(self._name) == self._day

    def _begin_with_next(self) -> None:
        kept = coming_exams(self._services)
        if kept:
            self._name, self._day = kept[0].name, kept[0].day
        self._look()

    def _look(self) -> None:
        """Make the plan anew."""
        self.plan = self._planning = self.days_off = None
        day = self._day
        if day is not None and not self.tried(lambda: self._begin(day)):
            self._day = None
        self._show()

    def _begin(self, day: date) -> None:
        exam = exam_on(self._services, [self._name], day)
        self._planning = ExamPlanning(self._services, exam)
        self.call_after_refresh(self._look_on)

    def _look_on(self) -> None:
        """Look a little further, and let keys come in between."""
        planning = self._planning
        if planning is None or not self.is_attached:
            return
        if planning.go_on():
            self._say(f"{wording.percent(planning.share_done)} of the days ahead looked at")
            self.set_timer(_BREATH, self._look_on)
        else:
            self._planning, self.plan = None, planning.result()
            self._show()

    def _say(self, text: str) -> None:
        title = "Exam date" if self.days_off is None else "Days off"
        self.query_one(StatusLine).show(Content.styled(title, "bold"), Content(text))

    def _show(self) -> None:
        if not self.size.width:
            return
        plan, page, width = self.plan, self.query_one(Page), min(self.size.width, _WIDEST) - 2
        self.query_one(KeyLine).show(self.keys_now())
        if self.days_off is not None:
            self._say("not kept: k keeps it")
            page.show(days_off_blocks(self.days_off, width))
        elif plan is not None:
            self._say("date kept" if self._is_kept else "date not kept: k keeps it")
            page.show(blocks(plan, width))
        elif self._planning is None:
            title = exam_on(self._services, [self._name], self._services.clock().day).title
            self._say("no date")
            page.show([Block(Content(_HOW.format(title=title)))])
        else:
            page.show([])

    def action_ask(self) -> None:
        """Let the day be typed."""
        self._ask(_ASKS_DAY, self._day.isoformat() if self._day else "", is_off=False)

    def action_ask_off(self) -> None:
        """Let a break or easy days be typed."""
        has_room = len(_ASKS_OFF) < self.size.width - 2
        self._ask(_ASKS_OFF if has_room else _ASKS_OFF_BRIEFLY, "", is_off=True)

    def _ask(self, what: str, typed: str, *, is_off: bool) -> None:
        self._asks_off = is_off
        self.add_class("-asking")
        field = self.query_one(Input)
        field.placeholder, field.value = what, typed
        field.focus()

    async def action_take_typed(self) -> None:
        """Show what comes of what is typed."""
        await self.query_one(Input).action_submit()

    @on(Input.Submitted)
    def _take_typed(self, event: Input.Submitted) -> None:
        if self._asks_off:
            self.tried(lambda: self._plan_off(days_off_in(self._services, event.value)))
        else:
            self.tried(lambda: self._plan_for(exam_day(self._services, event.value)))

    def _plan_off(self, wanted: DaysOff) -> None:
        self.days_off = plan_days_off(self._services, wanted)
        self._close_field()
        self._show()

    def _plan_for(self, day: date) -> None:
        self._day = day
        self._close_field()
        self._look()

    def _close_field(self) -> None:
        self.remove_class("-asking")
        self.query_one(Page).focus()

    def action_choose(self) -> None:
        """Let it be chosen what the exam is on."""

        def take(name: str | None) -> None:
            if name:
                self._name = name
                kept = {exam.name: exam.day for exam in coming_exams(self._services)}
                self._day = kept.get(name, self._day)
                self._look()

        self.app.push_screen(ExamChoice(exam_choices(self._services, self._name)), take)

    def action_keep(self) -> None:
        """Keep the days off that are shown, or the date."""
        plan, off = self.plan, self.days_off
        if off is not None:
            if self.tried(lambda: keep_days_off(self._services, off.wanted)):
                self.notify(f"Kept: {days_off_words.heading(off)}.")
                self._look()
            return
        if plan is not None and self.tried(lambda: keep_exam(self._services, plan.exam)):
            self._show()

    def action_forget(self) -> None:
        """Forget the date."""
        if self.tried(lambda: forget_exams(self._services, [self._name])):
            self._day = None
            self._look()

    def action_set_new(self) -> None:
        """Set as many new cards a day as would do."""
        needed = self.plan.needed if self.plan is not None else None
        if needed is not None and self.tried(lambda: self._services.prefer(new_per_day=needed.new_per_day)):
            self._look()

    def action_leave(self) -> None:
        """Close the field, give up the days off that are shown, or go back."""
        if self.has_class("-asking"):
            self._close_field()
        elif self.days_off is not None:
            self._look()
        else:
            self.dismiss()
