"""Snapshots of each state of a screen. Look at them before you keep them.

To keep new ones: python -m pytest tests/tui/test_snapshots.py --keep-pictures, then look at them.
"""

import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.widgets import Input

from her2quiz.tui.app import Her2QuizApp
from tests.factories import services, write_deck

FOLDER = Path(__file__).parent / "snapshots"
"""The folder of the snapshots. They are SVG files, which browsers show."""

SCREENS: dict[str, tuple[tuple[str, ...] | None, tuple[str, ...]]] = {
    "home": (None, ()),
    "question": (("mixed",), ("down",)),
    "marked": (("mixed",), ("1",)),
    "statement": (("mixed",), ("ctrl+d", "enter", "t")),
    "typed": (("mixed",), ("ctrl+d", "enter", "ctrl+d", "enter")),
    "summary": (("mixed",), ("ctrl+d", "enter", "escape")),
}
"""Name of the picture: the decks to study at once, and the keys that lead to the screen."""

SIZES = ((80, 24), (40, 15))

Compare = Callable[[str, str], None]
Draw = Callable[[str, tuple[int, int]], Awaitable[str]]


def words(svg: str) -> list[str]:
    """Return the texts of a snapshot, so that a difference is readable."""
    return re.findall(r">([^<>]+)</text>", svg)


@pytest.fixture
def compare(request: pytest.FixtureRequest, tmp_path: Path) -> Compare:
    """Compare a snapshot with the one in the folder, or keep it if the command line says so."""

    def compare(name: str, svg: str) -> None:
        kept, new = FOLDER / f"{name}.svg", tmp_path / f"{name}.svg"
        (kept if request.config.getoption("--keep-pictures") else new).write_text(svg, encoding="utf-8")
        before = kept.read_text(encoding="utf-8")
        assert words(svg) == words(before), f"compare {new} with {kept}"
        same = svg == before
        assert same, f"the words are the same, but not how they look: compare {new} with {kept}"

    return compare


@pytest.fixture
def draw(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Draw:
    """Draw a screen. The cursor does not blink, so that two snapshots are equal."""
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _self: None)

    async def draw(screen: str, size: tuple[int, int]) -> str:
        study, keys = SCREENS[screen]
        app = Her2QuizApp(services(write_deck(tmp_path)), study=study)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
            svg = app.export_screenshot(title=app.title, simplify=True)
        return re.sub(r"\bterminal-\d+-", "terminal-", svg)  # a number that differs each time

    return draw


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", SCREENS)
async def test_a_screen_looks_as_before(
    draw: Draw, compare: Compare, screen: str, size: tuple[int, int]
) -> None:
    """It looks as it did when the snapshot was kept."""
    compare(f"{screen}-{size[0]}x{size[1]}", await draw(screen, size))


def test_every_snapshot_belongs_to_a_screen() -> None:
    """No snapshot is left without a screen."""
    names = {f"{screen}-{width}x{height}" for screen in SCREENS for width, height in SIZES}
    assert {file.stem for file in FOLDER.iterdir()} == names
