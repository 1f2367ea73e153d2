"""The study screen, by pressing keys."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from her2quiz.domain.limits import LONGEST_ANSWER
from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.card.answer_field import AnswerField
from her2quiz.tui.widgets.page import Page
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import give_up, study
from tests.tui.playing import seen

SIZES = ((80, 24), (40, 15), (200, 60))


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """A learner on the first day, with one card of each kind."""
    return services(write_deck(tmp_path))


def studying(made: Services) -> Her2QuizApp:
    """The app, in the middle of a session."""
    return Her2QuizApp(made, study=("mixed",))


def ratings(made: Services) -> list[tuple[str, Rating]]:
    """Return the log: the card's own part of each key, and the rating."""
    return [
        (card.removeprefix("mixed/"), review.rating)
        for card, history in made.log.histories()
        for review, _ in history
    ]


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each after the last was handled."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def page(app: Her2QuizApp) -> str:
    """Return the text of the page."""
    return app.screen.query_one(Page).text


def number_of(app: Her2QuizApp, option: str) -> str:
    """Return the number of an option."""
    line = next(line for line in page(app).splitlines() if line.endswith(option))
    return line.split()[0]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_right_option(made: Services, size: tuple[int, int]) -> None:
    """A right option is marked with a sign, saved as Good, and enter goes on."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, number_of(app, "Two plus"))
        assert "✓" in page(app)
        assert "Right." in page(app)
        assert ratings(made) == [("best", Rating.GOOD)]
        await press(pilot, "enter")
        assert "IHC 2+ result is positive" in " ".join(page(app).split())


async def test_wrong_option_shows_every_feedback(made: Services) -> None:
    """A wrong option gets a cross, the right one a tick, and all feedback is shown."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, number_of(app, "Three plus"))
        text = page(app)
        assert "✗" in text
        assert "✓" in text
        assert "Wrong. The answer is: Two plus" in text
        assert all(each in text for each in ("It is equivocal.", "That is negative.", "That is positive."))
        assert "It sends the case to ISH." in text
        assert "A guideline, 2018 · as of 2025-01-15" in text
        assert ratings(made) == [("best", Rating.AGAIN)]


async def test_cursor_picks(made: Services) -> None:
    """Down moves the cursor, enter picks; enter without a cursor picks nothing."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "enter")
        assert ratings(made) == []
        await press(pilot, "down", "down", "up", "enter")
        assert len(ratings(made)) == 1


async def test_overrule(made: Services) -> None:
    """A number after the answer overrules the proposed rating, and goes on."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, number_of(app, "Two plus"), "4")
        assert ratings(made) == [("best", Rating.EASY)]
        assert "result is positive" in page(app)


async def test_statement(made: Services) -> None:
    """T and f answer a statement."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+d", "enter", "t")
        assert ("statement", Rating.AGAIN) in ratings(made)
        assert "The answer is: False" in page(app)


async def test_typed_answer(made: Services) -> None:
    """Letters go into the field; enter gives the answer; a rejected one has its own feedback."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+d", "enter", "ctrl+d", "enter", *"erbb3", "enter")
        assert "That is HER3." in page(app)
        assert ("symbol", Rating.AGAIN) in ratings(made)


async def test_blank_twice_gives_up(made: Services) -> None:
    """Enter on an empty field asks once to confirm giving up."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+d", "enter", "ctrl+d", "enter", "enter")
        assert "Press enter again" in seen(app)
        assert len(ratings(made)) == 2
        await press(pilot, "enter")
        assert "You didn't know." in page(app)
        assert len(ratings(made)) == 3


async def test_letters_are_keys_after_tab(made: Services) -> None:
    """Tab leaves the field, so that u undoes."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+d", "enter", "ctrl+d", "enter", "ctrl+u")
        assert "IHC 2+ result is positive" in page(app)
        assert len(ratings(made)) == 1


