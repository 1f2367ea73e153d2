"""What is said of a deck beside the list of decks."""

from pathlib import Path

import pytest
from attrs import evolve

from her2quiz.domain.rating import Rating
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.widgets.deck_panel import DeckPanel
from tests.factories import HandClock, services
from tests.session.sessions import finish, statements, study


@pytest.mark.parametrize("sessions", [1, 2])
async def test_recall_is_a_forecast_that_needs_cards_that_came_back(tmp_path: Path, sessions: int) -> None:
    """After one session it would be 100% of whatever was answered."""
    clock = HandClock()
    made = services(statements(tmp_path, 24), clock=clock)
    made.preferences = evolve(made.preferences, new_per_day=24)
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
