"""Paints what has changed without waiting until the screen is idle and its timer comes."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from textual.geometry import Region
from textual.screen import Screen
from textual.widget import Widget

from her2quiz.tui.at_once.lines import Lines, areas_of, painted_lines
from her2quiz.tui.widgets.paint import PaintedAlone, waits


@contextmanager
def held_back(screen: Screen[Any]) -> Iterator[None]:
    """Let no part of a screen ask to be painted meanwhile, since all that changes is painted at its end."""
    held = [each for each in screen._compositor.visible_widgets if isinstance(each, PaintedAlone)]  # noqa: SLF001
    for each in held:
        each.hold()
    try:
        yield
        paint_at_once(screen)
    finally:
        for each in held:
            each.let_go()


def paint_at_once(screen: Screen[Any]) -> None:
    """Paint what has changed on a screen.

    Where anything must be laid out, styled or scrolled first, this is left to Textual, so that nothing is painted twice.
    """
    if not screen.is_current or screen.app._batch_count or waits(screen) or any(map(waits, _parts(screen))):  # noqa: SLF001
        return
    visible = screen._compositor.visible_widgets  # noqa: SLF001 - Textual paints by itself only when it is idle
    changed = [each for each in visible if each._repaint_required]  # noqa: SLF001
    for each in changed:
        each._repaint_required = False  # noqa: SLF001
    lines = _lines(screen, changed)
    if lines is not None:
        screen.app._display(screen, lines)  # noqa: SLF001
        return
    screen._compositor.update_widgets({*changed, *screen._dirty_widgets})  # noqa: SLF001
    screen._compositor_refresh()  # noqa: SLF001


def _lines(screen: Screen[Any], changed: Iterable[Widget]) -> Lines | None:
    """Return the lines that have changed; None if parts of the screen must be put together first."""
    compositor = screen._compositor  # noqa: SLF001
    if screen is not screen.app.screen or screen._dirty_widgets or compositor._dirty_regions:  # noqa: SLF001
        return None
    places, areas = compositor.visible_widgets, list[tuple[PaintedAlone, Region]]()
    for each in changed:
        found = areas_of(each, places)
        if found is None or not isinstance(each, PaintedAlone):
            return None
        areas += [(each, area) for area in found]
    return Lines([line for each, area in areas for line in painted_lines(each, area, places)])


def _parts(widget: Widget) -> Iterator[Widget]:
    """Return all widgets inside another, those that are hidden, too."""
    for each in widget.children:
        yield each
        yield from _parts(each)
