"""Keys of the settings in place of the usual ones, on each screen."""

from pathlib import Path
from random import Random

from textual.binding import Binding

from her2quiz.session.services.library import Library
from her2quiz.session.services.services import Services
from her2quiz.session.settings.command_keys import COMMAND_KEYS
from her2quiz.session.settings.preferences import Preferences
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.progress_file import ProgressFile
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.card.answer_field import AnswerField
from her2quiz.tui.screens.exam.screen import ExamScreen
from her2quiz.tui.screens.home.screen import HomeScreen
from her2quiz.tui.screens.study.screen import StudyScreen
from her2quiz.tui.screens.summary.screen import SummaryScreen
from tests.factories import HandClock, write_deck
from tests.tui.playing import card, notifications, seen


def studying(folder: Path, **keys: str) -> Her2QuizApp:
    """The app with chosen keys, before the first question."""
    made = Services(
        Library(DeckIndex(MEMORY), (write_deck(folder),)),
        ProgressFile(MEMORY),
        HandClock(),
        rng=Random(1),
        preferences=Preferences(keys=keys),
    )
    return Her2QuizApp(made, study=("mixed",))


def test_every_command_of_a_screen_can_have_another_key() -> None:
    """The table of commands has each, with the key that it has on the screens."""
    found = {"palette": Her2QuizApp.COMMAND_PALETTE_BINDING}
    for owner in (Her2QuizApp, HomeScreen, StudyScreen, SummaryScreen, ExamScreen):
        for binding in owner.BINDINGS:
            assert isinstance(binding, Binding)
            if binding.id:
                assert found.setdefault(binding.id, binding.key) == binding.key
            is_answer = binding.action.startswith(("press", "page", "scroll", "stay", "go("))
            assert binding.id or is_answer or binding.action in ("study", "home", "interrupt"), binding
    assert found == COMMAND_KEYS


async def test_a_chosen_key_runs_the_command_and_the_usual_one_does_not(tmp_path: Path) -> None:
    """It is shown, and named in messages."""
    app = studying(tmp_path, bury="f5", undo="ctrl+w")
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+b")
        await pilot.pause()
        assert card(app) == "mixed/best"
        await pilot.press("f5")
        await pilot.pause()
        assert card(app) == "mixed/statement"
        assert notifications(app) == "Buried until tomorrow. Press ctrl+w to undo."
        assert "ctrl+w Undo" in seen(app)
        await pilot.press("ctrl+w")
        await pilot.pause()
        assert card(app) == "mixed/best"
        await pilot.press("question_mark")
        await pilot.pause()
        assert "F5" in seen(app)


async def test_a_chosen_key_works_in_the_field(tmp_path: Path) -> None:
    """Even one with which the field would edit."""
    app = studying(tmp_path, bury="f5", dont_know="ctrl+k", keys="f2")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("f5", "f5")
        await pilot.pause()
        await pilot.press("a", "question_mark", "f2")
        await pilot.pause()
        assert type(app.screen).__name__ == "KeysScreen"
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen.query_one(AnswerField).value.startswith("a")
        assert "^k Don't know" in seen(app)
        await pilot.press("home", "ctrl+k")
        await pilot.pause()
        assert "You didn't know." in seen(app)


async def test_the_palette_can_have_another_key(tmp_path: Path) -> None:
    """The usual one then does nothing."""
    app = studying(tmp_path, palette="f8")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
        await pilot.press("f8")
        await pilot.pause()
        assert type(app.screen).__name__ == "CommandPalette"
