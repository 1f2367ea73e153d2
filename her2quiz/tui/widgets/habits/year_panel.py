"""The days of the last year on which the learner studied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from her2quiz.session import wording
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.widgets.page import Page

if TYPE_CHECKING:  # the first frame has no calendar
    from collections.abc import Iterator
    from datetime import date

    from her2quiz.domain.measures.habits import DayStudied

_LEAD = Content(" ")
_WEEKS, _BESIDE = 53, 6
"""Weeks of a year, and the cells beside them: the name of the weekday, and the margins."""


class YearPanel(Page, can_focus=False):
    """A calendar with a shade for each day, and the same in words."""

    def __init__(self) -> None:
        """Start with no year."""
        super().__init__()
        self._year: tuple[DayStudied, ...] = ()
        self._today: date | None = None

    def show_year(self, year: tuple[DayStudied, ...], today: date) -> None:
        """Show the days of a year."""
        self._year, self._today = year, today
        self.border_title = Content("The last year")
        self._draw()

    def on_resize(self) -> None:
        """Draw at the new size."""
        self._draw()

    def _draw(self) -> None:
        if self._today is not None and self.size.width:
            self.show([*self._drawing(self._year, self._today)])

    def _drawing(self, year: tuple[DayStudied, ...], today: date) -> Iterator[Block]:
        from her2quiz.domain.measures.habits import in_last_year, weeks
        from her2quiz.tui.drawing import plots

        room = self.scrollable_content_region.width - _BESIDE
        cells = 2 if room >= 2 * _WEEKS else 1
        laid_out = weeks(year, today, max(1, min(_WEEKS, room // cells)))
        for line in plots.calendar(laid_out, today, cells=cells):
            yield Block(line, _LEAD, is_drawing=True)
        counted = in_last_year(year, today)
        answers = sum(each.answers for each in counted)
        said = f"{wording.plural(answers, 'answer')} on {wording.plural(len(counted), 'day')}"
        if not counted:
            said = "Each day on which you study gets a mark here."
        yield Block(
            Content.assemble("    none ", plots.shades(), f" 50 answers or more   {said}"),
            _LEAD,
            is_drawing=True,
        )
