"""What somebody types for a setting becomes its value, or is refused with the reason."""

from collections.abc import Mapping
from typing import Any

from her2quiz.domain.characters import one_line
from her2quiz.session.settings.check_values import fits, meant, what_fits
from her2quiz.session.settings.command_keys import refused_keys
from her2quiz.session.settings.lines import SettingLine
from her2quiz.session.settings.preferences import PreferencesError


def typed_value(line: SettingLine, typed: str, keys: Mapping[str, str]) -> Any:
    """Return the value that was typed.

    Args:
        line: the setting.
        typed: the words, such as 12, 85 %, yes, or alt+f, f3.
        keys: the keys that are chosen for other commands.

    Raises:
        PreferencesError: if the setting cannot have it; it says what it can have.
    """
    if line.setting.name == "keys":
        return _keys(line.name[1], typed, keys)
    if line.setting.type is str:
        return _text(line, typed.strip())
    value = meant(line.setting, typed)
    if value is None or not fits(line.setting, value):
        raise PreferencesError(f"'{line.dotted}' must be {what_fits(line.setting)}, not '{one_line(typed)}'.")
    return value


def _text(line: SettingLine, typed: str) -> str:
    if line.setting.reads is not None:
        try:
            line.setting.reads(typed)
        except ValueError as error:
            raise PreferencesError(f"'{line.dotted}' cannot be set: {one_line(str(error))}.") from None
    return typed


def _keys(command: str, typed: str, keys: Mapping[str, str]) -> str:
    refused = refused_keys({**keys, command: typed})
    for why in ([refused[command]] if command in refused else []) or refused.values():
        raise PreferencesError(f"{why.message}. {why.help[:1].upper()}{why.help[1:]}.")
    return typed.strip()
