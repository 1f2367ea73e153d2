"""What the home screen says of the day: new cards, a backlog, ten minutes, and what it notices without a key."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from textual import events
from textual._callback import invoke
from textual.pilot import Pilot

from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.home.screen import LOOKED_AGAIN, HomeScreen
from her2quiz.tui.screens.study.screen import StudyScreen
from her2quiz.tui.screens.summary.screen import SummaryScreen
from her2quiz.tui.widgets.deck_list import DeckList
from her2quiz.tui.widgets.lines.key_line import KeyLine
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.tui.widgets.page import Page
from tests.factories import MIXED_DECK, HandClock, services, write_deck
from tests.session.sessions import finish, study

OTHER_DECK = MIXED_DECK.replace('"Mixed"', '"Other"').replace('id = "mixed"', 'id = "other"')


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """Open two decks of four cards each."""
    return services(write_deck(tmp_path), write_deck(tmp_path, OTHER_DECK, "other.toml"))


async def test_what_is_asked_today_is_said_over_all_decks(made: Services) -> None:
    """The first line of the home screen counts new cards once, however many decks have some."""
    app = Her2QuizApp(made)
    made.preferences = replace(made.preferences, new_per_day=3)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.screen.query_one(DeckList).text.count("3 new") == 2
        assert "0 due, 3 new today" in app.screen.query_one(StatusLine).content().plain
        await pilot.resize_terminal(40, 15)
        await pilot.pause()
        assert "0 due, 3 new today" in app.screen.query_one(StatusLine).content().plain


@pytest.mark.parametrize(
    ("size", "said"),
    [((80, 24), "4 waiting; 1 today, clear in 4 days"), ((40, 15), "4 waiting; 1 today")],
    ids=str,
)
async def test_a_backlog_is_said_with_the_days_it_takes(
    made: Services, size: tuple[int, int], said: str
) -> None:
    """New cards are held back; at the end, the summary offers more reviews."""
    made.preferences = replace(made.preferences, reviews_per_day=1)
    finish(study(made, "mixed"), Rating.EASY)
    assert isinstance(made.clock, HandClock)
    made.clock.advance(days=60)
    app = Her2QuizApp(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert said in app.screen.query_one(StatusLine).content().plain
        assert "new" not in app.screen.query_one(DeckList).text
        session = study(made)
        assert session.remaining == 1
        finish(session, Rating.EASY)
        await pilot.press("a")
        await pilot.pause()
        assert isinstance(app.screen, SummaryScreen)
        page = " ".join(app.screen.query_one(Page).text.split())
        assert "3 more cards are waiting: enough for today. They are cleared in 4 days." in page
        await pilot.press("m")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
        assert app.screen.session.remaining == 3


async def test_ten_minutes_end_with_a_card(made: Services) -> None:
    """The key starts all decks; after the minutes the answered card is the last, until the learner goes on."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
        assert isinstance(made.clock, HandClock)
        made.clock.advance(minutes=11)
        await pilot.press("ctrl+d")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
        made.clock.advance(seconds=5)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, SummaryScreen)
        assert "10 minutes are over. 8 cards left today. Press g" in app.screen.query_one(Page).text
        for key in ("g", "ctrl+d", "enter"):
            made.clock.advance(seconds=5)
            await pilot.press(key)
            await pilot.pause()
        assert isinstance(app.screen, StudyScreen)


async def look_again(app: Her2QuizApp, pilot: Pilot[None], by: str) -> None:
    """Let the home screen look again: because some seconds have passed, or because the terminal has the focus again."""
    if by == "time":
        assert isinstance(app.screen, HomeScreen)
        (timer,) = (each for each in app.screen._timers if each._interval == LOOKED_AGAIN)
        assert timer._callback is not None
        await invoke(timer._callback)
    else:
        app.post_message(events.AppFocus())
    await pilot.pause()


@pytest.mark.parametrize("by", ["time", "focus"])
async def test_a_new_study_day_is_noticed(made: Services, by: str) -> None:
    """At four in the morning cards become due and new ones may come, without a key."""
    made.preferences = replace(made.preferences, new_per_day=3)
    app = Her2QuizApp(made)
    finish(study(made, "mixed"), Rating.EASY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "0 due, 0 new today   Mon 23 Nov" in app.screen.query_one(StatusLine).content().plain
        assert isinstance(made.clock, HandClock)
        made.clock.local = made.clock.local.replace(hour=3, minute=59) + timedelta(days=1)
        await look_again(app, pilot, by)
        assert "0 new today   Mon 23 Nov" in app.screen.query_one(StatusLine).content().plain
        made.clock.advance(minutes=2)
        await look_again(app, pilot, by)
        assert "0 due, 3 new today   Tue 24 Nov" in app.screen.query_one(StatusLine).content().plain


@pytest.mark.parametrize("by", ["time", "focus"])
async def test_a_changed_deck_is_noticed(tmp_path: Path, made: Services, by: str) -> None:
    """Its new title and cards are shown, the cursor stays, and a deck that broke is said to have errors."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down")
        card = '\n[[card]]\nid = "further"\nquestion = "One more?"\nanswer = "Yes"\n'
        write_deck(tmp_path, OTHER_DECK.replace('"Other"', '"Renamed"') + card, "other.toml")
        await look_again(app, pilot, by)
        lines = app.screen.query_one(DeckList).text.splitlines()
        assert [line.split() for line in lines] == [
            ["Mixed", "····", "–", "4", "new"],
            ["▌Renamed", "····", "–", "5", "new"],
        ]
        write_deck(tmp_path, "title =", "other.toml")
        await look_again(app, pilot, by)
        assert "other.toml has errors" in app.screen.query_one("#disclaimer", StatusLine).content().plain


async def test_answers_of_another_copy_are_noticed_with_the_focus(made: Services) -> None:
    """Cards that were answered in plain mode in another window are no longer new."""
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        finish(study(made), Rating.EASY)
        await look_again(app, pilot, "focus")
        assert "new" not in app.screen.query_one(DeckList).text


async def test_no_deck_is_read_again_under_a_session(tmp_path: Path, made: Services) -> None:
    """The card before the learner stays as it is."""
    app = Her2QuizApp(made, study=("mixed",))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        write_deck(tmp_path, MIXED_DECK.replace("Which score", "What score"))
        home = app.screen_stack[0]
        assert isinstance(home, HomeScreen)
        home.look_again()
        app.post_message(events.AppFocus())
        await pilot.pause()
        assert made.library.has_changed()


async def test_minutes_a_day_of_the_settings(made: Services) -> None:
    """The key says them, and the session stops after them."""
    made.prefer(minutes_per_day=15)
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        assert ("t", "15 minutes") in [(each.key, each.label) for each in app.screen.query_one(KeyLine).keys]
        await pilot.press("t")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
        assert app.screen.session.forecast.minutes == 15
