"""Settings for the tests of what is painted, and when."""

import pytest

from tests.tui.conftest import NEVER


@pytest.fixture(autouse=True)
def _painted_once_settled() -> None:
    """Paint when Textual does, and not later as in other tests of screens."""


@pytest.fixture(autouse=True)
def _no_timer_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no timer of the app send a message among those that are counted, however busy the computer is."""
    for name in ("app.SETTLED", "app.TERMINAL_CHECKED", "upkeep.spare_time.QUIET"):
        monkeypatch.setattr(f"her2quiz.tui.{name}", NEVER)
