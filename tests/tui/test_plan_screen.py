"""The plan for an exam: how one comes there, types the date, chooses the decks, keeps it and leaves."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from her2quiz.domain.history.action import ActionKind
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.plan.screen import PlanScreen
from her2quiz.tui.screens.plan.sections import interval
from her2quiz.tui.screens.statistics.screen import StatisticsScreen
from her2quiz.tui.widgets.page import Page
from tests.factories import HandClock, services
from tests.session.sessions import bury_or_suspend, finish, statements, study
from tests.tui.playing import seen


def _learner(folder: Path, new_limit: int = 26) -> Services:
    """Make a learner who remembered 26 cards weeks later, and has not seen the other deck."""
    clock = HandClock()
    made = services(statements(folder, 26, "one"), statements(folder, 30, "two"), clock=clock)
    if new_limit:
        finish(study(made, "one", new_limit=new_limit))
        clock.advance(days=20)
        finish(study(made, "one", new_limit=0))
    return made


async def _planned(pilot: Pilot[None]) -> PlanScreen:
    """Let the plan be made at once."""
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, PlanScreen)
    for _ in range(100):
        screen._look_on()
    assert screen.plan is not None
    await pilot.pause()
    return screen


def _text(screen: PlanScreen) -> str:
    return screen.query_one(Page).text


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)], ids=str)
async def test_a_date_is_typed_and_the_plan_shown(tmp_path: Path, size: tuple[int, int]) -> None:
    """From the statistics, at any size; nothing is wider than the terminal."""
    app = Her2QuizApp(_learner(tmp_path))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("s", "d")
        await pilot.pause()
        assert "All decks: no exam date is set." in " ".join(seen(app).split())
        await pilot.press("d", *"2027-01-10", "enter")
        screen = await _planned(pilot)
        text = _text(screen)
        assert "you could expect a score of" in " ".join(text.split())
        assert "By topic, the weakest first" in text
        assert max(map(len, text.splitlines())) <= size[0]
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, StatisticsScreen)


async def test_a_date_is_kept_and_forgotten(tmp_path: Path) -> None:
    """The kept one is shown when one comes back."""
    made = _learner(tmp_path)
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("s", "d", "d", *"2027-01-10", "enter")
        await _planned(pilot)
        assert made.preferences.exam_dates == ""
        await pilot.press("k")
        assert made.preferences.exam_dates == "everything 2027-01-10"
        assert "date kept" in seen(app)
        await pilot.press("escape", "d")
        await _planned(pilot)
        await pilot.press("x")
        await pilot.pause()
        assert made.preferences.exam_dates == ""
        assert "no exam date is set" in seen(app)


async def test_the_decks_are_chosen_and_what_would_do_is_set(tmp_path: Path) -> None:
    """30 new cards in two days: 15 a day."""
    made = _learner(tmp_path)
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("s", "d", "w")
        await pilot.pause()
        assert "What is the exam on?" in seen(app)
        await pilot.press("3", "d", *"2026-12-15", "enter")
        screen = await _planned(pilot)
        assert "10 of 30 new cards will not be seen with 10 a day: 15 a day would do." in " ".join(
            _text(screen).split()
        )
        await pilot.press("n")
        screen = await _planned(pilot)
        assert made.preferences.new_per_day == 15
        assert "You will see all 30 new cards before the exam, with 15 a day." in _text(screen)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2020-01-01", "is past"),
        ("9999-12-31", "is too far away"),
        ("soon", "is not a day"),
        ("", "is not a day"),
    ],
)
async def test_a_date_that_cannot_be_planned_for_is_refused(tmp_path: Path, typed: str, said: str) -> None:
    """The field stays open; esc closes the message, then the field, then the plan."""
    app = Her2QuizApp(_learner(tmp_path, 0))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("s", "d", "d", *typed, "enter")
        await pilot.pause()
        assert said in seen(app)
        assert seen(app).endswith(" enter Show   esc Cancel")
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert "no exam date is set" in seen(app)
        assert seen(app).endswith(" d Date   w Decks   b Days off   esc Back   ? Keys")
        assert not app.screen.query_one("Input").has_focus
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, StatisticsScreen)


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)], ids=str)
async def test_a_break_is_shown_before_one_agrees(tmp_path: Path, size: tuple[int, int]) -> None:
    """Esc gives it up; k keeps it."""
    made = _learner(tmp_path)
    app = Her2QuizApp(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("s", "d", "b")
        await pilot.pause()
        assert " sat sun" in seen(app)
        await pilot.press(*"2026-12-20", "space", "t", "o", "space", *"2027-01-03", "enter")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, PlanScreen)
        text = _text(screen)
        assert "Break from Sun 20 Dec to Sun 3 Jan (15 days)" in " ".join(text.split())
        assert "No date that you have been shown moves" in " ".join(text.split())
        assert "k Keep" in seen(app) or size[0] < 80
        assert ("The bar is" in text) is ("┃" in text) is (size[0] >= 80)
        assert max(map(len, text.splitlines())) <= size[0]
        await pilot.press("escape")
        await pilot.pause()
        assert made.preferences.breaks == ""
        await pilot.press("b", *"2026-12-20", "enter")
        await pilot.pause()
        await pilot.press("k")
        await pilot.pause()
        assert made.preferences.breaks == "2026-12-20 to 2026-12-20"
        assert "Kept: Break from Sun 20 Dec" in seen(app)
        await pilot.press("b", *"sat", "space", *"sun", "enter")
        await pilot.pause()
        await pilot.press("k")
        assert made.preferences.easy_days == "saturday, sunday"
        await pilot.press("b", *"none", "enter")
        await pilot.pause()
        await pilot.press("k")
        assert (made.preferences.easy_days, made.preferences.breaks) == ("", "")


async def test_with_few_answers_it_is_told_how_many_are_lacking(tmp_path: Path) -> None:
    """And no bar pretends to know."""
    app = Her2QuizApp(_learner(tmp_path, 0))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("s", "d", "d", *"2027-01-10", "enter")
        text = _text(await _planned(pilot))
        assert "20 more to go" in " ".join(text.split())
        assert "┃" not in text
        assert "What comes in all decks" in text


async def test_one_can_leave_while_the_days_are_looked_at(tmp_path: Path) -> None:
    """Nothing goes on behind the next screen."""
    app = Her2QuizApp(_learner(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("s", "d", "d", *"2027-01-10", "enter", "escape")
        await pilot.pause()
        assert isinstance(app.screen, StatisticsScreen)


async def test_an_exam_of_which_no_card_can_be_asked_is_refused(tmp_path: Path) -> None:
    """All of them are suspended: it is said, and no date is set."""
    made = services(statements(tmp_path, 1))
    bury_or_suspend(study(made, new_limit=1), ActionKind.SUSPEND)
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("s", "d", "d", *"2027-01-10", "enter")
        await pilot.pause()
        assert "No card of All decks can be asked." in seen(app)
        assert "no exam date is set" in seen(app)


@pytest.mark.parametrize(
    ("shares", "drawn"),
    [((0.0, 0.5, 1.0), "━━━━━┃━━━━━"), ((0.5, 0.7, 0.9), "·····━━┃━━·"), ((1.0, 1.0, 1.0), "··········┃")],
)
def test_an_interval_is_drawn_with_what_is_expected_in_it(
    shares: tuple[float, float, float], drawn: str
) -> None:
    """On a line from nothing to everything."""
    assert interval(*shares, 11).plain == drawn
