"""The choice of what to practise, on the first screen."""

from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.home.practice_choice import PracticeChoiceScreen
from her2quiz.tui.screens.home.screen import HomeScreen
from her2quiz.tui.screens.practice import PracticeScreen
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import answer_rightly, give_up, study
from tests.tui.playing import seen


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """Know one of four cards, and miss one."""
    opened = services(write_deck(tmp_path), clock=HandClock())
    session = study(opened)
    answer_rightly(session, Rating.EASY)
    give_up(session)
    return opened


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)], ids=str)
async def test_what_was_missed_today_is_practised_and_it_is_said_how_it_went(
    made: Services, size: tuple[int, int]
) -> None:
    """The number of a choice takes it; afterwards the decks are shown again."""
    app = Her2QuizApp(made)
    async with app.run_test(size=size) as pilot:
        await pilot.press("p")
        await pilot.pause()
        assert isinstance(app.screen, PracticeChoiceScreen)
        assert "Missed today" in seen(app)
        (flagged,) = (line for line in seen(app).splitlines() if "4 Flagged" in line)
        assert "none" in flagged
        await pilot.press("3")
        await pilot.pause()
        assert isinstance(app.screen, PracticeScreen)
        assert app.screen.session.total == 1
        await pilot.press("f", "enter")
        await pilot.pause()
        if isinstance(app.screen, PracticeScreen):
            assert isinstance(made.clock, HandClock)
            made.clock.advance(seconds=5)
            await pilot.press("enter")
            await pilot.pause()
        assert isinstance(app.screen_stack[-1], HomeScreen)
        assert "Practised 1 card, none missed. No date moved." in " ".join(seen(app).split())


async def test_a_choice_without_a_card_cannot_be_taken(made: Services) -> None:
    """Nor does esc change anything."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "4")
        await pilot.pause()
        assert isinstance(app.screen, PracticeChoiceScreen)
        await pilot.press("6")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert "No cards read alike" in seen(app)
        await pilot.press("p", "escape")
        await pilot.pause()
        assert isinstance(app.screen_stack[-1], HomeScreen)


async def test_enter_is_offered_only_where_there_is_something_to_choose(tmp_path: Path) -> None:
    """Before the first answer, no choice has a card."""
    app = Her2QuizApp(services(write_deck(tmp_path)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("p")
        await pilot.pause()
        assert isinstance(app.screen, PracticeChoiceScreen)
        assert "enter chooses" not in seen(app)
        assert "esc closes" in seen(app)
