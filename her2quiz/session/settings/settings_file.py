"""The file of the settings: read if it is there, and written when a setting changes."""

from __future__ import annotations

import stat
from pathlib import Path

from attrs import asdict

from her2quiz.domain.errors import reason_of
from her2quiz.domain.limits import LARGEST_SETTINGS
from her2quiz.session.settings.check_value import wrong_in
from her2quiz.session.settings.preferences import SETTINGS, Preferences, PreferencesError
from her2quiz.write_file import OWNER_ONLY, make_folder, replace_file


def load_preferences(file: Path) -> Preferences:
    """Read the settings; without a file, give the defaults.

    Raises:
        PreferencesError: if the file is there and cannot be used; it says what is wrong.
    """
    try:
        text = _text_of(file)
    except (OSError, ValueError) as error:  # closed, or not UTF-8
        raise PreferencesError(
            f"The settings in {file} cannot be read: {reason_of(error)}. Fix or delete the file."
        ) from error
    if text is None:
        return Preferences()
    import tomllib

    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise PreferencesError(
            f"The settings in {file} cannot be read: {error}. Fix or delete the file."
        ) from error
    for name, value in data.items():
        if name not in SETTINGS:
            raise PreferencesError(
                f"{file} sets '{name}', which is not a setting. The settings are: {', '.join(SETTINGS)}."
            )
        for wrong in wrong_in(SETTINGS[name], value):
            raise PreferencesError(f"{file}: {wrong}. Fix it or delete the line.")
    return Preferences(**data)


def preferences_or_defaults(file: Path) -> tuple[Preferences, str]:
    """Read the settings; if they cannot be used, return the defaults and what is wrong, else an empty text."""
    try:
        return load_preferences(file), ""
    except PreferencesError as error:
        return Preferences(), f"{error} Until then the defaults are used."


def _text_of(file: Path) -> str | None:
    """Return the text of the settings, with or without a byte order mark; None if there is no file."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise ValueError("it is not a file")
        with file.open("rb") as opened:
            data = opened.read(LARGEST_SETTINGS + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    if len(data) > LARGEST_SETTINGS:
        raise ValueError("it is too large")
    return data.decode("utf-8-sig")


def save_preferences(file: Path, preferences: Preferences) -> None:
    """Write the settings; the file is replaced as a whole, or left as it was.

    Raises:
        PreferencesError: if it cannot be written.
    """
    import tomli_w

    try:
        make_folder(file.parent)
        replace_file(file, tomli_w.dumps(asdict(preferences)).encode(), OWNER_ONLY)
    except OSError as error:
        raise PreferencesError(f"The settings cannot be saved in {file}: {reason_of(error)}.") from error
