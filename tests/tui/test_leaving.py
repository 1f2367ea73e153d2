"""Leaving the app: at once when asked to, and by itself when its terminal is gone."""

import asyncio
from pathlib import Path
from types import SimpleNamespace

import pytest

from her2quiz.tui import app as app_module
from her2quiz.tui.app import KEYBOARD, Her2QuizApp
from her2quiz.tui.driver import quick_driver
from tests.factories import services, write_deck


async def test_a_terminal_that_was_closed_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process ends by itself, where reading from a terminal that is gone would never rest."""
    left, is_open = asyncio.Event(), iter([True, True])
    codes: list[int] = []

    def leave(code: int) -> None:
        codes.append(code)
        left.set()

    def isatty(descriptor: int) -> bool:
        assert descriptor == KEYBOARD
        return next(is_open, False)

    monkeypatch.setattr(app_module, "os", SimpleNamespace(isatty=isatty, _exit=leave))
    monkeypatch.setattr(app_module, "TERMINAL_CHECKED", 0.001)
    app = Her2QuizApp(services(write_deck(tmp_path)))
    async with app.run_test():
        await asyncio.wait_for(left.wait(), 20)
    assert codes[0] == 1


class KeyThread:
    """Stands in for the thread that reads keys."""

    def __init__(self) -> None:
        """Nobody has waited yet."""
        self.was_waited_for = False

    def join(self) -> None:
        """Note that somebody waits."""
        self.was_waited_for = True


@pytest.mark.parametrize("is_leaving", [True, False])
async def test_only_who_goes_on_waits_for_the_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_leaving: bool
) -> None:
    """The app leaves without waiting for the thread; when an editor takes the terminal, it waits."""
    app = Her2QuizApp(services(write_deck(tmp_path)))
    app.is_leaving = is_leaving
    make = quick_driver()
    assert make is not None
    driver, thread = make(app), KeyThread()
    monkeypatch.setattr(driver, "_key_thread", thread)
    monkeypatch.setattr(driver, "write", lambda _data: None)  # nothing of the terminal that runs the tests
    driver.disable_input()
    assert thread.was_waited_for is not is_leaving


async def test_the_app_runs_with_that_driver(tmp_path: Path) -> None:
    """And it says that it is leaving when it is told to quit."""
    app, ours = Her2QuizApp(services(write_deck(tmp_path))), quick_driver()
    assert ours is not None
    assert (app.driver_class.__name__, app.driver_class.__base__) == (ours.__name__, ours.__base__)
    async with app.run_test() as pilot:
        await pilot.press("q")
        await pilot.pause()
    assert app.is_leaving
