"""The figures of statistics are brought up to date while the decks, or a summary, are shown and no key comes."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from her2quiz.session.progress.statistics.figures import Figures
from her2quiz.session.progress.statistics.upkeep import Upkeep
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.upkeep import spare_time
from her2quiz.tui.upkeep.spare_time import SpareTime
from tests.factories import HandClock, services
from tests.session.sessions import finish, statements, study
from tests.tui.playing import study_screen

_ENOUGH = 200
"""Pauses after which everything would be done many times over."""


def learner(folder: Path) -> Services:
    """Return a learner with some answers, whose figures are kept in a folder."""
    made = services(statements(folder, 5), clock=HandClock(), progress=folder / "p.sqlite")
    made.figures_folder = folder / "cache"
    finish(study(made, "many"))
    return made


def are_kept(made: Services) -> bool:
    """Whether figures are kept, so that no card is to be looked at."""
    return Figures(made).is_whole


async def until_kept(pilot: Pilot[None], made: Services) -> bool:
    """Let time pass; return whether figures are kept at the end."""
    assert made.figures_folder is not None
    for _ in range(_ENOUGH):
        await pilot.pause()
        if made.figures_folder.exists() and are_kept(made):
            return True
    return False


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let spare time begin at once."""
    monkeypatch.setattr(spare_time, "QUIET", 0.001)


@pytest.mark.usefixtures("hasty")
async def test_figures_are_kept_while_the_decks_are_shown(tmp_path: Path) -> None:
    """Nobody has looked at them."""
    made = learner(tmp_path)
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        assert await until_kept(pilot, made)


@pytest.mark.usefixtures("hasty")
async def test_nothing_is_done_while_cards_are_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor in any other screen that one works in, even if spare time began before it."""
    tried, done = list[SpareTime](), list[Upkeep]()
    go_on = SpareTime.go_on

    def try_to(spared: SpareTime) -> None:
        tried.append(spared)
        go_on(spared)

    def do(kept_up: Upkeep) -> bool:
        done.append(kept_up)
        return False

    monkeypatch.setattr(SpareTime, "go_on", try_to)
    monkeypatch.setattr(Upkeep, "go_on", do)
    made = learner(tmp_path)
    made.clock.advance(days=40)  # type: ignore[attr-defined]
    app = Her2QuizApp(made, study=())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert study_screen(app).session.turn is not None
        app.on_home_screen_settled()
        while not tried:
            await pilot.pause()
    assert not done
