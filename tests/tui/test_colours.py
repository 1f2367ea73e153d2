"""Themes are kept; without colour everything is still readable."""

from pathlib import Path
from random import Random

import pytest
from textual.constants import DEFAULT_THEME
from textual.strip import Strip

from her2quiz.session.services.library import Library
from her2quiz.session.services.services import Services
from her2quiz.session.settings.preferences import Preferences
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.progress_file import ProgressFile
from her2quiz.tui.app import Her2QuizApp
from tests.factories import HandClock, write_deck
from tests.kept_settings import load_preferences


def made(folder: Path, theme: str = "") -> Services:
    """A learner whose settings are kept in a folder."""
    return Services(
        Library(DeckIndex(MEMORY), (write_deck(folder),)),
        ProgressFile(MEMORY),
        HandClock(),
        rng=Random(1),
        preferences=Preferences(theme=theme),
        preferences_file=folder / "settings.toml",
    )


async def test_the_theme_is_kept(tmp_path: Path) -> None:
    """The chosen theme is used at the next start."""
    app = Her2QuizApp(made(tmp_path))
    async with app.run_test() as pilot:
        assert app.theme == DEFAULT_THEME
        app.theme = "her2quiz-contrast"
        await pilot.pause()
    kept = load_preferences(tmp_path / "settings.toml").theme
    assert kept == "her2quiz-contrast"
    app = Her2QuizApp(made(tmp_path, kept))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.theme == "her2quiz-contrast"


async def test_an_unknown_theme_is_ignored(tmp_path: Path) -> None:
    """A theme that no longer exists does not stop the app from starting."""
    app = Her2QuizApp(made(tmp_path, "no-such-theme"))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.theme == DEFAULT_THEME


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "her2quiz-contrast", "ansi-dark"])
async def test_every_screen_in_every_theme(tmp_path: Path, theme: str) -> None:
    """Changing the theme during a session repaints the screen and keeps its content."""
    app = Her2QuizApp(made(tmp_path), study=("mixed",))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.theme = theme if theme in app.available_themes else "textual-ansi"
        await pilot.press("1")
        await pilot.pause()
        assert "✓" in app.export_screenshot()


def painted(app: Her2QuizApp) -> list[list[tuple[str, str]]]:
    """Return the lines of the screen, with their colours."""
    strips = app.screen._compositor.render_strips()
    return [[(segment.text, str(segment.style)) for segment in Strip.join([strip])] for strip in strips]


@pytest.mark.parametrize("study", [None, ("mixed",)], ids=["decks", "question"])
@pytest.mark.parametrize("theme", ["textual-light", "her2quiz-contrast"])
async def test_changing_the_theme_repaints_everything(
    tmp_path: Path, theme: str, study: tuple[str, ...] | None
) -> None:
    """Every line looks as if the app had started with that theme."""
    app = Her2QuizApp(made(tmp_path, theme), study=study)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        wanted = painted(app)
    app = Her2QuizApp(made(tmp_path), study=study)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert painted(app) != wanted
        app.theme = theme
        await pilot.pause()
        assert painted(app) == wanted
