"""The statistics screen: what it shows, how one comes and leaves, and that it is gathered between keys."""

import asyncio
from functools import partial
from pathlib import Path

import pytest
from textual.content import Content

from her2quiz.domain.rating import Rating
from her2quiz.session.progress.overview import Overview
from her2quiz.session.progress.statistics.statistics import Gathering, Statistics, gathered
from her2quiz.session.services.services import Services
from her2quiz.store.log import bare_pass
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.screens.statistics import screen
from her2quiz.tui.screens.statistics.screen import StatisticsScreen
from her2quiz.tui.screens.statistics.sections import sections
from her2quiz.tui.widgets.page import Page
from tests.factories import HandClock, services
from tests.session.sessions import finish, statements, study
from tests.tui.playing import seen


def _learner(folder: Path) -> Services:
    """Make a learner who has seen 26 cards, and remembered all of them weeks later."""
    clock = HandClock()
    made = services(statements(folder, 26), clock=clock)
    finish(study(made, "many", new_limit=26), Rating.EASY)
    clock.advance(days=40)
    finish(study(made, "many"), Rating.GOOD)
    return made


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)], ids=str)
async def test_s_shows_statistics_and_escape_leads_back(tmp_path: Path, size: tuple[int, int]) -> None:
    """Figures that need more answers say how many; nothing is wider than the terminal."""
    app = Her2QuizApp(_learner(tmp_path))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()
        opened = app.screen
        assert isinstance(opened, StatisticsScreen)
        await pilot.pause()
        assert opened.found is not None
        shown = "\n".join(page.text for page in opened.query("Page").results())  # type: ignore[attr-defined]
        assert "52 answers on 2 days in the last year" in " ".join(shown.split())
        assert "100% of 26" in shown
        assert " ".join(shown.split()).startswith(
            "How you are doing 1 day in a row 0 due today 100% remembered"
        )
        assert "This needs 100 answers to cards learned before; 74 more to go." in " ".join(shown.split())
        assert max(map(len, shown.splitlines())) <= size[0]
        await pilot.press("escape")
        await pilot.pause()
        assert "Decks" in seen(app)


async def test_what_the_first_screen_has_compared_is_not_compared_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is handed on, as nothing was answered in between."""
    app = Her2QuizApp(_learner(tmp_path))
    async with app.run_test() as pilot:
        await pilot.pause()
        monkeypatch.setattr(Overview, "__init__", lambda *_arguments: pytest.fail("it is known"))
        await pilot.press("s")
        await pilot.pause()
        assert "100% of 26" in app.screen.query_one("#first", Page).text
        monkeypatch.undo()
        await pilot.press("escape")
        await pilot.pause()


async def test_long_logs_are_gathered_between_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One can leave while answers are still being looked at; what needs no such look is shown meanwhile."""
    app, calls, shown = Her2QuizApp(_learner(tmp_path)), list[int](), list[str]()
    pressing = list[asyncio.Task[bool]]()
    go_on = Gathering.go_on

    def interrupted(gathering: Gathering) -> bool:
        calls.append(round(26 * gathering.share_done))
        if gathering.are_counted and not pressing:
            shown.append(app.screen.query_one("#first", Page).text)
            pressing.append(asyncio.create_task(app.run_action("screen.leave")))
        return go_on(gathering)

    monkeypatch.setattr(screen, "Gathering", partial(Gathering, at_once=1))
    monkeypatch.setattr(Gathering, "go_on", interrupted)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("s")
        for _ in range(5):
            await pilot.pause()
        assert 2 <= len(calls) < 26
        assert "52 answers on 2 days" in shown[0]
        assert "What you remember" not in shown[0]
        assert "Decks" in seen(app)


async def test_nothing_is_said_of_a_part_of_the_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is shown while a log is read counts all of its answers, and so does what is shown at the end."""
    made = _learner(tmp_path)
    expected = gathered(made, made.library.decks)
    said = list[Statistics]()
    result = Gathering.result

    def noted(gathering: Gathering) -> Statistics:
        said.append(result(gathering))
        return said[-1]

    monkeypatch.setattr(bare_pass, "AT_ONCE", 1)
    monkeypatch.setattr(screen, "Gathering", partial(Gathering, at_once=1))
    monkeypatch.setattr(Gathering, "result", noted)
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        while not said or said[-1].load is None:  # which comes last
            await pilot.pause()
    assert len(said) > 2
    assert [each.tallies for each in said] == [expected.tallies] * len(said)
    assert [each.days for each in said] == [expected.days] * len(said)


async def test_somebody_who_has_answered_nothing_is_told_what_to_do(tmp_path: Path) -> None:
    """And no figure pretends to know anything."""
    app = Her2QuizApp(services(statements(tmp_path, 3)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()
        shown = " ".join(app.screen.query_one("#first", Page).text.split())
        assert shown.startswith("How you are doing Nothing answered yet. Study a deck")
        assert "%" not in shown


@pytest.mark.parametrize("width", [38, 60, 78, 98])
def test_bars_are_explained_where_there_are_any(tmp_path: Path, width: int) -> None:
    """Not where there is only room for their numbers."""
    made = _learner(tmp_path)
    shown = sections(gathered(made, made.library.decks), width)
    for section in shown:
        texts = [each for block in section.blocks for each in block.text.plain.splitlines()]
        explained = any(each.startswith("The bar is") for each in texts)
        assert explained is any("┃" in each for each in texts), section.title
    assert any("The bar is" in block.text.plain for each in shown for block in each.blocks) is (width > 38)


async def test_keys_scroll_both_columns(tmp_path: Path) -> None:
    """Each as far as it goes, whichever is longer."""
    app = Her2QuizApp(_learner(tmp_path))
    async with app.run_test(size=(200, 24)) as pilot:
        await pilot.press("s")
        await pilot.pause()
        opened = app.screen
        assert isinstance(opened, StatisticsScreen)
        while opened.found is None or opened.found.load is None:  # which comes last
            await pilot.pause()
        first, second = opened.query(Page)
        second.show([Block(Content("a line"))] * (second.size.height + 30))
        short = len(first.lines) - first.size.height
        assert 0 < short < 30
        await pilot.press(*["pagedown"] * 9)
        await pilot.pause()
        assert (first.scroll_offset.y, second.scroll_offset.y) == (short, 30)
        await pilot.press("home", "down")
        await pilot.pause()
        assert first.scroll_offset.y == second.scroll_offset.y == 1
