"""A new value of a setting: as somebody types it, or one step up or down, as a key makes it."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from her2quiz.domain.characters import one_line
from her2quiz.session.settings.check_values import fits, meant, what_fits
from her2quiz.session.settings.command_keys import refused_keys
from her2quiz.session.settings.lines import SettingLine
from her2quiz.session.settings.preferences import PreferencesError
from her2quiz.session.settings.setting import Setting


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


def stepped(setting: Setting, value: Any, step: int, names: Sequence[str] = ()) -> Any:
    """Return the next value, or the same one where there is none.

    Args:
        setting: the setting.
        value: what it is now; None for a deck without a limit of its own.
        step: 1 or -1.
        names: the names that it takes, if it takes names; after the last comes the first.
    """
    if setting.type is bool:
        return not value
    choices = setting.choices or names
    if choices:
        place = choices.index(value) if value in choices else min(0, -step)
        return choices[(place + step) % len(choices)]
    if not setting.highest:
        return value
    if value is None:
        return 1 if step > 0 else 0
    number = _next_stop(setting, value, step) if setting.stops else _next_multiple(setting, value, step)
    return type(setting.lowest if setting.is_table else setting.default)(
        max(setting.lowest, min(setting.highest, number))
    )


def _next_stop(setting: Setting, value: float, step: int) -> float:
    beyond = [stop for stop in setting.stops if (stop - value) * step > 0]
    return min(beyond, key=lambda stop: abs(stop - value), default=value)


def _next_multiple(setting: Setting, value: float, step: int) -> float:
    """Return the next multiple of the step."""
    count = value / setting.step
    nearest = round(count)
    is_multiple = math.isclose(count, nearest, abs_tol=1e-6)
    whole = nearest + step if is_multiple else math.floor(count) + (step > 0)
    return round(whole * setting.step, 6)
