"""Leaving the app: at once on request, and automatically when its terminal is gone."""

import asyncio
from pathlib import Path
from types import SimpleNamespace

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.tui import app as app_module
from her2quiz.tui import leaving
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.driver import quick_driver
from her2quiz.tui.leaving import KEYBOARD, Leaving
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


class Ended(BaseException):
    """Stands in for the end of the process."""


def the_process_ends(monkeypatch: pytest.MonkeyPatch, steps: list[str]) -> None:
    """Record the end of the process among the steps."""

    def leave(code: int) -> None:
        steps.append(f"ended with {code}")
        raise Ended

    monkeypatch.setattr(leaving, "os", SimpleNamespace(_exit=leave))


def test_the_terminal_is_given_back_first_and_the_process_ends_last(monkeypatch: pytest.MonkeyPatch) -> None:
    """In between the files are closed."""
    steps: list[str] = []
    the_process_ends(monkeypatch, steps)
    way_out = Leaving(lambda: steps.append("given back"), steps.clear, lambda: steps.append("closed"))
    with pytest.raises(Ended):
        way_out.end(0)
    assert steps == ["given back", "closed", "ended with 0"]


def test_files_that_cannot_be_closed_do_not_end_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The app then ends as Textual ends it, so that what went wrong is told."""
    steps: list[str] = []
    the_process_ends(monkeypatch, steps)

    def fail() -> None:
        raise ProgressError("the disk is full")

    Leaving(lambda: steps.append("given back"), steps.clear, fail).end(0)
    assert steps == ["given back"]


@pytest.mark.parametrize(("key", "status"), [("q", 0), ("ctrl+c", 130)])
async def test_quitting_ends_the_process_where_the_terminal_can_be_given_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str, status: int
) -> None:
    """Elsewhere Textual ends the app."""
    statuses: list[int] = []
    app = Her2QuizApp(services(write_deck(tmp_path)))
    app.leaving = Leaving(app.let_go, app.let_go, app.let_go)
    monkeypatch.setattr(app.leaving, "end", statuses.append)
    async with app.run_test() as pilot:
        monkeypatch.setattr(app._driver, "let_go", lambda: None, raising=False)
        await pilot.press(key)
        await pilot.pause()
    assert statuses == [status]


async def test_quitting_without_a_terminal_is_left_to_textual(tmp_path: Path) -> None:
    """As on systems where the app uses Textual's own driver."""
    app = Her2QuizApp(services(write_deck(tmp_path)))
    app.leaving = Leaving(app.let_go, app.let_go, app.let_go)
    async with app.run_test() as pilot:
        await pilot.press("q")
        await pilot.pause()
    assert app._exit


async def test_the_app_uses_the_quick_driver(tmp_path: Path) -> None:
    """The app tells the driver that it is quitting."""
    app, ours = Her2QuizApp(services(write_deck(tmp_path))), quick_driver()
    assert ours is not None
    assert (app.driver_class.__name__, app.driver_class.__base__) == (ours.__name__, ours.__base__)
    async with app.run_test() as pilot:
        await pilot.press("q")
        await pilot.pause()
    assert app._exit
