"""The offer of paths at the first start, and what the first screen shows of the one that is followed."""

from pathlib import Path

import pytest

from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.home.path import PathScreen
from her2quiz.tui.screens.home.screen import HomeScreen
from her2quiz.tui.screens.study.screen import StudyScreen
from her2quiz.tui.widgets.choice_list import PathList
from her2quiz.tui.widgets.deck_list import DeckList
from her2quiz.tui.widgets.lines.key_line import KeyLine
from tests.factories import services
from tests.session.day.test_path_order import OWN, deck
from tests.tui.playing import seen

SIZE = (80, 24)


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """Three decks and two paths."""
    return services(
        deck(tmp_path, "first", f'path = ["fellows"]\n{OWN}'),
        deck(tmp_path, "second", 'path = ["nurse"]'),
        deck(tmp_path, "third", ""),
    )


async def test_a_path_is_offered_once_and_taken_by_enter(made: Services) -> None:
    """The fuller disclaimer stands below; the decks of the path come first, under its title."""
    app = Her2QuizApp(made)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, PathScreen)
        text = " ".join(app.screen.query_one(PathList).text.split())
        assert (
            "1 Nurse plain reports, then drugs with their risks 2 Fellows 1 deck, 3 cards 3 Everything"
            in text
        )
        assert "ask your own clinician" in text
        await pilot.press("up", "down", "up", "enter")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        decks = app.screen.query_one(DeckList)
        assert [line.split()[0] for line in decks.text.splitlines()] == ["▌second", "Other", "first", "third"]
        assert decks.border_title == "Nurse"
    assert made.preferences.path == "nurse"


async def test_escape_takes_everything(made: Services) -> None:
    """That is a choice, too: nobody is asked again. What the key does is said in full."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        assert " esc takes all decks " in seen(app)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert app.screen.query_one(DeckList).border_title == "Decks"
        assert "Other decks" not in app.screen.query_one(DeckList).text
    assert made.preferences.path == "everything"


async def test_who_studies_one_deck_at_once_is_not_asked_before(made: Services) -> None:
    """The offer waits on the first screen until something was answered."""
    app = Her2QuizApp(made, study=("third",))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert isinstance(app.screen, PathScreen)
        await pilot.press("q")
        await pilot.pause()
    assert app.return_code == 0
    assert made.preferences.path == ""


async def test_it_is_changed_by_a_key(made: Services) -> None:
    """A number takes a path; escape keeps the one that is followed."""
    made.follow_path("everything")
    app = Her2QuizApp(made)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert ("c", "Path") in [(key.key, key.label) for key in app.screen.query_one(KeyLine).keys]
        await pilot.press("c", "2")
        await pilot.pause()
        assert made.preferences.path == "fellows"
        await pilot.press("c", "escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert made.preferences.path == "fellows"


async def test_no_deck_is_on_a_path(tmp_path: Path) -> None:
    """Nothing is offered, and the key is not there."""
    app = Her2QuizApp(services(deck(tmp_path, "first", "")))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("c")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert "Path" not in [key.label for key in app.screen.query_one(KeyLine).keys]
