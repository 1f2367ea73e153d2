"""Leaving the app: at once on request, and automatically when its terminal is gone."""

import asyncio
from pathlib import Path
from types import SimpleNamespace

import pytest

from her2quiz.tui import app as app_module
from her2quiz.tui import leaving
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.driver import quick_driver
from her2quiz.tui.leaving import KEYBOARD
from tests.factories import services, write_deck


async def test_the_process_ends_when_its_terminal_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading from a closed terminal would loop forever."""
    left, is_open = asyncio.Event(), iter([True, True])
    codes: list[int] = []

    def leave(code: int) -> None:
        codes.append(code)
        left.set()

    def isatty(descriptor: int) -> bool:
        assert descriptor == KEYBOARD
        return next(is_open, False)

    for module in (app_module, leaving):
        monkeypatch.setattr(module, "os", SimpleNamespace(isatty=isatty, _exit=leave))
    monkeypatch.setattr(app_module, "TERMINAL_CHECKED", 0.001)
    app = Her2QuizApp(services(write_deck(tmp_path)))
    async with app.run_test():
        await asyncio.wait_for(left.wait(), 20)
    assert codes[0] == 1


class KeyThread:
    """Stands in for the thread that reads keys."""

    def __init__(self) -> None:
        """Start with nobody waiting."""
        self.was_waited_for = False

    def join(self) -> None:
        """Record that somebody waits."""
        self.was_waited_for = True


@pytest.mark.parametrize("is_leaving", [True, False])
async def test_quitting_does_not_wait_for_the_key_thread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_leaving: bool
) -> None:
    """Quitting does not wait for the thread; handing the terminal to an editor does."""
    app = Her2QuizApp(services(write_deck(tmp_path)))
    app.is_leaving = is_leaving
    make = quick_driver()
    assert make is not None
    driver, thread = make(app), KeyThread()
    monkeypatch.setattr(driver, "_key_thread", thread)
    monkeypatch.setattr(
        driver, "write", lambda _data: None
    )  # so that the terminal of the tests is left alone
    driver.disable_input()
    assert thread.was_waited_for is not is_leaving


async def test_the_app_uses_the_quick_driver(tmp_path: Path) -> None:
    """The app tells the driver that it is quitting."""
    app, ours = Her2QuizApp(services(write_deck(tmp_path))), quick_driver()
    assert ours is not None
    assert (app.driver_class.__name__, app.driver_class.__base__) == (ours.__name__, ours.__base__)
    async with app.run_test() as pilot:
        await pilot.press("q")
        await pilot.pause()
    assert app.is_leaving
