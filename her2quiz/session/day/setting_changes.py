"""Changes of settings while the program runs: each is saved at once, and can be undone."""

from collections.abc import Sequence
from typing import Any

from attrs import evolve, frozen

from her2quiz.domain.errors import Her2QuizError
from her2quiz.session.day.exam_dates import exam_on
from her2quiz.session.day.path_choice import path_called, path_choices, wrong_path
from her2quiz.session.services.services import Services
from her2quiz.session.settings.lines import SettingLine, effect, setting_lines
from her2quiz.session.settings.new_value import stepped, typed_value
from her2quiz.session.settings.settings_file import in_short
from her2quiz.session.settings.written_days import exam_dates


@frozen
class SettingChange:
    """A change that was made."""

    before: SettingLine
    """The setting as it was."""

    after: SettingLine
    """The setting as it is."""

    @property
    def words(self) -> str:
        """What was done, and what that does."""
        default = ", its default" if self.after.is_default else ""
        said = f"Saved: {self.after.title} is {self.after.shown}{default}."
        return f"{said} {effect(self.before, self.after)}".rstrip()


class SettingChanges:
    """The settings of a learner, and the changes that were made since they were opened."""

    def __init__(self, services: Services, themes: Sequence[str] = ()) -> None:
        """Begin without changes.

        Args:
            services: decks and settings.
            themes: the names of the colour themes.
        """
        self._services = services
        services.read_settings_again()
        self._names: dict[str, Sequence[str]] = {
            "theme": themes,
            "path": [choice.name for choice in path_choices(services)],
        }
        self._done: list[SettingChange] = []

    def lines(self) -> list[SettingLine]:
        """Return all settings as they are now."""
        decks = [(deck.header.id, deck.header.title) for deck in self._services.library.decks]
        return setting_lines(self._services.preferences, decks)

    @property
    def wrong(self) -> str:
        """What is wrong with the settings as they are, in short; empty if nothing is."""
        said = self._services.wrong_settings
        return in_short(said) if said else wrong_path(self._services)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to undo."""
        return bool(self._done)

    def step(self, line: SettingLine, step: int) -> SettingChange | None:
        """Go one step up (1) or down (-1); None if there is no other value. Raises PreferencesError."""
        value = stepped(line.setting, line.value, step, self._names.get(line.setting.name, ()))
        return None if value == line.value else self._change(line, value)

    def type(self, line: SettingLine, typed: str) -> SettingChange | None:
        """Take what somebody typed; None if that changes nothing.

        Raises:
            Her2QuizError: if the setting cannot have it, or it cannot be saved.
        """
        value = typed_value(line, typed, self._services.preferences.keys)
        value = known_value(self._services, line, value)
        if value == "" and not line.is_default:
            return self.take_back(line)
        return None if value == line.value else self._change(line, value)

    def take_back(self, line: SettingLine) -> SettingChange:
        """Take a setting back to its default. Raises PreferencesError, also if another command has its usual key now."""
        if line.setting.name == "keys":
            typed_value(line, line.default, self._services.preferences.keys)
        return self._change(line, None)

    def undo(self) -> SettingChange | None:
        """Undo the last change; None if there is none. Raises PreferencesError."""
        if not self._done:
            return None
        last = self._done[-1]
        value = None if last.before.is_default else last.before.value
        self._services.change_setting(last.before.name, value)
        self._done.pop()
        return SettingChange(last.after, last.before)

    def _change(self, line: SettingLine, value: Any) -> SettingChange:
        self._services.change_setting(line.name, value)
        change = SettingChange(line, evolve(line, value=line.default if value is None else value))
        self._done.append(change)
        return change


def known_value(services: Services, line: SettingLine, value: Any) -> Any:
    """Return the value of a setting as the decks have it.

    Raises:
        Her2QuizError: if there is no such path or deck; it names the nearest ones.
    """
    if line.setting.name == "path" and value:
        return path_called(services, value).name
    if line.setting.name == "exam_dates":
        for name, day in exam_dates(value or "").items():
            exam_on(services, [name], day)
    if line.setting.name == "new_per_deck" and value is not None:
        deck = services.library.find([line.name[1]])[0]
        if deck.header.id != line.name[1]:
            raise Her2QuizError(f"Name the deck by its id: {line.setting.name}.{deck.header.id}")
    return value


def needs_decks(line: SettingLine) -> bool:
    """Whether a setting names something that only the decks know."""
    return line.setting.name in ("path", "new_per_deck", "exam_dates")
