"""Messages have lines of their own: they cover nothing, and are gone with the next key."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.noticed_app import NoticedApp
from her2quiz.tui.screens import roomy
from her2quiz.tui.screens.home.screen import HomeScreen
from her2quiz.tui.screens.study.screen import StudyScreen
from her2quiz.tui.widgets.lines.key_line import KeyLine
from her2quiz.tui.widgets.lines.notice_line import NoticeLine
from her2quiz.tui.widgets.lines.rating_bar import RatingBar
from her2quiz.tui.widgets.page import Page
from tests.factories import services, write_deck
from tests.tui.playing import notifications, seen, study_screen, studying
from tests.tui.test_chosen_keys import studying as with_keys

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
    """Check that there is a message, directly above the keys, and that it covers nothing."""
    notice, keys = app.screen.query_one(NoticeLine).region, app.screen.query_one(KeyLine).region
    assert notice
    assert notice.bottom == keys.y
    for other in (*app.screen.query(RatingBar), *app.screen.query(KeyLine), *app.screen.query(Page)):
        assert not notice.overlaps(other.region)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_message_covers_nothing(made: Services, size: tuple[int, int]) -> None:
    """A short one, a long one, and several at once; the ratings stay as they were."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+d")
        await pilot.pause()
        before = rows_of(app, RatingBar)
        for message, severity in (("Flagged.", "information"), (FAILURE, "error"), ("Undone.", "warning")):
            app.notify(message, severity=severity)  # type: ignore[arg-type]
            await pilot.pause()
            check_uncovered(app)
            assert rows_of(app, RatingBar) == before
            assert message[:8] in seen(app)
        assert "4 Easy" in " ".join(before)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)], ids=str)
async def test_the_reason_stays_in_sight(made: Services, size: tuple[int, int]) -> None:
    """The card is arranged for the room that is left."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("1")
        await pilot.pause()
        for message in ("Flagged. To list flagged cards: her2quiz cards", "Undone."):
            app.notify(message)
        await pilot.pause()
        assert "Wrong." in seen(app)


@pytest.mark.parametrize("key", ["x", "up", "ctrl+n", "1"])
async def test_a_message_is_gone_with_the_next_key(made: Services, key: str) -> None:
    """Whatever the key does, it does."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.notify("Flagged.")
        await pilot.pause()
        await pilot.press(key)
        await pilot.pause()
        assert notifications(app) == ""
        assert "Flagged." not in seen(app)
        assert not app.screen.query_one(NoticeLine).region
        assert (study_screen(app).session.answered is not None) is (key == "1")


async def test_esc_dismisses_a_message_before_it_leaves(made: Services) -> None:
    """As the list of keys says."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.notify("Flagged.")
        await pilot.press("escape")
        await pilot.pause()
        assert notifications(app) == ""
        assert isinstance(app.screen, StudyScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, StudyScreen)


async def test_another_key_that_stops_dismisses_too(tmp_path: Path) -> None:
    """The learner's settings may have chosen it."""
    app = with_keys(tmp_path, stop="f6")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.notify("Flagged.")
        await pilot.press("f6")
        await pilot.pause()
        assert (notifications(app), isinstance(app.screen, StudyScreen)) == ("", True)


async def test_a_message_goes_along_to_the_next_screen(made: Services) -> None:
    """The last card was buried: the summary says how to undo that."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        while isinstance(app.screen, StudyScreen):
            await pilot.press("ctrl+b")
            await pilot.pause()
        assert "Buried until tomorrow." in seen(app)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_message_covers_no_rating_of_the_previous_card(made: Services, size: tuple[int, int]) -> None:
    """Which are in the middle of the screen; it is below them."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+d", "enter", "ctrl+l")
        await pilot.pause()
        before = [row.split("│")[1] for row in rows_of(app, RatingBar)]
        app.notify("Flagged. To list flagged cards: her2quiz cards")
        await pilot.pause()
        assert [row.split("│")[1] for row in rows_of(app, RatingBar)] == before


async def test_a_terminal_without_room_shows_no_message(made: Services) -> None:
    """It says how much room is needed."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(20, 8)) as pilot:
        await pilot.pause()
        app.notify("Flagged.")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert "Flagged." not in seen(app)
        assert "Please make" in seen(app)


def test_every_screen_has_a_line_for_messages() -> None:
    """One that lists keys has a place for messages above them."""
    folder = Path(roomy.__file__).parent
    with_keys = {
        file for file in folder.rglob("*.py") if "yield KeyLine()" in file.read_text(encoding="utf-8")
    }
    assert with_keys
    assert all("yield NoticeLine()" in file.read_text(encoding="utf-8") for file in with_keys)


async def test_no_screen_has_parts_for_toasts_and_tooltips() -> None:
    """Nothing would ever be shown in them, and each would be made, styled and laid out with every screen."""
    parts = list[str]()

    async def look(pilot: Pilot[object]) -> None:
        await pilot.pause()
        parts.extend(type(part).__name__ for part in pilot.app.screen.children)
        pilot.app.exit()

    await NoticedApp().run_async(headless=True, size=(80, 24), auto_pilot=look)
    assert parts == []
