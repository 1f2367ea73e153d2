"""What every use case needs, built once."""

from pathlib import Path

from her2quiz.session.services.library import Library
from her2quiz.session.services.services import Services
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.progress_file import ProgressFile
from tests.factories import HandClock, services
from tests.kept_settings import load_preferences


def test_colours_that_were_chosen_are_kept(tmp_path: Path) -> None:
    """The next run finds the theme in the settings, and choosing it again writes nothing."""
    file = tmp_path / "settings.toml"
    opened = Services(
        Library(DeckIndex(MEMORY), ()), ProgressFile(MEMORY), HandClock(), preferences_file=file
    )
    opened.prefer_theme("dusk")
    assert load_preferences(file).theme == "dusk"
    file.unlink()
    opened.prefer_theme("dusk")
    assert not file.exists()
    opened.close()


def test_colours_without_a_place_last_for_the_run() -> None:
    """With nowhere to keep it the theme is set all the same."""
    opened = services()
    opened.prefer_theme("dusk")
    assert opened.preferences.theme == "dusk"
    opened.close()


def test_the_scheduler_is_told_what_the_learner_set() -> None:
    """The chance of recall is the learner's own."""
    opened = services()
    assert opened.settings.retention == opened.preferences.retention
    opened.close()
