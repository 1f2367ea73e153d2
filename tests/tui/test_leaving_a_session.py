"""Leaving the study screen, and coming back."""

from pathlib import Path

from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.home.screen import HomeScreen
from her2quiz.tui.screens.study.screen import StudyScreen
from her2quiz.tui.screens.summary.screen import SummaryScreen
from tests.factories import HandClock
from tests.tui.test_study_screen import made, number_of, page, press, ratings, studying

__all__ = ["made"]


async def test_stop_and_go_on(made: Services) -> None:
    """Escape shows the summary, g resumes the session, enter leads home."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+d", "enter", "escape")
        assert isinstance(app.screen, SummaryScreen)
        assert "1 answer" in page(app)
        assert "Which score is equivocal?" in page(app)
        await press(pilot, "g")
        assert isinstance(app.screen, StudyScreen)
        await press(pilot, "escape", "enter")
        assert isinstance(app.screen, HomeScreen)


async def test_to_the_end(made: Services) -> None:
    """When nothing is left, the summary is shown, and undo returns to the last card."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, number_of(app, "Two plus"), "4", "f", "4", *"ERBB2", "enter", "4", "enter", "4")
        assert isinstance(app.screen, SummaryScreen)
        assert [rating for _, rating in ratings(made)] == [Rating.EASY] * 4
        await press(pilot, "ctrl+u")
        assert isinstance(app.screen, StudyScreen)
        assert "On which chromosome" in page(app)


async def test_tomorrow(made: Services, tmp_path: Path) -> None:
    """A day later, the missed card is asked first."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, number_of(app, "Two plus"), "4", "ctrl+d", "enter", "escape")
    assert isinstance(made.clock, HandClock)
    made.clock.advance(days=1)
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "IHC 2+ result is positive" in page(app)


async def test_stop_on_the_mark_of_the_last_card(made: Services) -> None:
    """A card in learning is still counted as left when the learner stops on its mark."""
    app = Her2QuizApp(made, study=("mixed",), new_limit=1)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+d", "escape")
        assert "1 card left today" in page(app)
