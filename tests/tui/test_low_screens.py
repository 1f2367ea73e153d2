"""After an answer, the question, the answer and the verdict are in sight together, however low the screen is."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.marking.answer import Answer, Entered, Revealed
from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.session.wording import RATING_NAMES
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.widgets.lines.rating_bar import RatingBar
from her2quiz.tui.widgets.page import Page
from tests.answers import Grade, answer_to
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import give_up, study
from tests.tui.every_card import in_turn
from tests.tui.playing import asked, go_to_card, keys_of, seen, study_screen
from tests.tui.test_every_kind import CARDS, DECK
from tests.tui.test_every_kind import studying as studying_every_kind

LONG = "The reason is long, and nobody reads it on one low screen. " * 12
LONG_DECK = f"""
title = "Long"
id = "mixed"

[[card]]
id = "long"
question = "{"A stem that goes on and on, " * 8}until it asks which of these it is?"
why = "{LONG}"
options = '''
* The one that is right  -- {LONG}
- The one that is wrong  -- {LONG}
'''
"""


def said(app: Her2QuizApp) -> str:
    """Return what is visible, on one line, without the scrollbar."""
    return " ".join("".join(each for each in seen(app) if each not in "▁▂▃▄▅▆▇█").split())


def ending(text: str) -> str:
    """Return the last words of a question."""
    return " ".join(text.replace("\n", " ").split()[-2:])


def told(question: AnyQuestion, answer: Answer) -> str:
    """Return the beginning of what is drawn of a wrong answer."""
    match answer:
        case Entered(text):
            return f"✗ {text}"
        case Revealed():
            return ""
        case _:
            return "✗ "


def check_in_sight(app: Her2QuizApp, question: AnyQuestion, verdict: str, own: str) -> None:
    """Check that the end of the question, the answer, the verdict and all ratings are in sight."""
    shown = said(app)
    assert ending(question.prompt) in shown, question
    assert verdict in shown, question
    assert own in shown, question
    assert all(name in shown for name in RATING_NAMES.values()), question


async def test_question_answer_and_verdict_are_in_sight_together() -> None:
    """A wrong answer to any kind of question, in 40 columns and 15 lines."""
    app = studying_every_kind(services(DECK))
    async with app.run_test(size=(40, 15)) as pilot:
        async for _ in in_turn(pilot, CARDS):
            question = asked(app)
            answer = answer_to(question, Grade.RIGHT if isinstance(question, Flip) else Grade.WRONG)
            assert answer is not None
            await pilot.press(*keys_of(answer, question))
            await pilot.pause()
            verdict = question.right_answer if isinstance(question, Flip) else "Wrong."
            check_in_sight(app, question, verdict, told(question, answer))


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """A learner with one card that is longer than any low screen."""
    return services(write_deck(tmp_path, LONG_DECK))


@pytest.mark.parametrize("size", [(40, 15), (32, 10), (80, 15), (40, 24), (80, 24)], ids=str)
async def test_long_texts_scroll_below_the_verdict(made: Services, size: tuple[int, int]) -> None:
    """The reason and what is said about each option come after the verdict, and can be read by scrolling."""
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=size) as pilot:
        question = await go_to_card(pilot, "mixed/long")
        answer = answer_to(question, Grade.WRONG)
        assert answer is not None
        await pilot.press(*keys_of(answer))
        await pilot.pause()
        check_in_sight(app, question, "Wrong. The answer is: The one that is", "The one that is wrong")
        page = app.screen.query_one("CardPage", Page)
        await pilot.press(*["pagedown"] * len(page.lines))
        await pilot.pause()
        last = page.scroll_offset.y + page.scrollable_content_region.height
        assert last == len(page.lines)
        assert "The one that is right" in " ".join(page.text.split())


async def test_a_text_that_becomes_too_long_needs_no_layout(
    made: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The scrollbar has its column even while there is nothing to scroll."""
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=(40, 24)) as pilot:
        await go_to_card(pilot, "mixed/long")
        page = app.screen.query_one("CardPage", Page)
        assert page.max_scroll_y == 0
        layouts = 0
        lay_out = Screen._refresh_layout

        def counted(screen: Screen[None], *arguments: Any) -> None:
            nonlocal layouts
            layouts += 1
            lay_out(screen, *arguments)

        monkeypatch.setattr(Screen, "_refresh_layout", counted)
        await pilot.press("ctrl+d")
        await pilot.pause()
        assert page.max_scroll_y > 0
        assert layouts == 0


async def test_a_question_that_needs_them_has_the_lines_of_the_ratings() -> None:
    """They take their lines once the card is answered, and a short question leaves them their place."""
    app = studying_every_kind(services(DECK))
    async with app.run_test(size=(40, 15)) as pilot:
        for card, lines in (("typed", 10), ("groups", 13)):
            await go_to_card(pilot, f"every-kind/{card}")
            assert app.screen.query_one("#card").size.height == lines
            await pilot.press("ctrl+d")
            await pilot.pause()
            assert app.screen.query_one("#card").size.height == 10
            assert "4 Easy" in said(app)
            await pilot.press("enter")
            await pilot.pause()
            assert app.screen.query_one("#card").size.height == 10
        for size, has_room in (((80, 24), True), ((31, 15), False), ((40, 15), True)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert app.screen.query_one(RatingBar).region.height == (has_room and 2 + (size[0] == 40))


async def test_the_first_question_has_the_lines_of_the_ratings(made: Services) -> None:
    """It is known how many it needs only after the first layout."""
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        assert app.screen.query_one("#card").size.height == 13


async def test_the_place_of_the_ratings_is_kept_where_there_is_room() -> None:
    """So that nothing moves in 80 columns and 24 lines."""
    app = studying_every_kind(services(DECK))
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to_card(pilot, "every-kind/best")
        before = app.screen.query_one("#card").region
        await pilot.press("1")
        await pilot.pause()
        assert app.screen.query_one("#card").region == before


async def test_an_answered_card_is_arranged_anew_for_another_size(made: Services) -> None:
    """It stays in sight when the terminal shrinks, and uses all the room when it grows."""
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=(200, 60)) as pilot:
        question = await go_to_card(pilot, "mixed/long")
        await pilot.press("ctrl+d")
        await pilot.pause()
        text = app.screen.query_one("CardPage", Page).text
        for size in ((40, 15), (200, 60)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            check_in_sight(app, question, "You didn't know. The answer is: The one", "")
        assert app.screen.query_one("CardPage", Page).text == text


async def test_a_leech_is_said_with_the_question_in_sight(tmp_path: Path) -> None:
    """So is the verdict, in 40 columns and 15 lines; the reason comes below."""
    made = services(write_deck(tmp_path))
    made.preferences = replace(made.preferences, leech_misses=2)
    give_up(study(made, "mixed"))
    assert isinstance(made.clock, HandClock)
    made.clock.advance(days=1)
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        turn = study_screen(app).session.turn
        assert turn is not None
        await pilot.press("ctrl+d")
        await pilot.pause()
        check_in_sight(app, turn.question, "You didn't know.", "Leech: you have missed this card on 2 days.")
        assert study_screen(app).session.answered is not None
        assert made.log.reviews_of(turn.key)[-1][0].rating is Rating.AGAIN
