"""The summary's offers: what was missed once more, the weakest cards, and what comes on which day."""

from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.keys import KeysScreen
from her2quiz.tui.screens.practice import PracticeScreen
from her2quiz.tui.screens.summary.screen import SummaryScreen
from her2quiz.tui.widgets.page import Page
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import finish, study
from tests.tui.playing import page, seen, studying


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """A learner on the first day."""
    return services(write_deck(tmp_path))


def wait(made: Services) -> None:
    """Let some seconds pass, so that a key is no bounce of the one before."""
    assert isinstance(made.clock, HandClock)
    made.clock.advance(seconds=5)


def summary(app: Her2QuizApp) -> str:
    """Return the text of the summary on one line."""
    assert isinstance(app.screen, SummaryScreen)
    return " ".join(app.screen.query_one(Page).text.split())


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)], ids=str)
async def test_what_was_missed_is_gone_over_again(made: Services, size: tuple[int, int]) -> None:
    """Only that, until it is known; the schedule stays, and the summary is shown again."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in ("ctrl+d", "enter", "f"):
            wait(made)
            await pilot.press(key)
            await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert "Missed: 1 card. Press r to go over it again; no date moves." in summary(app)
        before = (made.log.size(), made.log.memories(["mixed"]))
        await pilot.press("r")
        await pilot.pause()
        assert isinstance(app.screen, PracticeScreen)
        assert "Practice" in seen(app)
        assert "1 of 1 left" in seen(app)
        assert "Which score is equivocal?" in page(app)
        await pilot.press("ctrl+d")
        await pilot.pause()
        assert "You didn't know" in page(app)
        assert "Hard" not in seen(app)
        wait(made)
        await pilot.press("enter")
        await pilot.pause()
        assert "Which score is equivocal?" in page(app)
        turn = app.screen.session.turn
        assert turn is not None
        texts = [part.text for part in turn.question.unanswered]
        await pilot.press(str(texts.index("Two plus") + 1))
        await pilot.pause()
        assert "Right" in page(app)
        wait(made)
        await pilot.press("enter")
        await pilot.pause()
        assert "2 answers" in summary(app)
        assert (made.log.size(), made.log.memories(["mixed"])) == before


async def test_practice_is_left_with_esc(made: Services) -> None:
    """At any card; keys that would change the schedule do nothing there."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+d", "enter", "escape")
        await pilot.pause()
        await pilot.press("r")
        await pilot.pause()
        size = made.log.size()
        await pilot.press("ctrl+b", "ctrl+s", "ctrl+u", "ctrl+d", "2")
        await pilot.pause()
        assert isinstance(app.screen, PracticeScreen)
        assert made.log.size() == size
        await pilot.press("escape")
        await pilot.pause()
        assert "1 answer" in summary(app)


async def test_the_list_of_keys_promises_no_rating(made: Services) -> None:
    """It says what the keys do here, where nothing is rated and no date moves."""
    app = studying(made)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+d", "enter", "escape")
        await pilot.pause()
        await pilot.press("r")
        await pilot.pause()
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(app.screen, KeysScreen)
        said = " ".join(app.screen.query_one(Page).text.split())
        assert "after a flip card: not known" in said
        assert "Answer, turn over, or go on; after a flip card: known" in said
        assert "rate it" not in said
        assert "rating" not in said
        assert "Hard" not in said


async def test_a_flip_card_is_marked_by_the_learner(made: Services) -> None:
    """One key says known, another not; the line of keys names both."""
    finish(study(made, "mixed"), Rating.EASY)
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("w")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, PracticeScreen)
        while screen.session.turn is not None and screen.session.turn.key != "mixed/recall":
            for key in ("ctrl+d", "enter"):
                assert isinstance(made.clock, HandClock)
                wait(made)
                await pilot.press(key)
                await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "enter Knew it" in seen(app)
        assert "1 Didn't know" in seen(app)
        left = screen.session.left
        await pilot.press("1")
        await pilot.pause()
        assert screen.session.left == left


@pytest.mark.parametrize("size", [(80, 24), (40, 15)], ids=str)
async def test_once_every_card_was_seen_the_next_day_is_named(made: Services, size: tuple[int, int]) -> None:
    """And what can be done meanwhile: nothing asks for what has just been done."""
    finish(study(made, "mixed"), Rating.GOOD)
    finish(study(made, "mixed"), Rating.GOOD)
    due = min(memory.due_day for memory in made.log.memories(["mixed"]).values())
    assert due.strftime("%A") == "Wednesday"
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        said = summary(app)
        assert "Nothing is due here. You have seen every card. Next: 4 cards on Wednesday." in said
        assert "Press w to go over the 4 cards you know least; no date moves." in said
        assert "not seen yet" not in said
        await pilot.press("w")
        await pilot.pause()
        assert isinstance(app.screen, PracticeScreen)


async def test_the_summary_says_what_comes_tomorrow(made: Services) -> None:
    """Due cards and new ones; with the last new card, that all were seen."""
    app = Her2QuizApp(made, study=("mixed",), new_limit=2)
    finish(study(made, "mixed", new_limit=2), Rating.GOOD)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Tomorrow: 2 new cards. Next due:" in summary(app)
        assert "2 cards not seen yet. Press n for more today." in summary(app)
