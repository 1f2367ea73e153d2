"""On a high, wide screen everything is near the question, and text is no wider than is good to read."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.drawing.block import MEASURE
from her2quiz.tui.widgets.lines.key_line import KeyLine
from her2quiz.tui.widgets.lines.rating_bar import RatingBar
from her2quiz.tui.widgets.page import Page
from tests.answers import Grade, answer_to
from tests.factories import services, write_deck
from tests.tui.every_card import in_turn
from tests.tui.playing import asked, go_to_card, keys_of
from tests.tui.test_every_kind import CARDS, DECK
from tests.tui.test_every_kind import studying as studying_every_kind

HIGH = (200, 60)
NEAR = 8
"""Lines between the end of a card and the ratings."""

PICTURE = "\n".join("#" * 100 for _ in range(30))
LONG_DECK = f"""
title = "Long"
id = "mixed"

[[card]]
id = "picture"
question = "Which of these is it?"
picture = '''
{PICTURE}
'''
alt = "A wall."
options = '''
* This one  -- {"A reason that goes on and on. " * 8}
- That one  -- {"A reason that goes on and on. " * 8}
'''
"""


async def answer_wrong(pilot: Pilot[None], question: AnyQuestion) -> None:
    """Answer the question that is shown; a flip card by turning it over."""
    answer = answer_to(question, Grade.WRONG) or answer_to(question, Grade.RIGHT)
    assert answer is not None
    await pilot.press(*keys_of(answer, question))
    await pilot.pause()


def page_of(app: Her2QuizApp) -> Page:
    """Return the page of the card."""
    return app.screen.query_one("CardPage", Page)


def check_near(app: Her2QuizApp) -> None:
    """Check that the ratings and keys follow the card, which is whole in sight."""
    page, ratings, keys = page_of(app), app.screen.query_one(RatingBar), app.screen.query_one(KeyLine)
    assert page.scrollable_content_region.height >= len(page.lines), page.text
    assert ratings.region.y <= page.region.y + max(16, len(page.lines) + NEAR), page.text
    assert keys.region.y == ratings.region.bottom, page.text


async def test_verdict_ratings_and_keys_are_near_the_question() -> None:
    """However high the screen is; and no line is too long to read."""
    app = studying_every_kind(services(DECK))
    async with app.run_test(size=HIGH) as pilot:
        async for card in in_turn(pilot, CARDS):
            await answer_wrong(pilot, asked(app))
            check_near(app)
            assert all(line.content.cell_length <= MEASURE for line in page_of(app).lines), card


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """A learner with a card that has a big picture."""
    return services(write_deck(tmp_path, LONG_DECK))


async def test_a_card_takes_the_room_that_it_needs(made: Services) -> None:
    """A picture is drawn in its own width, and stays in sight after the answer, with all the texts."""
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=HIGH) as pilot:
        await answer_wrong(pilot, await go_to_card(pilot, "mixed/picture"))
        check_near(app)
        assert PICTURE.splitlines()[0] in page_of(app).text


async def test_it_adapts_when_the_terminal_grows_or_shrinks(made: Services) -> None:
    """With an open question and with an answered one."""
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        for _ in ("open", "answered"):
            await pilot.resize_terminal(*HIGH)
            await pilot.pause()
            check_near(app)
            await pilot.resize_terminal(40, 15)
            await pilot.pause()
            assert app.screen.query_one(KeyLine).region.y == 14
            await pilot.press("ctrl+d")
            await pilot.pause()
