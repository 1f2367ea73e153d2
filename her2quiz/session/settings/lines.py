"""The settings as people see them: one line each, those of single decks and commands included."""

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.spelling import did_you_mean, nearest
from her2quiz.session.settings.command_keys import COMMAND_KEYS, COMMAND_TITLES, as_written
from her2quiz.session.settings.preferences import SETTINGS, Preferences
from her2quiz.session.settings.setting import Setting

AT_NEXT_START = ("day_begins_at", "backups_hourly", "backups_daily", "backups_weekly", "backups_monthly")
"""Settings that a running program does not take on."""


class UnknownSettingError(Her2QuizError):
    """There is no such setting."""


@frozen
class SettingLine:
    """A setting, or what is set for one deck or one command."""

    name: tuple[str, ...]
    """Its name in the file: ("retention",) or ("keys", "undo")."""

    setting: Setting
    """What is known of it."""

    title: str
    """What it is called where people read of it."""

    value: Any
    """What holds; None for a deck without a limit of its own."""

    default: Any
    """What holds if the file does not say."""

    @property
    def meaning(self) -> str:
        """What it does, without a full stop."""
        return self.setting.of_line or self.setting.meaning

    @property
    def dotted(self) -> str:
        """Its name as it is typed on the command line."""
        return ".".join(self.name)

    @property
    def is_default(self) -> bool:
        """Whether it is as if the file did not say."""
        return bool(self.value == self.default)

    @property
    def shown(self) -> str:
        """The value in words."""
        return self.said(self.value)

    def said(self, value: Any) -> str:
        """Say a value in words."""
        if isinstance(value, bool):
            return str(value).lower()
        if value in (None, "") or (value == 0 and self.setting.unset and not self.setting.is_table):
            return self.setting.unset
        unit = self.setting.unit.removesuffix("s") if value == 1 else self.setting.unit
        return f"{value:g} {unit}".rstrip() if isinstance(value, int | float) else str(value)

    def as_dict(self) -> dict[str, Any]:
        """Return all that is known, for a program."""
        known = self.setting
        return {
            "name": self.dotted,
            "value": self.value,
            "default": self.default,
            "is_default": self.is_default,
            "type": "key" if known.name == "keys" else _TYPES.get(known.type, "number"),
            "lowest": known.lowest if known.highest else None,
            "highest": known.highest if known.highest else None,
            "choices": [*known.choices],
            "unit": known.unit,
            "group": known.group,
            "title": self.title,
            "meaning": self.meaning,
        }


_TYPES = {bool: "truth", str: "name"}


def setting_lines(preferences: Preferences, decks: Iterable[tuple[str, str]] = ()) -> list[SettingLine]:
    """Return all settings, in the order in which they are shown.

    Args:
        preferences: what holds.
        decks: the id and title of each deck for which something can be set; those for which it is come anyway.
    """
    return [line for each in SETTINGS.values() for line in _lines(each, preferences, dict(decks))]


def _lines(setting: Setting, preferences: Preferences, decks: dict[str, str]) -> Iterator[SettingLine]:
    value = getattr(preferences, setting.name)
    if setting.name == "keys":
        for command, keys in COMMAND_KEYS.items():
            title, usual = COMMAND_TITLES[command], as_written(keys)
            yield SettingLine(("keys", command), setting, title, value.get(command, usual), usual)
    elif setting.is_table:
        for deck in dict.fromkeys((*decks, *value)):
            yield SettingLine((setting.name, deck), setting, decks.get(deck, deck), value.get(deck), None)
    else:
        yield SettingLine((setting.name,), setting, setting.title, value, setting.default)


def lines_called(lines: Iterable[SettingLine], typed: str) -> list[SettingLine]:
    """Return the line with a name as people type it, or all lines of a table.

    Raises:
        UnknownSettingError: if there is none; it names the nearest one.
    """
    lines, (first, *rest) = [*lines], typed.strip().split(".", 1)
    name = (first.lower().replace("-", "_"), *rest)
    found = [each for each in lines if each.name == name or (len(name) == 1 and each.name[0] == name[0])]
    if found:
        return found
    if name[0] in SETTINGS and SETTINGS[name[0]].is_table:
        return _line_of_table(SETTINGS[name[0]], rest)
    known = [each.dotted for each in lines]
    near = [each for each in known if each == f"keys.{typed}"] or nearest(".".join(name), known)
    help_ = did_you_mean(near, is_sentence=True) or "To list the settings, run her2quiz settings."
    raise UnknownSettingError(f"There is no setting called '{typed}'. {help_}")


def _line_of_table(setting: Setting, rest: list[str]) -> list[SettingLine]:
    """Return a new line for a deck, or none yet for the table as a whole."""
    if setting.name == "keys":
        near = did_you_mean([f"keys.{each}" for each in nearest(rest[0], COMMAND_KEYS)], is_sentence=True)
        help_ = near or "To list them, run her2quiz settings keys."
        raise UnknownSettingError(f"There is no command called '{rest[0]}'. {help_}")
    return [SettingLine((setting.name, deck), setting, deck, None, None) for deck in rest if deck]


def effect(before: SettingLine, after: SettingLine) -> str:
    """Say what a change does; empty where that is plain."""
    if before.value == after.value:
        return ""
    if after.name == ("retention",):
        return retention_effect(before.value, after.value)
    if after.name == ("longest_interval",):
        return "Cards that have a date keep it."
    return "It holds from the next start on." if after.name[0] in AT_NEXT_START else ""


def retention_effect(before: float, after: float) -> str:
    """Say what another target retention does to each card.

    How much longer intervals become is the same for every stability. What the next weeks ask is said by
    `her2quiz.session.planning.load`, which takes longer.
    """
    from her2quiz.domain.scheduling.fsrs.forgetting import interval_ratio

    ratio = interval_ratio(before, after)
    missed = [round(100 * (1 - each)) for each in (before, after)]
    return (
        f"From now on a card comes back after {ratio:.1f} times as long as with {before:g}; of 100 that are asked, you "
        f"miss about {missed[1]} instead of {missed[0]}. Cards that have a date keep it."
    )
