"""Holds what a file of settings says against what settings there are; a wrong one switches off only itself."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from her2quiz.session.settings.preferences import SETTINGS
from her2quiz.session.settings.setting import Setting


class Wrong(NamedTuple):
    """Something that cannot be used."""

    name: tuple[str, ...]
    """The setting, or a line of a table: ("keys", "undo")."""

    message: str
    """What is wrong: the rest of a sentence that begins with the name of the file, without its full stop."""

    help: str
    """What to do."""

    is_about_name: bool = False
    """Whether the name is wrong, and not the value."""


class Checked(NamedTuple):
    """The settings of a file."""

    usable: dict[str, Any]
    """What can be used."""

    wrong: tuple[Wrong, ...]
    """What cannot; for these the defaults hold."""


def checked(data: Mapping[str, Any]) -> Checked:
    """Check all settings of a file."""
    usable, wrong = dict[str, Any](), list[Wrong]()
    for name, value in data.items():
        setting = SETTINGS.get(name)
        if setting is None:
            wrong.append(_unknown(name))
        elif setting.is_table and isinstance(value, dict):
            refused = {each.name[1]: each for each in _wrong_lines(setting, value)}
            wrong += refused.values()
            usable[name] = {line: each for line, each in value.items() if line not in refused}
        elif not setting.is_table and fits(setting, value):
            usable[name] = value
        else:
            wrong.append(_misfit(setting, value))
    return Checked(usable, tuple(wrong))


def fits(setting: Setting, value: Any) -> bool:
    """Whether a single value is of the type and in the range of a setting; for a table, a value in one of its lines."""
    kind = int if setting.is_table else setting.type
    is_of_type = isinstance(value, kind) and isinstance(value, bool) is (kind is bool)
    if not is_of_type or (setting.choices and value not in setting.choices):
        return False
    if setting.reads is not None:
        return is_readable(setting, value)
    return bool(setting.choices) or kind in (str, bool) or setting.lowest <= value <= setting.highest


def is_readable(setting: Setting, value: str) -> bool:
    """Whether a text has the form that its setting wants."""
    try:
        if setting.reads is not None:
            setting.reads(value)
    except ValueError:
        return False
    return True


def what_fits(setting: Setting) -> str:
    """Say which values a setting takes, or each line of its table."""
    if setting.choices or setting.type is bool:
        return setting.range
    if setting.example:
        return f'written like "{setting.example}"'
    return "a text" if setting.type is str else f"a number from {setting.lowest:g} to {setting.highest:g}"


def _unknown(name: str) -> Wrong:
    message = f"sets '{name}', which is not a setting"
    from her2quiz.domain.spelling import did_you_mean, nearest
    from her2quiz.session.settings.command_keys import COMMAND_KEYS

    if name in COMMAND_KEYS:
        return Wrong((name,), message, "to choose a key, write this line below a line [keys]", True)
    near = nearest(name.lower().replace("-", "_"), SETTINGS)
    help_ = did_you_mean(near) or "her2quiz settings lists what can be set"
    return Wrong((name,), message, help_, True)


def _misfit(setting: Setting, value: Any) -> Wrong:
    if setting.is_table:
        example = 'undo = "f2"' if setting.name == "keys" else "ihc-scoring = 5"
        each = "command" if setting.name == "keys" else "deck"
        message = f"'{setting.name}' must be a heading, [{setting.name}], with a line such as '{example}' for each {each}"
        is_list = isinstance(value, list) and all(isinstance(line, dict) for line in value)
        where = "in single brackets" if is_list and value else "at the end of the file"
        return Wrong((setting.name,), message, f"write [{setting.name}] {where}")
    message = f"'{setting.name}' must be {what_fits(setting)}"
    return Wrong((setting.name,), message, _better(setting, value))


def _better(setting: Setting, value: Any) -> str:
    """Say what was probably meant by a value that does not fit."""
    better = meant(setting, value)
    if better is not None and fits(setting, better):
        return f"write {setting.name} = {written(better)}"
    return f"fix it, or delete the line for the default, {written(setting.default)}"


def written(value: Any) -> str:
    """Return a single value as it is written in the file."""
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else f"{value:g}"


def meant(setting: Setting, value: Any) -> Any:
    """Return the number, or true or false, that somebody means by a value of another type; None if there is none."""
    if setting.type is bool:
        return _TRUTHS.get(str(value).strip().lower())
    if setting.type is str or isinstance(value, bool):
        return None
    try:
        number = float(str(value).strip().rstrip("% ").replace(",", "."))
    except ValueError:
        return None
    if setting.type is float:
        return number if fits(setting, number) else number / 100
    return int(number) if number.is_integer() else None


_TRUTHS = dict.fromkeys(("true", "yes", "on", "1"), True) | dict.fromkeys(("false", "no", "off", "0"), False)


def _wrong_lines(setting: Setting, lines: Mapping[str, Any]) -> Iterator[Wrong]:
    misplaced = {line for line in lines if line in SETTINGS}
    for line in misplaced:
        message = f"'{line}' under [{setting.name}] is a setting of its own"
        yield Wrong((setting.name, line), message, f"move the line up, above [{setting.name}]", True)
    rest = {line: value for line, value in lines.items() if line not in misplaced}
    if setting.name == "keys":
        from her2quiz.session.settings.command_keys import refused_keys

        for line, why in refused_keys(rest).items():
            yield Wrong((setting.name, line), why.message, why.help, why.is_about_name)
        return
    for line, value in rest.items():
        if not fits(setting, value):
            message = f"'{line}' under [{setting.name}] must be {what_fits(setting)}"
            yield Wrong((setting.name, line), message, "fix it, or delete the line")
