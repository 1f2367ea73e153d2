"""Keeps the first screen as it is when it is left, for the next start: whole, and an outline without its numbers."""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

from rich.segment import Segment
from textual.app import App
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from her2quiz import first_frame
from her2quiz.session import wording
from her2quiz.session.progress.overview import Overview
from her2quiz.session.services.services import Services
from her2quiz.tui.screens.home.screen import HomeScreen
from her2quiz.tui.widgets.deck_list import DeckList
from her2quiz.tui.widgets.deck_panel import DeckPanel
from her2quiz.tui.widgets.habits.week_panel import WeekPanel
from her2quiz.tui.widgets.habits.year_panel import YearPanel
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.write_file import OWNER_ONLY, make_folder

_NOTHING, _BORDER = " ", "─"


class Frame(NamedTuple):
    """The first screen as it is sent to a terminal."""

    whole: str
    """All of it."""
    outline: str
    """What of it does not change from day to day."""
    overview: Overview | None
    """What it shows."""

    def keep(self, services: Services) -> None:
        """Keep it for the next start, once the files are closed.

        Where it cannot be written, the next start is only slower; half written, it is not shown.
        """
        with suppress(OSError):
            progress = str(services.progress.path)
            told = [first_frame.FORM, first_frame.conditions(), first_frame.state_of(progress)]
            told += [str(_end_of_day(services).timestamp())]
            told += [lines.encode().hex() for lines in (self.whole, self.outline)]
            file = Path(first_frame.file())
            make_folder(file.parent)
            with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ONLY), "wb") as kept:
                kept.write("\n".join(told).encode())


def frame_of(app: App[None], before: Frame | None) -> Frame | None:
    """Return the first screen as it is; None if another one is shown, or there is no terminal.

    Args:
        app: the app.
        before: the first screen as it was; it is returned if the same is shown.
    """
    home = app.screen
    if not isinstance(home, HomeScreen) or not first_frame.can_show():
        return None
    if before is not None and before.overview is home.overview:
        return before
    strips = home._compositor.render_strips()  # noqa: SLF001 - Textual offers it only as SVG
    decks = home.query_one(DeckList)
    border = Region(decks.region.x + 2, decks.region.bottom - 1, decks.region.width - 4, 1)
    outline = _without(_without(strips, _numbers(home, decks), _NOTHING), [border], _BORDER)
    return Frame(_drawn(app, strips), _drawn(app, outline), home.overview)


def _end_of_day(services: Services) -> datetime:
    begins = datetime.combine(services.clock().day + timedelta(days=1), time())
    return (begins + timedelta(hours=services.preferences.day_begins_at)).astimezone()


def _drawn(app: App[None], strips: Iterable[Strip]) -> str:
    """Return lines as they are sent to the terminal, each to its place."""
    return "".join(f"\x1b[{line};1H{strip.render(app.console)}" for line, strip in enumerate(strips, 1))


def _numbers(screen: HomeScreen, decks: DeckList) -> list[Region]:
    """Return where numbers are, and what else changes from day to day."""
    status, disclaimer = screen.query(StatusLine)
    after = disclaimer.content_region.x + len(wording.DISCLAIMER)
    panels = [screen.query_one(kind) for kind in (DeckPanel, WeekPanel, YearPanel)]
    return [
        _right_of(status, status.content_region.x + len("her2quiz")),
        _right_of(disclaimer, after),
        _right_of(decks, decks.content_region.right - decks.counts_width),
        *(panel.content_region for panel in panels if panel.display),
    ]


def _right_of(widget: Widget, column: int) -> Region:
    """Return the part of a widget from a column of the screen on."""
    region = widget.content_region
    return Region(column, region.y, max(0, region.right - column), region.height)


def _without(strips: Sequence[Strip], regions: Sequence[Region], sign: str) -> list[Strip]:
    """Return lines that show nothing but a sign in some regions."""
    blanked = [*strips]
    for region in regions:
        for line in range(max(0, region.y), min(region.bottom, len(blanked))):
            strip = blanked[line]
            style = next((segment.style for segment in strip.crop(region.x, region.x + 1)), None)
            same = Strip([Segment(sign * region.width, style)], region.width)
            blanked[line] = Strip.join([strip.crop(0, region.x), same, strip.crop(region.right)])
    return blanked
