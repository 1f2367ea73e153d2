"""What is said of a deck beside the list of decks."""

from dataclasses import replace
from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.home.screen import HomeScreen
from her2quiz.tui.widgets.deck_list import DeckList
from her2quiz.tui.widgets.deck_panel import DeckPanel
from tests.factories import MIXED_DECK, HandClock, services, write_deck
from tests.session.sessions import finish, statements, study


@pytest.mark.parametrize("sessions", [1, 2])
async def test_recall_is_a_forecast_that_needs_cards_that_came_back(tmp_path: Path, sessions: int) -> None:
    """After one session it would be 100% of whatever was answered."""
    clock = HandClock()
    made = services(statements(tmp_path, 24), clock=clock)
    made.preferences = replace(made.preferences, new_per_day=24)
    for _ in range(sessions):
        clock.advance(days=40)
        finish(study(made), Rating.EASY)
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        said = app.screen.query_one(DeckPanel).text
        assert "24 learned" in said
        assert ("Expected recall" in said) is (sessions > 1)
        assert "Recall" not in said


async def test_what_is_asked_of_a_deck_today_is_said(tmp_path: Path) -> None:
    """Due and new cards as a session of the deck asks them, and that all decks share the new ones."""
    clock = HandClock()
    made = services(statements(tmp_path, 24), statements(tmp_path, 4, "other"), clock=clock)
    made.preferences = replace(made.preferences, new_per_day=3)
    app = Her2QuizApp(made)
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        assert "Today 3 of 24 new" in app.screen.query_one(DeckPanel).text
        assert "All decks: 3 new a day" in app.screen.query_one(DeckPanel).text
        finish(study(made, "many", new_limit=24), Rating.EASY)
        clock.advance(days=40)
        made.preferences = replace(made.preferences, reviews_per_day=10)
        await pilot.press("enter", "escape", "enter")
        await pilot.pause()
        assert "Today 10 of 24 due" in app.screen.query_one(DeckPanel).text
        assert "10 due" in app.screen.query_one(DeckList).text
        assert "new" not in app.screen.query_one(DeckPanel).text


@pytest.mark.parametrize(
    ("size", "words", "is_offered"), [((80, 24), 400, True), ((80, 24), 1, False), ((40, 15), 400, False)]
)
async def test_a_long_description_is_scrolled_by_a_key(
    tmp_path: Path, size: tuple[int, int], words: int, is_offered: bool
) -> None:
    """The key is offered only where the description is shown, and longer than there is room for."""
    described = f'title = "Mixed"\ndescription = "{"Long " * words}"'
    app = Her2QuizApp(services(write_deck(tmp_path, MIXED_DECK.replace('title = "Mixed"', described))))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        panel = app.screen.query_one(DeckPanel)
        assert ("ctrl+↑ ↓" in dict(app.screen.key_help())) is is_offered
        await pilot.press("ctrl+down")
        assert (panel.scroll_offset.y > 0) is is_offered
        await pilot.press("ctrl+up")
        assert panel.scroll_offset.y == 0
