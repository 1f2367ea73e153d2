"""The lines of a screen that have changed, painted without all others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, RenderResult
from rich.control import Control
from textual._compositor import CompositorUpdate
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from her2quiz.tui.widgets.paint import PaintedAlone

Places = Mapping[Widget, tuple[Region, Region]]
"""Where each visible widget is, and the part of the screen to which it is cut, those in front first."""


class Line(NamedTuple):
    """A painted line, or a part of one."""

    x: int
    """Its first column."""

    y: int
    """Its row on the screen."""

    strip: Strip
    """What is there."""


class Lines(CompositorUpdate):
    """Some lines, each painted at its place."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Take the lines."""
        self.lines = lines
        """What is painted."""

    def render_segments(self, console: Console) -> str:
        """Return what is written to the terminal."""
        return "".join(f"{_to(line)}{line.strip.render(console)}" for line in self.lines)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Return the same as segments."""
        for line in self.lines:
            yield Control.move_to(line.x, line.y)
            yield from line.strip


def _to(line: Line) -> str:
    return Control.move_to(line.x, line.y).segment.text


def areas_of(widget: Widget, places: Places) -> list[Region] | None:
    """Return the areas of the screen in which a widget has changed; None if it cannot be painted alone there."""
    if not isinstance(widget, PaintedAlone) or not widget.is_painted_alone:
        return None
    here, clip = places[widget]
    content, areas = here.shrink(widget.styles.gutter), list[Region]()
    for changed in widget._repaint_regions:  # noqa: SLF001
        whole = clip.intersection(changed.translate(here.offset))
        area = _uncovered(whole, _before(widget, places))
        if area is None or whole.column_span != content.column_span or not content.contains_region(area):
            return None
        areas.append(area)
    return areas


def painted_lines(widget: PaintedAlone, area: Region, places: Places) -> Iterator[Line]:
    """Paint whole lines of the content of a widget, as Textual does where that has no rules beside it.

    Args:
        widget: the widget.
        area: where they are on the screen.
        places: where all visible widgets are.
    """
    widget._repaint_regions.clear()  # noqa: SLF001
    filters, top = widget.get_line_filters(), places[widget][0].y + widget.styles.gutter.top
    for y in area.line_range:
        strip = widget.render_line(y - top).adjust_cell_length(area.width)
        for each in filters:
            strip = strip.apply_filter(each, widget.behind)
        yield Line(area.x, y, strip)


def _before(widget: Widget, places: Places) -> Iterator[Region]:
    """Return where the widgets are that are in front of another."""
    for each, (region, clip) in places.items():
        if each is widget:
            return
        yield region.intersection(clip)


def _uncovered(area: Region, covers: Iterable[Region]) -> Region | None:
    """Return what of an area is in sight beside a scrollbar; None if it is covered otherwise."""
    for cover in covers:
        if cover.overlaps(area):
            if cover.y > area.y or cover.bottom < area.bottom or cover.right < area.right or cover.x < area.x:
                return None
            area = Region(area.x, area.y, cover.x - area.x, area.height)
    return area
