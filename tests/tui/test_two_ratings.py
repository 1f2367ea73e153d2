"""The app with two ratings in place of four."""

from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.session.previous_rating import PreviousRatingScreen
from her2quiz.tui.widgets.lines.rating_bar import RatingBar
from tests.factories import services, write_deck
from tests.session.sessions import right
from tests.tui.playing import card, keys_of, seen, study_screen


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """One deck, and answers that are rated Again or Good."""
    made = services(write_deck(tmp_path))
    made.prefer(buttons=2)
    return made


def _bar(app: Her2QuizApp) -> str:
    return app.screen.query_one(RatingBar).content().plain


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)])
async def test_two_ratings_are_shown_and_taken(made: Services, size: tuple[int, int]) -> None:
    """By 1 and 2; 3 and 4 do nothing."""
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        first = card(app)
        await pilot.press("ctrl+d")
        await pilot.pause()
        assert "[1 Again 1 min]" in _bar(app)
        assert " 2 Good 10 min" in _bar(app)
        assert "Hard" not in seen(app)
        assert "Easy" not in seen(app)
        for key in ("3", "4"):
            await pilot.press(key)
            await pilot.pause()
            assert card(app) == first
        await pilot.press("2")
        await pilot.pause()
        assert card(app) != first
        memory = made.log.reviews_of(first)
        assert [review.rating for review, _ in memory] == [Rating.GOOD]


async def test_after_a_hint_a_right_answer_is_good(made: Services) -> None:
    """With four ratings it is Hard."""
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        turn = study_screen(app).session.turn
        assert turn is not None
        (key,) = keys_of(right(turn.question))
        await pilot.press("ctrl+t", key)
        await pilot.pause()
        assert "[2 Good" in _bar(app)


async def test_the_rating_before_is_changed_among_two(made: Services) -> None:
    """And the keys say so."""
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        first = card(app)
        await pilot.press("ctrl+d")
        await pilot.pause()
        await pilot.press("question_mark")
        await pilot.pause()
        await pilot.pause()
        assert "Rate the answer: 1 Again, 2 Good" in " ".join(seen(app).split())
        await pilot.press("escape", "enter")
        await pilot.pause()
        await pilot.press("ctrl+l")
        await pilot.pause()
        assert isinstance(app.screen, PreviousRatingScreen)
        assert "1-2 rates it" in seen(app)
        await pilot.press("4", "3")
        await pilot.pause()
        assert isinstance(app.screen, PreviousRatingScreen)
        await pilot.press("2")
        await pilot.pause()
        assert [review.rating for review, _ in made.log.reviews_of(first)][-1:] == [Rating.GOOD]


async def test_the_palette_offers_two(made: Services) -> None:
    """Once the card is answered."""
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+d")
        await pilot.pause()
        titles = [command.title for command in app.get_system_commands(app.screen)]
        assert {"Again", "Good"} <= {*titles}
        assert not {"Hard", "Easy"} & {*titles}
