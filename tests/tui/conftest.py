"""Settings for the tests of screens."""

import asyncio
from typing import Any, cast

import pytest
from textual._context import active_app
from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.screen import Screen

NEVER = 3600
"""Seconds until a screen draws by itself what has changed; `settled` draws it at once."""

_PARSED: dict[tuple[object, ...], list[RuleSet]] = {}
_PARSE = Stylesheet._parse_rules

_UNPAINTED: set[Screen[Any]] = set()
"""Screens that are still to be painted."""

_PAINT = Screen._compositor_refresh


async def settled(_min_sleep: float = 0, _max_sleep: float = 1) -> None:
    """Wait until the app has nothing to do: no callback is ready to run, and nothing has yet to be drawn.

    Textual itself checks 50 times a second whether the process is busy. That took most of the time of these
    tests, and could be misled by other processes.
    """
    while _is_work_ready() or _draws(active_app.get()):
        await asyncio.sleep(0)


def _is_work_ready() -> bool:
    return bool(asyncio.get_running_loop()._ready)  # type: ignore[attr-defined]


def _draws(app: App[object]) -> bool:
    """Draw at once what would be drawn at the next tick; return False if there is nothing."""
    if app._resize_timer is not None:
        app._check_resize()
        return True
    next_tick = cast("asyncio.Event", app.screen._update_timer._active)
    if next_tick.is_set():
        app.screen._on_timer_update()
        return True
    if _UNPAINTED:
        _PAINT(_UNPAINTED.pop())
        return True
    return False


def paint_later(screen: Screen[Any]) -> None:
    """Let a screen be painted once the app has nothing else to do, and not for each layout on the way there.

    What would be painted in between is in sight for some milliseconds, and no test looks at it.
    """
    _UNPAINTED.add(screen)
    screen._dirty_widgets.clear()


def parsed_once(sheet: Stylesheet, css: str, **how: Any) -> list[RuleSet]:
    """Parse a style sheet once for all apps in this process that have the same colours."""
    of = (css, *how.items(), *sheet._variables, *sheet._variables.values())
    if of not in _PARSED:
        _PARSED[of] = _PARSE(sheet, css, **how)
    return _PARSED[of]


@pytest.fixture(autouse=True)
def _no_longer_than_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("textual.app", "textual.pilot"):
        monkeypatch.setattr(f"{module}.wait_for_idle", settled)
    monkeypatch.setattr("textual.screen.UPDATE_PERIOD", NEVER)
    monkeypatch.setattr("her2quiz.tui.app.settle", lambda: None)
    monkeypatch.setattr(Stylesheet, "_parse_rules", parsed_once)


@pytest.fixture(autouse=True)
def _painted_once_settled(monkeypatch: pytest.MonkeyPatch) -> None:
    _UNPAINTED.clear()
    monkeypatch.setattr(Screen, "_compositor_refresh", paint_later)
