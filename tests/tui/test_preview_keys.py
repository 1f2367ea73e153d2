"""The keys of the preview: those that are shown, and those that leave."""

from pathlib import Path

import pytest

from her2quiz.tui.widgets.lines.key_line import KeyLine
from her2quiz.tui.widgets.page import Page
from tests.factories import write_deck
from tests.tui.test_preview_screen import FLAWED, previewing, save


@pytest.mark.parametrize("key", ["q", "escape", "ctrl+c"])
async def test_each_key_that_leaves(tmp_path: Path, key: str) -> None:
    """Nothing is saved."""
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(key)
    assert app._exit


async def test_keys_that_work_are_shown(tmp_path: Path) -> None:
    """The key for diagnostics is shown only if there are any."""
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        line = app.screen.query_one(KeyLine)
        assert [key.label for key in line.fitting()][:3] == ["Answer", "Cards", "Edit"]
        await save(pilot, FLAWED)
        assert [key.label for key in line.fitting()][:3] == ["Answer", "Diagnostic", "Cards"]
        await pilot.press("right", "right")
        await pilot.pause()
        assert line.fitting()[0].label == "Type the answer"
        await pilot.press("question_mark")
        await pilot.pause()
        assert "Open the file in your editor" in app.screen.query_one("Page", Page).text


@pytest.mark.parametrize("width", [32, 40, 80])
async def test_the_key_to_leave_is_shown_however_narrow_the_terminal(tmp_path: Path, width: int) -> None:
    """It is q, or esc in the field."""
    app = previewing(write_deck(tmp_path, FLAWED))
    async with app.run_test(size=(width, 15)) as pilot:
        await pilot.pause()
        line = app.screen.query_one(KeyLine)
        assert "q" in [key.key for key in line.fitting()]
        assert "esc" not in [key.key for key in line.fitting()]
        await pilot.press("right", "right", "enter")
        await pilot.pause()
        assert "esc" in [key.key for key in line.fitting()]
        assert line.content().cell_length <= width - 2
