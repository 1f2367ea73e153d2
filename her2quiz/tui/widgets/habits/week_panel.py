"""What is due today and on the next days, over all decks."""

from collections.abc import Iterator
from datetime import date, timedelta

from textual.content import Content

from her2quiz.session.wording import WEEKDAYS, shortened
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.widgets.page import Page

_LEAD = Content(" ")
_DIM = "$foreground-muted"
_LEAST, _WIDEST = 3, 7
"""Cells of a day."""

LOW_WEEK, HIGH_WEEK = 5, 9
"""Lines that it takes, its frame included, in a low and a high terminal."""


class WeekPanel(Page, can_focus=False):
    """A column for each day: a bar, the number, and the weekday."""

    def __init__(self) -> None:
        """Start with no day."""
        super().__init__()
        self._week: tuple[int, ...] = ()
        self._today: date | None = None

    def show_week(self, week: tuple[int, ...], today: date) -> None:
        """Show how many reviews are due on each day, today first."""
        self._week, self._today = week, today
        self.border_title = Content("Due in the next 7 days")
        self._draw()

    def on_resize(self) -> None:
        """Draw at the new size."""
        self._draw()

    def _draw(self) -> None:
        if self._today is not None and self.size.width:
            self.show([*self._drawing(self._week, self._today)])

    def _drawing(self, week: tuple[int, ...], today: date) -> Iterator[Block]:
        if not any(week):
            yield Block(Content("Nothing is due. Cards you answer come back on these days."), _LEAD)
            return
        from her2quiz.tui.drawing import plots  # which the first frame does not need

        region = self.scrollable_content_region
        cells = min(_WIDEST, max(_LEAST, (region.width - 1) // len(week)))
        for line in plots.columns(week, max(1, region.height - 2)):
            yield _drawn("".join(sign * (cells - 1) + " " for sign in line.plain), "$text-primary")
        yield _drawn("".join(_in(cells, _number(due, cells - 1)) for due in week))
        names = (shortened(WEEKDAYS[(today + timedelta(days=ahead)).weekday()]) for ahead in range(len(week)))
        yield _drawn("".join(_in(cells, name) for name in names), _DIM)


def _number(due: int, room: int) -> str:
    """Write a number; in thousands if there is no room for it."""
    said = f"{due:,}" if due else "–"
    return said if len(said) <= room else f"{due // 1000}k"


def _in(cells: int, text: str) -> str:
    """Put a text in the middle of a day."""
    return text[: cells - 1].center(cells - 1) + " "


def _drawn(text: str, style: str = "") -> Block:
    return Block(Content.styled(text, style), _LEAD, is_drawing=True)