async def test_flip_card(made: Services) -> None:
    """Enter turns a flip card over and nothing is saved until it is rated; enter then takes Good."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+d", "enter", "ctrl+d", "enter", "enter", "enter", "enter")
        assert "On which chromosome" in page(app)
        await press(pilot, "enter")
        assert "17q" in page(app)
        assert len(ratings(made)) == 3
        await press(pilot, "enter")
        assert ("recall", Rating.GOOD) in ratings(made)


async def test_hint_caps_the_rating(made: Services) -> None:
    """After a hint a right answer is Hard."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+t", "ctrl+t", "ctrl+t")
        assert "Not the ends." in page(app)
        assert "Two of something." in page(app)
        await press(pilot, number_of(app, "Two plus"))
        assert ratings(made) == [("best", Rating.HARD)]


async def test_why_now(made: Services) -> None:
    """W shows why the card is asked."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+n")
        assert "new to you" in page(app)


async def test_undo_asks_the_same_again(made: Services) -> None:
    """Undo takes the answer back and shows the options in the same order."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = page(app)
        await press(pilot, "2", "enter", "ctrl+u")
        assert page(app) == before
        assert ratings(made) == []


async def test_the_list_of_keys_keeps_the_hint_and_the_typed_text(made: Services) -> None:
    """Opening the list of keys loses neither a hint nor the text in the field."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+t", "question_mark", "escape")
        assert "Not the ends." in page(app)


async def test_click_answers_and_rates(made: Services) -> None:
    """A click picks an option, and a click on a rating takes it."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert await pilot.click(Page, offset=(8, 2))
        await pilot.pause()
        assert len(ratings(made)) == 1
        assert await pilot.click("RatingBar", offset=(3, 1))
        await pilot.pause()
        assert ratings(made) == [("best", Rating.AGAIN)]
        assert "IHC 2+ result is positive" in page(app)


async def test_keys_in_a_burst_keep_their_order(made: Services) -> None:
    """A slow connection delivers several keys at once: enter is still handled in its order."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+d", "enter", "ctrl+d", "enter")
        for key in (*"ERBBX", "backspace", "2", "enter", "7"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await pilot.pause()
        assert "✓ ERBB2" in page(app)


async def test_a_long_paste_is_cut(made: Services) -> None:
    """Only as much of a pasted text as fits is inserted, on one line."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+d", "enter", "ctrl+d", "enter")
        field = app.screen.query_one(AnswerField)
        field.post_message(events.Paste("two\nlines " + "x" * 10_000))
        await pilot.pause()
        assert field.value.startswith("two lines xxx")
        assert len(field.value) == LONGEST_ANSWER


async def test_a_key_that_bounces_rates_nothing(tmp_path: Path) -> None:
    """The key that picked an option, pressed again at once, does not overrule the rating."""
    made = services(write_deck(tmp_path), clock=HandClock(tick=timedelta(milliseconds=50)))
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        number = number_of(app, "Two plus")
        await press(pilot, number, number)
        assert ratings(made) == [("best", Rating.GOOD)]
        assert "Right." in page(app)


@pytest.mark.parametrize(
    ("size", "said"), [((80, 24), "1 of 4 · 1 to repeat   ▰"), ((40, 15), "1 of 4 · 1 to repeat")]
)
async def test_a_card_that_comes_again_is_counted_once(
    made: Services, size: tuple[int, int], said: str
) -> None:
    """The first line counts cards that come again, and the progress never goes back."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "1 of 4" in seen(app)
        await press(pilot, "ctrl+d")
        assert said in seen(app)
        done = seen(app).count("▰")
        await press(pilot, "enter")
        assert "2 of 4 · 1 to repeat" in seen(app)
        assert seen(app).count("▰") == done


@pytest.mark.parametrize("size", [(80, 24), (40, 15)], ids=str)
async def test_a_leech_is_said_below_the_verdict(made: Services, size: tuple[int, int]) -> None:
    """Only when it is missed again; the verdict stays in sight."""
    made.preferences = replace(made.preferences, leech_misses=2)
    give_up(study(made, "mixed"))
    assert isinstance(made.clock, HandClock)
    made.clock.advance(days=1)
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "Leech" not in page(app)
        await press(pilot, "ctrl+d")
        assert "You didn't know" in seen(app)
        assert "Leech: you have missed this card on 2 days." in " ".join(page(app).split())
