"""Paints what has changed without waiting until the screen is idle and its timer comes."""

from collections.abc import Iterable, Iterator
from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from her2quiz.tui.at_once.lines import Lines, areas_of, painted_lines


def paint_at_once(screen: Screen[Any]) -> None:
    """Paint what has changed on a screen.

    Where anything must be laid out, styled or scrolled first, this is left to Textual, so that nothing is painted twice.
    """
    if not screen.is_current or screen.app._batch_count or _waits(screen) or any(map(_waits, _parts(screen))):  # noqa: SLF001
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
    areas = [(each, areas_of(each, compositor.visible_widgets)) for each in changed]
    if any(places is None for _, places in areas):
        return None
    return Lines(
        [line for each, places in areas for place in places or () for line in painted_lines(each, place)]
    )


def _parts(widget: Widget) -> Iterator[Widget]:
    """Return all widgets inside another, those that are hidden, too."""
    for each in widget.children:
        yield each
        yield from _parts(each)


def _waits(widget: Widget) -> bool:
    """Whether more than painting is to be done for a widget."""
    return (
        widget._layout_required  # noqa: SLF001
        or widget._scroll_required  # noqa: SLF001
        or widget._recompose_required  # noqa: SLF001
        or widget._refresh_styles_required  # noqa: SLF001
    )
