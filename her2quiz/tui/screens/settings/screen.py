"""The settings: each with its value and what it does, changed by keys and saved at once."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.timer import Timer

from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError
from her2quiz.session.day.setting_changes import SettingChange, SettingChanges
from her2quiz.session.services.services import Services
from her2quiz.session.settings.lines import SettingLine
from her2quiz.session.wording import plural
from her2quiz.tui.screens.line import LineScreen
from her2quiz.tui.screens.roomy import KEYS, SHARED_STYLES, RoomyScreen
from her2quiz.tui.screens.settings.key_question import KeyQuestion
from her2quiz.tui.screens.settings.setting_list import SettingList
from her2quiz.tui.screens.settings.setting_panel import SettingPanel
from her2quiz.tui.widgets.lines.key_line import Key, KeyLine
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.tui.widgets.page import Page

if TYPE_CHECKING:  # loaded once it is asked for
    from her2quiz.session.planning.load import RetentionLoad

TYPED = {"full_stop": ".", "comma": ",", "percent_sign": "%"} | {digit: digit for digit in "0123456789"}
"""The keys that type a number."""

_ARROWS, _NARROW = "←→", 60
"""Keys whose words are left out below so many columns."""

_MOST_TYPED = 8

QUIET = 0.5
"""Seconds without another change after which it is worked out what the next weeks ask."""


class SettingsScreen(RoomyScreen):
    """Shows and changes the settings."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("settings.tcss")]
    BINDINGS: ClassVar = [
        Binding("enter", "change", "Change", tooltip="Change the setting, or take the number you typed"),
        Binding("left", "step(-1)", "Less", key_display="←", tooltip="Less, or the name before"),
        Binding("right", "step(1)", "More", key_display="→", tooltip="More, or the next name"),
        Binding("d,delete", "take_back", "Default", tooltip="Take the setting back to its default"),
        Binding("ctrl+u", "undo", "Undo", id="undo", tooltip="Undo the last change made here"),
        Binding("escape", "leave", "Back", tooltip="Back to the decks; everything is saved"),
        Binding("space", "read_on", show=False, tooltip="Read on in the explanation"),
        Binding("backspace", "rub_out", show=False),
        Binding("up,k", "move(-1)", show=False, tooltip="The setting above"),
        Binding("down,j", "move(1)", show=False, tooltip="The setting below"),
        Binding("pageup", "move(-10)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("home", "move(-1000)", show=False),
        Binding("end", "move(1000)", show=False),
        KEYS,
    ]

    class Changed(Message):
        """A setting was changed, and is saved."""

        def __init__(self, name: str) -> None:
            """Carry its name."""
            super().__init__()
            self.name = name

    def __init__(self, services: Services) -> None:
        """Show the settings of these services."""
        super().__init__()
        self._services = services
        self._changes: SettingChanges | None = None
        self._typed: str | None = None
        self._done = ""
        self._load: RetentionLoad | None = None
        self._load_timer: Timer | None = None
        self._retention_before = services.preferences.retention

    def parts(self) -> ComposeResult:
        """Stack the parts."""
        with Horizontal(id="settings"):
            yield SettingList()
            yield SettingPanel()

    def on_mount(self) -> None:
        """Show the settings."""
        self._changes = SettingChanges(self._services, sorted(self.app.available_themes))
        for name in ("theme", "keys"):  # which may have been changed by hand meanwhile
            self.post_message(self.Changed(name))
        self._show(wrong=one_line(self._changes.wrong))

    def on_resize(self) -> None:
        """Show as much of the keys as fits."""
        self.query_one(KeyLine).show(self.keys_now())

    def keys_now(self) -> Iterator[Key]:
        """Return the keys that work now; where there is little room, the arrows without words."""
        for key in super().keys_now():
            yield key._replace(label="") if key.key in _ARROWS and self.size.width < _NARROW else key

    def _show(self, done: str = "", wrong: str = "") -> None:
        """Show the settings as they are now, and say what was done or why it was not."""
        changes = self._of_here()
        lines = changes.lines()
        self.query_one(SettingList).show_lines(lines, self._typed)
        changed = sum(not line.is_default for line in lines)
        self.query_one(StatusLine).show(
            Content.styled("Settings", "bold"), Content(f"{plural(changed, 'setting')} changed")
        )
        self.query_one(SettingPanel).show_line(self._line, done, wrong)
        self.query_one(KeyLine).show(self.keys_now())

    def _of_here(self) -> SettingChanges:
        assert self._changes is not None  # noqa: S101 - set when the screen is mounted
        return self._changes

    @property
    def _line(self) -> SettingLine:
        return self.query_one(SettingList).current

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what would do something."""
        if action == "undo":
            return self._changes is not None and self._changes.can_undo
        return super().check_action(action, parameters)

    async def take_key(self, key: str) -> None:
        """Type a number; say of any other key that it does nothing."""
        if key not in TYPED or not self._line.setting.highest:
            await super().take_key(key)
            return
        self._typed = ((self._typed or "") + TYPED[key])[:_MOST_TYPED]
        self._show()

    def action_move(self, step: int) -> None:
        """Move the cursor; what was typed is given up."""
        self._typed = None
        self.query_one(SettingList).move(step)
        self._show()

    @on(Page.Chosen)
    def _click(self, event: Page.Chosen) -> None:
        self._typed = None
        self.query_one(SettingList).go_to(event.choice)
        self._show()

    def action_change(self) -> None:
        """Take what was typed, begin to type, ask for a key, or go to the next value."""
        typed, line = self._typed, self._line
        if typed is not None:
            self._typed = None
            self._try(lambda: self._of_here().type(line, typed) if typed else None)
        elif line.setting.name == "keys":
            self.app.push_screen(KeyQuestion(line.title), lambda key: self._take_command_key(line, key or ""))
        elif line.setting.reads is not None:
            question = f"{line.title}, {line.setting.range}"
            self.app.push_screen(LineScreen(question, line.value), lambda typed: self._take_text(line, typed))
        elif line.setting.highest and not line.setting.choices:
            self._typed = ""
            self._show()
        else:
            self.action_step(1)

    def _take_command_key(self, line: SettingLine, key: str) -> None:
        if key:
            self._try(lambda: self._of_here().type(line, key))

    def _take_text(self, line: SettingLine, typed: str | None) -> None:
        if typed is not None:
            self._try(lambda: self._of_here().type(line, typed))

    def action_step(self, step: int) -> None:
        """Go to the value beside."""
        self._typed = None
        self._try(lambda: self._of_here().step(self._line, step))

    def action_take_back(self) -> None:
        """Take the setting back to its default."""
        self._typed = None
        self._try(lambda: self._of_here().take_back(self._line))

    def action_undo(self) -> None:
        """Undo the last change."""
        self._typed = None
        self._try(self._of_here().undo)

    def action_rub_out(self) -> None:
        """Take back a figure."""
        if self._typed is not None:
            self._typed = self._typed[:-1]
        self._show()

    def action_read_on(self) -> None:
        """Show what is below in the explanation."""
        self.query_one(SettingPanel).read_on()

    def action_leave(self) -> None:
        """Give up what was typed, or go back to the decks."""
        if self._typed is None:
            self.dismiss()
        self._typed = None
        self._show()

    def _try(self, change: Callable[[], SettingChange | None]) -> None:
        """Make a change, and say what it did or why it cannot be."""
        try:
            made = change()
        except Her2QuizError as error:
            self._show(wrong=one_line(str(error)))
            return
        if made is not None:
            self.query_one(SettingList).find(made.after.name)
            self.post_message(self.Changed(made.after.name[0]))
        self._done = one_line(made.words) if made else ""
        self._show(self._done)
        if made is not None and made.after.name == ("retention",):
            self._tell_load_soon()

    def _tell_load_soon(self) -> None:
        if self._load_timer is not None:
            self._load_timer.stop()
        self._load_timer = self.set_timer(QUIET, lambda: self.tried(self._tell_load))

    def _tell_load(self) -> None:
        """Say what the next weeks ask, beside what they asked when the settings were opened; raises ProgressError."""
        from her2quiz.session.planning.load import RetentionLoad

        if self._line.name != ("retention",) or self._typed is not None:
            return
        if self._load is None:
            self._load = RetentionLoad(self._services)
        said = self._load.words(self._retention_before, self._services.preferences.retention)
        self._show(f"{self._done} {said}".rstrip())
