"""Settings files as tests write and read them: all settings at once, and none that cannot be used."""

from pathlib import Path

from her2quiz.session.settings.preferences import SETTINGS, Preferences, PreferencesError
from her2quiz.session.settings.settings_file import keep_settings, read_settings


def load_preferences(file: Path) -> Preferences:
    """Read the settings; without a file, give the defaults.

    Raises:
        PreferencesError: if anything in it cannot be used; it says what, each on a line.
    """
    read = read_settings(file)
    if read.diagnostics:
        raise PreferencesError(read.wrong)
    return read.preferences


def save_preferences(file: Path, preferences: Preferences) -> None:
    """Write all settings that differ from those in the file.

    Raises:
        PreferencesError: if the file is broken or cannot be written; it is as it was.
    """
    before = read_settings(file).preferences
    after = {name: getattr(preferences, name) for name in SETTINGS}
    keep_settings(file, {name: value for name, value in after.items() if value != getattr(before, name)})
