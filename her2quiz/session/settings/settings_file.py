"""The file of the settings: read if it is there, and changed line by line when a setting changes."""

from __future__ import annotations

import re
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import reason_of
from her2quiz.domain.limits import LARGEST_SETTINGS
from her2quiz.session.settings.check_values import checked
from her2quiz.session.settings.plain_lines import data_of
from her2quiz.session.settings.preferences import SETTINGS, Preferences, PreferencesError
from her2quiz.session.settings.setting import Setting
from her2quiz.write_file import OWNER_ONLY, make_folder, replace_file

if TYPE_CHECKING:  # loaded when something is wrong
    from her2quiz.deckfile.toml.diagnostic import Diagnostic

_BOM = "\ufeff"
_MANY_PARTS = 20
"""Parts of a name for which the standard parser may take seconds."""


class ReadSettings(NamedTuple):
    """What a file of settings says."""

    file: Path
    """The file."""

    preferences: Preferences = Preferences()
    """The settings that can be used, and the defaults of the others."""

    text: str = ""
    """Its text, with its byte order mark; empty if there is no file."""

    diagnostics: tuple[Diagnostic, ...] = ()
    """What is wrong with it, from top to bottom."""

    is_broken: bool = False
    """Whether nothing of it can be used."""

    is_there: bool = True
    """Whether there is a file."""

    @property
    def wrong(self) -> str:
        """What is wrong, a line for each; empty if nothing is."""
        return "\n".join(map(self._sentence, self.diagnostics))

    @property
    def told(self) -> str:
        """What is wrong, and what holds until it is put right; empty if nothing is wrong."""
        rest = "" if self.is_broken else " The other settings hold."
        return f"{self.wrong}\nUntil then the defaults are used.{rest}" if self.diagnostics else ""

    def _sentence(self, diagnostic: Diagnostic) -> str:
        at, help_ = diagnostic.position, diagnostic.help
        place = f"{self.file}:{at.line}:{at.column}" if self.text or at.source else f"{self.file}"
        head = (
            f"{place} cannot be read: {diagnostic.message}"
            if self.is_broken
            else f"{place}: {diagnostic.message}"
        )
        end = "" if help_.endswith("?") else "."
        return one_line(f"{head}. {help_[:1].upper()}{help_[1:]}{end}")


def read_settings(file: Path) -> ReadSettings:
    """Read the settings; without a file they are the defaults, and so is each that cannot be used."""
    try:
        text = text_of(file)
    except (OSError, ValueError) as error:  # closed, or not UTF-8
        return _unreadable(file, error)
    if text is None:
        return ReadSettings(file, is_there=False)
    plain = text.removeprefix(_BOM)
    preferences = None if _has_long_name(plain) else _read_quickly(plain)
    if preferences is not None:
        return ReadSettings(file, preferences, text)
    from her2quiz.session.settings.diagnose import diagnosed

    found = diagnosed(plain)
    return ReadSettings(file, found.preferences, text, found.diagnostics, found.is_broken)


def preferences_or_defaults(file: Path) -> tuple[Preferences, str]:
    """Read the settings; also return what cannot be used, and that the defaults hold there, else an empty text."""
    read = read_settings(file)
    return read.preferences, read.told


def in_short(wrong: str) -> str:
    """Shorten what `preferences_or_defaults` says to the first thing that is wrong, and what lists the others."""
    first, *others, end = wrong.split("\n")
    more = f" {len(others)} more: run her2quiz settings." if others else ""
    return f"{first}{more} {end}"


