"""Notifications never cover the ratings or the keys."""

from pathlib import Path

import pytest
from textual.widgets._toast import Toast

from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.widgets.key_line import KeyLine
from her2quiz.tui.widgets.rating_bar import RatingBar
from tests.factories import services, write_deck
from tests.tui.playing import seen, studying

SIZES = ((80, 24), (40, 15), (64, 20), (63, 19), (200, 60), (110, 33))
FAILURE = "The progress file cannot be written: no space is left on the disk. Free some, then try again. " * 2


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """A learner on the first day."""
    return services(write_deck(tmp_path))


def rows_of(app: Her2QuizApp, *kinds: type[RatingBar | KeyLine]) -> list[str]:
    """Return what is visible where some widgets are."""
    lines = seen(app).splitlines()
    regions = [app.screen.query_one(kind).region for kind in kinds]
    return [line for region in regions for line in lines[region.y : region.bottom]]


def check_uncovered(app: Her2QuizApp) -> None:
    """Check that there is a notification, and that it covers neither ratings nor keys."""
    toasts = [toast.region for toast in app.screen.query(Toast) if toast.region]
    assert toasts
    for bar in (*app.screen.query(RatingBar), *app.screen.query(KeyLine)):
        assert not [toast for toast in toasts if toast.overlaps(bar.region)]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_notification_covers_no_rating(made: Services, size: tuple[int, int]) -> None:
    """A long one from before the answer, a short one, and several at once."""
    app = studying(made)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        app.notify(FAILURE)
        await pilot.press("ctrl+d")
        await pilot.pause()
        before = rows_of(app, RatingBar)
        check_uncovered(app)
        for message, severity in (("Flagged.", "information"), (FAILURE, "error"), ("Undone.", "warning")):
            app.notify(message, severity=severity)  # type: ignore[arg-type]
            await pilot.pause()
            check_uncovered(app)
            assert rows_of(app, RatingBar) == before
        assert "4 Easy" in " ".join(before)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_notification_covers_no_rating_of_the_previous_card(
    made: Services, size: tuple[int, int]
) -> None:
    """Which are in the middle of the screen."""
    app = studying(made)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+d", "enter", "ctrl+l")
        app.notify("Flagged. To list flagged cards: her2quiz cards")
        await pilot.pause()
        check_uncovered(app)
