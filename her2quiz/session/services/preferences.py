"""The learner's settings: a small TOML file, read if it is there and written when a setting changes."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

from attrs import asdict, field, frozen

from her2quiz.domain.errors import Her2QuizError, reason_of
from her2quiz.domain.limits import LARGEST_SETTINGS
from her2quiz.write_file import OWNER_ONLY, make_folder, replace_file


class PreferencesError(Her2QuizError):
    """The settings cannot be read or written."""


@frozen
class Preferences:
    """The learner's settings."""

    theme: str = ""
    """Name of the colour theme; empty for the default."""

    path: str = ""
    """Name of the path whose decks come first; `everything` for none; empty if the learner was not asked yet."""

    new_per_day: int = 5
    """New cards a day over all decks, 0 to 9999. With 5, `tests/stress/days.py` takes ten minutes a day for 60 days."""

    new_per_deck: dict[str, int] = field(factory=dict)
    """New cards a day of single decks, by the deck's id, within `new_per_day`."""

    reviews_per_day: int = 60
    """Due cards that are asked on a day over all decks, 1 to 9999; with more, no new ones are asked."""

    leech_misses: int = 8
    """On how many days a card is missed until it counts as a leech, 2 to 9999."""

    retention: float = 0.9
    """The retrievability at which a card is asked again, 0.7 to 0.99."""

    day_begins_at: int = 4
    """Hour at which a study day begins, 0 to 12."""

    brief: bool = False
    """Whether plain mode says only what is needed."""

    say_source: bool = False
    """Whether plain mode says the source of each card; else it does on request."""

    keys: dict[str, str] = field(factory=dict)
    """Keys in place of the usual ones, by command; see `command_keys`."""

    backups_hourly: int = 24
    """In how many of the latest hours with a backup the last one is kept, 0 to 999; with all four at 0, none is taken."""

    backups_daily: int = 7
    """The same for days."""

    backups_weekly: int = 5
    """The same for weeks."""

    backups_monthly: int = 12
    """The same for months."""


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
    for key, value in data.items():
        _check(file, key, value)
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


def _check(file: Path, key: str, value: Any) -> None:
    if key == "new_per_deck":
        _check_decks(file, value)
        return
    if key == "keys":
        _check_keys(file, value)
        return
    known = _ALLOWED.get(key)
    if known is None:
        raise PreferencesError(
            f"{file} sets '{key}', which is not a setting. The settings are: {', '.join([*_ALLOWED, 'new_per_deck', 'keys'])}."
        )
    kind, low, high = known
    fits = isinstance(value, kind) and isinstance(value, bool) is (kind is bool)
    if not fits or not (kind in _NOT_NUMBERS or low <= value <= high):
        limits = _NOT_NUMBERS.get(kind, f"a number from {low:g} to {high:g}")
        raise PreferencesError(f"{file}: '{key}' must be {limits}. Fix it or delete the line.")


def _check_keys(file: Path, value: Any) -> None:
    """Refuse all but commands with a key each."""
    from her2quiz.session.services.command_keys import chosen_keys

    try:
        chosen_keys(value)
    except ValueError as error:
        raise PreferencesError(f"{file}: {error}. Fix it or delete the line.") from error


def _check_decks(file: Path, value: Any) -> None:
    """Refuse all but a table of deck ids and numbers."""
    if not isinstance(value, dict):
        raise PreferencesError(
            f"{file}: 'new_per_deck' must be a heading, [new_per_deck], with a line such as 'ihc-scoring = 5' for each "
            "deck. Fix it or delete the line."
        )
    for deck, count in value.items():
        if not isinstance(count, int) or isinstance(count, bool) or not 0 <= count <= _MOST_CARDS:
            raise PreferencesError(
                f"{file}: '{deck}' under [new_per_deck] must be a number from 0 to {_MOST_CARDS}. "
                "Fix it or delete the line."
            )


_MOST_CARDS = 9999

_NOT_NUMBERS: dict[Any, str] = {str: "a text", bool: "true or false"}

_ALLOWED: dict[str, tuple[Any, float, float]] = {
    "theme": (str, 0, 0),
    "path": (str, 0, 0),
    "new_per_day": (int, 0, _MOST_CARDS),
    "reviews_per_day": (int, 1, _MOST_CARDS),
    "leech_misses": (int, 2, _MOST_CARDS),
    "retention": (float, 0.7, 0.99),
    "day_begins_at": (int, 0, 12),
    "brief": (bool, 0, 1),
    "say_source": (bool, 0, 1),
    "backups_hourly": (int, 0, 999),
    "backups_daily": (int, 0, 999),
    "backups_weekly": (int, 0, 999),
    "backups_monthly": (int, 0, 999),
}
