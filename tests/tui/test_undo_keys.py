"""Undo, redo, and the rating of the previous card, on the study screen."""

from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.widgets.lines.key_line import KeyLine
from tests.factories import reopened, services, write_deck
from tests.tui.playing import card, notifications, page, seen, study_screen, studying, to_the_typed_card


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """The mixed deck."""
    return write_deck(tmp_path)


@pytest.fixture
def made(deck: Path) -> Services:
    """A learner on the first day."""
    return services(deck)


def labels(app: Her2QuizApp) -> list[str]:
    """Return what the keys do that work now."""
    return [key.label for key in app.screen.query_one(KeyLine).keys]


async def test_undo_says_what_it_took_back_and_redo_does_it_again(made: Services) -> None:
    """The messages name the rating and the card, and the key for redo."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+d", "4", "ctrl+u")
        await pilot.pause()
        undone = "Undone: Easy for “Which score is equivocal?”. Press ctrl+y to redo."
        assert notifications(app) == undone
        assert card(app) == "mixed/best"
        await pilot.press("ctrl+y")
        await pilot.pause()
        assert notifications(app) == "Redone: Easy for “Which score is equivocal?”."
        assert card(app) == "mixed/statement"
        assert [review.rating for review, _ in made.log.reviews_of("mixed/best")] == [Rating.EASY]


async def test_undo_asks_before_it_reaches_past_this_session(made: Services, deck: Path) -> None:
    """It says what it would take back; another key withdraws the question, the same key does it."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+d", "4")
        await pilot.pause()
    app = studying(reopened(made, deck))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for _ in range(2):
            await pilot.press("ctrl+u")
            await pilot.pause()
            assert "before this session: Easy for “Which score is equivocal?”, today." in page(app)
            assert "Press ctrl+u again to undo it." in page(app)
            assert made.log.size()[0] == 1
            await pilot.press("escape")
            await pilot.pause()
            assert "Press ctrl+u again" not in page(app)
        await pilot.press("ctrl+u", "ctrl+u")
        await pilot.pause()
        assert made.log.size()[0] == 0
        assert card(app) == "mixed/best"


async def test_undo_on_the_summary_screen_asks_too(made: Services, deck: Path) -> None:
    """Nothing is taken back before the second press."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+d", "4")
        await pilot.pause()
    app = studying(reopened(made, deck))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("escape", "ctrl+u")
        await pilot.pause()
        assert "Press ctrl+u again to undo it." in notifications(app)
        assert made.log.size()[0] == 1
        await pilot.press("down", "ctrl+u")
        await pilot.pause()
        assert "Press ctrl+u again to undo it." in notifications(app)
        assert made.log.size()[0] == 1
        await pilot.press("ctrl+u")
        await pilot.pause()
        assert made.log.size()[0] == 0
        assert card(app) == "mixed/best"


@pytest.mark.parametrize("size", [(80, 24), (40, 15)], ids=str)
async def test_the_rating_of_the_previous_card_can_be_changed(made: Services, size: tuple[int, int]) -> None:
    """The card is shown with its answer, and is not asked again; the present one stays, with its text."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await to_the_typed_card(pilot)
        await pilot.press("ctrl+d", "4", "ctrl+l")
        await pilot.pause()
        assert "Official gene symbol" in seen(app)
        assert "ERBB2" in seen(app)
        assert "[4 Easy" in seen(app)
        await pilot.press("2")
        await pilot.pause()
        assert card(app) == "mixed/recall"
        assert "Changed to Hard for “Official gene symbol of HER2?”" in notifications(app)
        assert [review.rating for review, _ in made.log.reviews_of("mixed/symbol")] == [Rating.HARD]
        await pilot.press("ctrl+l", "escape")
        await pilot.pause()
        assert [review.rating for review, _ in made.log.reviews_of("mixed/symbol")] == [Rating.HARD]
        assert study_screen(app).session.answered is None


async def test_redo_and_last_rating_are_offered_only_when_there_is_something(made: Services) -> None:
    """Before the first answer there is neither; their keys then do nothing."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+l", "ctrl+y")
        await pilot.pause()
        assert "Last rating" not in labels(app)
        assert "Redo" not in labels(app)
        await pilot.press("ctrl+d", "4")
        await pilot.pause()
        assert "Last rating" in labels(app)
        await pilot.press("ctrl+u")
        await pilot.pause()
        assert "Redo" in labels(app)


async def test_the_rating_of_the_last_card_can_be_changed_on_the_summary(made: Services) -> None:
    """The summary counts it; a card rated Again is asked again."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for _ in range(4):
            await pilot.press("ctrl+d", "4")
            await pilot.pause()
        assert type(app.screen).__name__ == "SummaryScreen"
        await pilot.press("ctrl+l", "3")
        await pilot.pause()
        assert [review.rating for review, _ in made.log.reviews_of("mixed/recall")] == [Rating.GOOD]
        assert type(app.screen).__name__ == "StudyScreen"
        assert card(app) == "mixed/recall"
        await pilot.press("escape", "ctrl+l", "4")
        await pilot.pause()
        assert type(app.screen).__name__ == "SummaryScreen"
        assert "Easy     4" in seen(app)
