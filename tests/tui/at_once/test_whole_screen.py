"""After any keys the terminal shows the whole screen as it is: no line that changed was left out."""

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest
from textual.app import App
from textual.screen import Screen
from textual.strip import Strip

from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.at_once.lines import Lines
from tests.factories import services, write_deck
from tests.tui.playing import studying

KEYS = ("enter", "1", "2", "3", "4", "down", "up", "space", "x", "h", "ctrl+d", "ctrl+t", "ctrl+u", "ctrl+n")
"""Keys that pick, answer, rate, scroll, ask for a hint or the reason, undo, and do nothing."""

Cells = list[tuple[str, object]]


class Terminal:
    """What a terminal shows that was given all updates of an app."""

    def __init__(self) -> None:
        self.rows: list[Cells] = []
        self.alone = 0

    def take(self, screen: Screen[Any], update: object) -> None:
        """Take an update: single lines at their places, or whatever Textual has put together."""
        if not isinstance(update, Lines):
            self.rows = whole(screen)
            return
        self.alone += 1
        for x, y, strip in update.lines:
            new = cells([strip])
            self.rows[y][x : x + len(new)] = new


def cells(strips: Sequence[Strip]) -> Cells:
    """Return each cell of strips beside one another, with its style."""
    return [(letter, style) for strip in strips for text, style, _ in strip for letter in text]


def whole(screen: Screen[Any]) -> list[Cells]:
    """Return the screen as Textual puts it together now."""
    return [cells([strip]) for strip in screen._compositor.render_strips()]


@pytest.mark.parametrize(
    ("size", "seed"), [((80, 24), 0), ((80, 24), 1), ((40, 15), 2), ((200, 60), 3)], ids=str
)
async def test_the_terminal_shows_the_whole_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], seed: int
) -> None:
    """On cards of all kinds, open and answered; with its colours."""
    terminal, rng = Terminal(), Random(seed)
    monkeypatch.setattr(App, "_display", lambda _app, screen, update: terminal.take(screen, update))
    app: Her2QuizApp = studying(services(write_deck(tmp_path)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in rng.choices(KEYS, k=15):
            await pilot.press(key)
            await pilot.pause()
            assert terminal.rows == whole(app.screen), key
        assert terminal.alone > 0
