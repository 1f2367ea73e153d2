"""Changes of settings while the program runs."""

from pathlib import Path

import pytest

from her2quiz.domain.errors import Her2QuizError
from her2quiz.session.day.setting_changes import SettingChange, SettingChanges
from her2quiz.session.services.library import Library
from her2quiz.session.services.services import Services
from her2quiz.session.settings.lines import SettingLine, lines_called
from her2quiz.session.settings.preferences import Preferences, PreferencesError
from her2quiz.session.settings.settings_file import preferences_or_defaults
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.progress_file import ProgressFile
from tests.factories import HandClock, write_deck
from tests.kept_settings import load_preferences

TEXT = "# mine\nnew_per_day = 3 # few\nodd = 1\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Settings that somebody wrote."""
    file = tmp_path / "settings.toml"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def opened(tmp_path: Path, file: Path) -> Services:
    """One deck, and these settings."""
    preferences, wrong = preferences_or_defaults(file)
    library = Library(DeckIndex(MEMORY), (write_deck(tmp_path),))
    return Services(
        library, ProgressFile(MEMORY), HandClock(), preferences=preferences, preferences_file=file, wrong_settings=wrong
    )  # fmt: skip


@pytest.fixture
def changes(opened: Services) -> SettingChanges:
    """No changes yet."""
    return SettingChanges(opened, ("dusk", "nord"))


def _line(changes: SettingChanges, name: str) -> SettingLine:
    return lines_called(changes.lines(), name)[0]


def _said(change: SettingChange | None) -> str:
    assert change is not None
    return change.words


def test_a_change_is_saved_holds_and_can_be_undone(
    opened: Services, changes: SettingChanges, file: Path
) -> None:
    """Step by step, back to the file as it was."""
    assert not changes.can_undo
    assert _said(changes.step(_line(changes, "new_per_day"), 1)) == "Saved: New cards a day is 4 cards."
    assert _said(changes.type(_line(changes, "keys.undo"), "F2")) == "Saved: Undo is F2."
    assert _said(changes.take_back(_line(changes, "new_per_day"))).endswith("is 5 cards, its default.")
    assert (opened.preferences.new_per_day, opened.preferences.keys) == (5, {"undo": "F2"})
    assert load_or_default(file).keys == {"undo": "F2"}
    for value in (4, 4, 3):
        assert changes.undo() is not None
        assert opened.preferences.new_per_day == load_or_default(file).new_per_day == value
    assert changes.undo() is None
    kept = file.read_text(encoding="utf-8")
    assert kept.startswith("# mine\n# few\nodd = 1\nnew_per_day = 3\n")


def load_or_default(file: Path) -> Preferences:
    """Return the settings of the file that can be used."""
    return preferences_or_defaults(file)[0]


def test_what_is_as_it_was_is_no_change(changes: SettingChanges, file: Path) -> None:
    """And nothing is written."""
    assert changes.type(_line(changes, "new_per_day"), "3") is None
    assert changes.step(_line(changes, "exam_pass_mark"), 1) is not None
    assert changes.undo() is not None
    assert file.read_text(encoding="utf-8") == TEXT


def test_the_scheduler_is_told_at_once(opened: Services, changes: SettingChanges) -> None:
    """What a new target does to the load is said."""
    assert opened.settings.retention == 0.9
    said = _said(changes.type(_line(changes, "retention"), "80 %"))
    assert opened.settings.retention == 0.8
    assert (
        "comes back after 3.3 times as long as with 0.9; of 100 that are asked, you miss about 20 instead of 10"
        in said
    )


def test_names_are_gone_through(opened: Services, changes: SettingChanges) -> None:
    """Of colours; of paths, where there are any."""
    assert _said(changes.step(_line(changes, "theme"), 1)) == "Saved: Theme is dusk."
    assert _said(changes.step(_line(changes, "theme"), -1)) == "Saved: Theme is nord."
    assert opened.preferences.theme == "nord"
    assert changes.step(_line(changes, "path"), 1) is None


@pytest.mark.parametrize(
    ("name", "typed", "why"),
    [
        ("new_per_day", "10000", "must be a number from 0 to 9999"),
        ("keys.undo", "ctrl+b", "'undo' and 'bury' under [keys] have the same key, ctrl+b"),
        ("keys.undo", "7", "which answers cards"),
    ],
)
def test_what_cannot_be_is_refused(
    opened: Services, changes: SettingChanges, file: Path, *, name: str, typed: str, why: str
) -> None:
    """And nothing changes."""
    before = opened.preferences
    with pytest.raises(Her2QuizError) as refused:
        changes.type(_line(changes, name), typed)
    assert why in str(refused.value)
    assert (opened.preferences, file.read_text(encoding="utf-8")) == (before, TEXT)
    assert not changes.can_undo


def test_of_a_broken_file_nothing_is_changed(opened: Services, changes: SettingChanges, file: Path) -> None:
    """Neither in it nor for this run."""
    file.write_text("new_per_day: 3\n", encoding="utf-8")
    before = opened.preferences
    with pytest.raises(Her2QuizError, match="Until then no setting can be saved"):
        changes.step(_line(changes, "brief"), 1)
    assert (opened.preferences, file.read_text(encoding="utf-8")) == (before, "new_per_day: 3\n")


def test_a_wrong_line_that_is_put_right_is_no_longer_said(
    opened: Services, changes: SettingChanges, file: Path
) -> None:
    """As long as it is there, no backup is removed."""
    file.write_text("backups_daily = -1\n", encoding="utf-8")
    changes.step(_line(changes, "brief"), 1)
    assert "backups_daily" in opened.wrong_settings
    changes.take_back(_line(changes, "backups_daily"))
    assert opened.wrong_settings == ""
    assert load_preferences(file).brief


def test_a_path_that_no_deck_is_on_is_said(opened: Services, file: Path) -> None:
    """It puts no deck first, and nothing else tells of it."""
    assert "sets 'odd', which is not a setting" in SettingChanges(opened).wrong
    file.write_text("brief = true\n", encoding="utf-8")
    assert SettingChanges(opened).wrong == ""
    file.write_text('path = "nurze"\n', encoding="utf-8")
    assert "There is no path called 'nurze'." in SettingChanges(opened).wrong
    file.write_text("path = 3\n", encoding="utf-8")
    assert "'path' must be a text" in SettingChanges(opened).wrong


def test_a_key_that_another_command_has_now_is_not_taken_back(
    opened: Services, changes: SettingChanges, file: Path
) -> None:
    """Both commands would have it, and the app would not start."""
    changes.type(_line(changes, "keys.bury"), "f2")
    changes.type(_line(changes, "keys.undo"), "ctrl+b")
    before = opened.preferences.keys, file.read_text(encoding="utf-8")
    with pytest.raises(PreferencesError, match="bury"):
        changes.take_back(_line(changes, "keys.bury"))
    assert (opened.preferences.keys, file.read_text(encoding="utf-8")) == before
    changes.take_back(_line(changes, "keys.undo"))
    changes.take_back(_line(changes, "keys.bury"))
    assert opened.preferences.keys == {}
