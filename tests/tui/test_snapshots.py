"""Pictures of the states a screen can be in; looked at before they are kept.

To keep new ones: python -m pytest tests/tui/test_snapshots.py --snapshot-update, then look at them.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from her2quiz.tui.app import Her2QuizApp
from tests.factories import services, write_deck

Compare = Callable[..., bool]


@pytest.fixture(autouse=True)
def still_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cursor that blinks would be in one picture and not in the next."""
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _self: None)


def pressing(*keys: str) -> Callable[[Pilot[None]], object]:
    """Press keys, and wait until all of them are dealt with."""

    async def act(pilot: Pilot[None]) -> None:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()

    return act


@pytest.mark.parametrize("size", [(80, 24), (40, 15)], ids=str)
@pytest.mark.parametrize(
    ("study", "keys"),
    [
        (None, ()),
        (("mixed",), ("down",)),
        (("mixed",), ("1",)),
        (("mixed",), ("0", "enter", "t")),
        (("mixed",), ("0", "enter", "0", "enter")),
        (("mixed",), ("0", "enter", "escape")),
    ],
    ids=["home", "question", "marked", "statement", "typed", "summary"],
)
def test_screen(
    snap_compare: Compare,
    tmp_path: Path,
    study: tuple[str, ...] | None,
    keys: tuple[str, ...],
    size: tuple[int, int],
) -> None:
    """The screen looks as it did when it was last looked at."""
    app = Her2QuizApp(services(write_deck(tmp_path)), study=study)
    assert snap_compare(app, terminal_size=size, run_before=pressing(*keys))