def change_settings(file: Path, changes: Mapping[tuple[str, ...], Any]) -> None:
    """Change settings in their file, and leave every other line as it is; without a file, make one.

    Args:
        file: the file, or a link to it.
        changes: new values by name, such as ("theme",) or ("keys", "undo"); None takes a setting back to its default.

    Raises:
        PreferencesError: if the file is broken or cannot be written; it is as it was.
    """
    read = read_settings(file)
    if read.is_broken:
        raise PreferencesError(f"{read.wrong} Until then no setting can be saved.{_by_hand(changes)}")
    try:
        from her2quiz.session.settings.changed_text import with_changes

        text = with_changes(read.text.removeprefix(_BOM), changes)
    except ValueError as error:
        raise PreferencesError(
            f"The settings in {file} cannot be changed: {error}. Change it there by hand."
        ) from error
    if (
        text == read.text.removeprefix(_BOM)
        and not any(value is not None for value in changes.values())
        and changes
    ):
        return  # nothing was there to take back
    _write(file, (_BOM if read.text.startswith(_BOM) else "") + text)


def _by_hand(changes: Mapping[tuple[str, ...], Any]) -> str:
    """Offer the lines that somebody who mends the file could write."""
    from her2quiz.session.settings.changed_text import line_for

    lines = [line_for(name, value) for name, value in changes.items() if value is not None]
    return f" (Once it is mended, write at its top: {'; '.join(lines)})" if lines else ""


def keep_settings(file: Path, settings: Mapping[str, Any]) -> None:
    """Change whole settings in their file: of a table, the lines that differ.

    Raises:
        PreferencesError: if the file is broken or cannot be written; it is as it was.
    """
    before = read_settings(file).preferences
    changes: dict[tuple[str, ...], Any] = {}
    for name, value in settings.items():
        changes |= _changes(SETTINGS[name], getattr(before, name), value)
    change_settings(file, changes)


def _changes(setting: Setting, before: Any, after: Any) -> dict[tuple[str, ...], Any]:
    if not setting.is_table:
        return {(setting.name,): after}
    lines = (line for line in (*before, *after) if before.get(line) != after.get(line))
    return {(setting.name, line): after.get(line) for line in lines}


def _has_long_name(text: str) -> bool:
    pattern = rf"(?:[\w\"'-]+[ \t]*\.[ \t]*){{{_MANY_PARTS}}}"
    return text.count(".") >= _MANY_PARTS and re.search(pattern, text) is not None


def _read_quickly(text: str) -> Preferences | None:
    """Return the settings of a text in which nothing is wrong; None if something is."""
    try:
        found = checked(data_of(text))
    except (ValueError, RecursionError):
        return None
    return None if found.wrong else Preferences(**found.usable)


def text_of(file: Path) -> str | None:
    """Return the text of a file of settings; None if there is none. Raises OSError, or ValueError if it is no such file."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise ValueError("it is not a file")
        with file.open("rb") as opened:
            data = opened.read(LARGEST_SETTINGS + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    if len(data) > LARGEST_SETTINGS:
        raise ValueError("it is too large")
    return data.decode("utf-8")


def _unreadable(file: Path, error: OSError | ValueError) -> ReadSettings:
    from her2quiz.deckfile.toml.decode import text_of as deck_text
    from her2quiz.deckfile.toml.diagnostic import file_diagnostic

    if isinstance(error, UnicodeDecodeError) and not isinstance(found := deck_text(error.object), str):
        return ReadSettings(file, diagnostics=(found,), is_broken=True)
    help_ = "check its permissions" if isinstance(error, PermissionError) else "fix or delete the file"
    diagnostic = file_diagnostic("", reason_of(error), help_)
    return ReadSettings(file, diagnostics=(diagnostic,), is_broken=True)


def _write(file: Path, text: str) -> None:
    if len(text.encode()) > LARGEST_SETTINGS:  # it would not be read any more
        raise PreferencesError(f"The settings cannot be saved in {file}: it would be too large. Shorten it.")
    try:
        if file.exists() and not file.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
            raise PreferencesError(
                f"The settings cannot be saved in {file}: it is read-only. Make it writable."
            )
        make_folder(file.parent)
        replace_file(file, text.encode(), OWNER_ONLY)
    except OSError as error:
        raise PreferencesError(f"The settings cannot be saved in {file}: {reason_of(error)}.") from error
