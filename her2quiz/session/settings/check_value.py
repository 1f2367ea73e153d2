"""Says what is wrong with the value of a setting."""

from collections.abc import Iterator
from typing import Any

from her2quiz.session.settings.setting import Setting


def wrong_in(setting: Setting, value: Any) -> Iterator[str]:
    """Return what is wrong with a value, each in a sentence without its full stop; nothing if it can be used."""
    if setting.name == "keys":
        yield from _wrong_in_keys(value)
    elif setting.is_table:
        yield from _wrong_in_table(setting, value)
    elif not fits(setting, value):
        yield f"'{setting.name}' must be {what_fits(setting)}"


def fits(setting: Setting, value: Any) -> bool:
    """Whether a single value is of the type and in the range of a setting; for a table, a value in one of its lines."""
    kind = int if setting.is_table else setting.type
    is_of_type = isinstance(value, kind) and isinstance(value, bool) is (kind is bool)
    if not is_of_type or (setting.choices and value not in setting.choices):
        return False
    return bool(setting.choices) or kind in (str, bool) or setting.lowest <= value <= setting.highest


def what_fits(setting: Setting) -> str:
    """Say which values a setting takes, or each line of its table."""
    if setting.choices:
        return setting.range
    if setting.type is bool:
        return setting.range
    return "a text" if setting.type is str else f"a number from {setting.lowest:g} to {setting.highest:g}"


def _wrong_in_table(setting: Setting, value: Any) -> Iterator[str]:
    if not isinstance(value, dict):
        yield (
            f"'{setting.name}' must be a heading, [{setting.name}], with a line such as 'ihc-scoring = 5' for each deck"
        )
        return
    for name, each in value.items():
        if not fits(setting, each):
            yield f"'{name}' under [{setting.name}] must be {what_fits(setting)}"


def _wrong_in_keys(value: Any) -> Iterator[str]:
    from her2quiz.session.settings.command_keys import chosen_keys

    try:
        chosen_keys(value)
    except ValueError as error:
        yield str(error)
