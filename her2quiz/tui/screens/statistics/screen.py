"""The statistics screen: how a learner is doing."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content

from her2quiz.session import wording
from her2quiz.session.progress.overview import Overview
from her2quiz.session.progress.statistics.statistics import Gathering, Statistics
from her2quiz.session.services.services import Services
from her2quiz.tui.drawing import plots
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.screens.roomy import KEYS, SHARED_STYLES, RoomyScreen
from her2quiz.tui.screens.statistics.sections import page, sections
from her2quiz.tui.widgets.lines.key_line import KeyLine
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.tui.widgets.page import Page

TWO_COLUMNS = 150
"""Cells from which the sections stand in two columns."""

_BREATH = 0.001
"""Seconds between two looks at the log, in which a key is heard."""

_GAUGE = 10
"""Cells of the bar that shows how far the log was looked at."""

_IN_FIRST_COLUMN = ("How you are doing", "The last year", "Due", "What you remember", "Time")

_WAYS: dict[str, Callable[..., None]] = {
    "up": Page.scroll_up,
    "down": Page.scroll_down,
    "pageup": Page.scroll_page_up,
    "pagedown": Page.scroll_page_down,
    "home": Page.scroll_home,
    "end": Page.scroll_end,
}
"""Keys, and how they scroll a column."""


class Column(Page, can_focus=False):
    """A column, which scrolls with the other one."""

    BINDINGS: ClassVar = []


class StatisticsScreen(RoomyScreen):
    """Shows statistics over all decks."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("statistics.tcss")]
    BINDINGS: ClassVar = [
        Binding("escape", "leave", "Back", tooltip="Back to the decks"),
        Binding("d", "app.plan", "Exam date", tooltip="Plan for an exam, and see which score to expect"),
        Binding("s,q,enter", "leave", "Back", show=False),
        *(Binding(key, f"scroll_columns({key!r})", show=False) for key in _WAYS),
        KEYS,
    ]

    def __init__(self, services: Services, view: Overview | None = None) -> None:
        """Show the statistics of these services.

        Args:
            services: decks, log and clock.
            view: the decks as the first screen has counted them.
        """
        super().__init__()
        self._services, self._view = services, view
        self._gathering: Gathering | None = None
        self.found: Statistics | None = None
        """What is shown; None while it is being gathered."""

    def parts(self) -> ComposeResult:
        """Stack the parts."""
        with Horizontal(id="columns"):
            yield Column(id="first")
            yield Column(id="second")

    def on_mount(self) -> None:
        """Begin to gather."""
        self.query_one(KeyLine).show(self.keys_now())
        self.tried(self._begin)

    def on_resize(self) -> None:
        """Arrange the sections for the room there is."""
        self._show()

    def _begin(self) -> None:
        gathering = self._gathering = Gathering(self._services, self._services.library.decks, view=self._view)
        is_more = gathering.go_on()  # which is all there is of a short log
        if gathering.are_counted:
            self.found = gathering.result()
        self._show()
        self._say_how_far(gathering)
        if is_more:
            self.call_after_refresh(self._gather)

    def _gather(self) -> None:
        """Look at some more answers, and let keys come in between."""
        gathering = self._gathering
        if gathering is not None and self.is_attached:
            self.tried(lambda: self._look_on(gathering))

    def _look_on(self, gathering: Gathering) -> None:
        """Look at some more answers, and show what can be said as soon as that is more."""
        before, is_more = _how_far(gathering), gathering.go_on()
        if is_more:
            self.set_timer(_BREATH, self._gather)
        if not is_more or _how_far(gathering) != before:
            self.found = gathering.result()
            self._show()
        self._say_how_far(gathering)

    def _say_how_far(self, gathering: Gathering) -> None:
        if gathering.is_whole:
            self._say(Content(wording.long_day(gathering.result().today)))
        else:
            share = gathering.share_done
            said = Content("looking at your answers  ") + plots.bar(share, _GAUGE)
            self._say(said + Content(f" {wording.percent(share):>4}"))

    def _say(self, text: Content) -> None:
        self.query_one(StatusLine).show(Content.styled("Statistics", "bold"), text)

    def _show(self) -> None:
        if self.found is None or not self.size.width:
            return
        has_two = self.size.width >= TWO_COLUMNS
        width = self.size.width // 2 if has_two else self.size.width
        shown = sections(self.found, width - 2)
        first = [each for each in shown if not has_two or each.title in _IN_FIRST_COLUMN]
        self._fill("first", page(first))
        self._fill("second", page(each for each in shown if each not in first))

    def _fill(self, id_: str, blocks: Sequence[Block]) -> None:
        column = self.query_one(f"#{id_}", Page)
        column.display = bool(blocks)
        column.show(blocks, from_top=False)

    def action_scroll_columns(self, key: str) -> None:
        """Scroll both columns, each as far as it goes."""
        for column in self.query(Column):
            _WAYS[key](column, animate=False)

    def action_leave(self) -> None:
        """Go back to the decks."""
        self.dismiss()


def _how_far(gathering: Gathering) -> tuple[bool, bool, bool]:
    return gathering.are_counted, gathering.knows_postponed, gathering.is_whole
