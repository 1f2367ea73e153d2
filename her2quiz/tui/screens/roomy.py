"""What all screens share: they adapt to the size of the terminal, and ask for more room if it is too small."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError
from her2quiz.tui.widgets.lines.key_line import Key, KeyLine
from her2quiz.tui.widgets.lines.notice_line import NoticeLine
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.tui.widgets.too_small import SMALLEST, TALL, TooSmall

SHARED_STYLES = Path(__file__).with_name("roomy.tcss")

KEYS = Binding(
    "question_mark,f1",
    "app.keys",
    "Keys",
    id="keys",
    key_display="?",
    tooltip="Show all keys of this screen",
)
"""The key that lists all keys, the same on every screen of study."""

_WRITTEN = {
    "question_mark": "?",
    "escape": "esc",
    "comma": ",",
    "full_stop": ".",
    "slash": "/",
    **{f"f{number}": f"F{number}" for number in range(1, 25)},
}
"""Keys that are written otherwise than Textual calls them."""

QUIT, LEAVES = "ctrl+q", "Leave; everything is saved"
"""The key of Textual that leaves the app from any screen, and what it does in our words."""

LEAVING = ("app.quit", "stop", "leave", "home")
"""The actions of keys that leave a screen."""


class RoomyScreen(Screen[None]):
    """A screen whose parts follow the size of the terminal."""

    CSS_PATH: ClassVar = [SHARED_STYLES]
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (SMALLEST[0], "-narrow"), (72, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (SMALLEST[1], "-low"), (TALL, "-tall")]

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """The part with the focus. Those that lose and get it look otherwise then; the others need not be painted again."""

    leaves_time: ClassVar[bool] = False
    """Whether work that can wait is done while it is shown."""

    class Practised(Message):
        """The learner wants to practise some cards."""

        def __init__(self, screen: Screen[None], keys: Sequence[str]) -> None:
            """Carry from which screen, and the keys of the cards."""
            super().__init__()
            self.screen, self.keys = screen, keys

    _has_refused = False
    _was_shown = False

    def compose(self) -> ComposeResult:
        """Stack the status, what the screen shows, the messages and the keys."""
        yield StatusLine()
        yield from self.parts()
        yield NoticeLine()
        yield KeyLine()
        yield TooSmall()

    def parts(self) -> ComposeResult:
        """Return what the screen shows between its status and the messages."""
        yield from ()

    def practise(self, keys: Sequence[str]) -> None:
        """Practise some cards over this screen; nothing without any."""
        if keys:
            self.post_message(self.Practised(self, keys))

    @property
    def is_too_small(self) -> bool:
        """Whether the terminal is too small to show anything but that it is."""
        columns, lines = SMALLEST
        return self.size.width < columns or self.size.height < lines

    def tried(self, act: Callable[[], object]) -> bool:
        """Do something that reads or writes; show the error and return False if it fails."""
        try:
            act()
        except Her2QuizError as error:
            self.notify(one_line(str(error)), severity="error")
            return False
        return True

    def show_notices(self) -> None:
        """Show the messages of the app."""
        for line in self.query(NoticeLine):
            line.show(getattr(self.app, "notices", ()))

    def on_compose(self) -> None:
        """Take the form for the size of the terminal at once, so that the parts are not styled for another one first."""
        size = self.app.size
        points = (self.HORIZONTAL_BREAKPOINTS, size.width), (self.VERTICAL_BREAKPOINTS, size.height)
        fitting = ([name for least, name in each if least <= room] for each, room in points)
        self.add_class(*(name for names in fitting for name in names[-1:]))

    @on(events.ScreenResume)
    def _keep_first_styles(self, event: events.ScreenResume) -> None:
        """Keep the styles that all parts have just got by being mounted; Textual would look them up again."""
        if not self._was_shown:
            self._was_shown = True
            event.refresh_styles = False

    def on_screen_resume(self) -> None:
        """Show the messages that came while another screen was shown."""
        self.show_notices()

    def begin_key(self) -> None:
        """Forget the key before this one."""
        if self._has_refused:
            self._refuse("")

    def has_all_keys(self, key: events.Key) -> bool:  # noqa: ARG002 - a screen may look at it
        """Whether a key can only be for this screen or the app, and none before it is still on its way."""
        return False

    def hear(self, key: events.Key) -> None:
        """Note a key before anything is done with it."""

    @property
    def option_keys(self) -> frozenset[str]:
        """The keys that pick an option now, though they are not bound."""
        return frozenset()

    async def take_key(self, key: str) -> None:
        """Pick an option by a key that is not bound, with caps lock or without; say so if the key does nothing."""
        if key.lower() in self.option_keys:
            await self.run_action(f"press('{key.lower()}')")
        else:
            self.refuse(key)

    def refuse(self, key: str) -> None:
        """Say that a key does nothing here, unless there is no room to say anything."""
        if not self.is_too_small:
            self._refuse(_WRITTEN.get(key, key.replace("_", " ")))

    def _refuse(self, written: str) -> None:
        self._has_refused = bool(written)
        for line in self.query(KeyLine):
            line.refuse(written)

    def commands(self) -> dict[str, str]:
        """Return the actions of the commands of this screen and the app, by key; a command is a binding with an id."""
        return {
            key: binding.action
            for node, bindings in reversed(self._modal_binding_chain)
            if node is self or node is self.app
            for key, binding in bindings
            if binding.id
        }

    def key_for(self, id_: str) -> str:
        """Return the key of a command as it is written on the keyboard; empty if it has none here."""
        for node, bindings in self._modal_binding_chain:
            for _, binding in bindings:
                if node is self and binding.id == id_:
                    return written(binding)
        return ""

    def bindings_now(self) -> list[Binding]:
        """Return the bindings that work now: those of the screen in their order, whatever keys the settings choose.

        Those of the widget with the focus come first, those of the app last.
        """
        order = {each.action: place for place, each in enumerate(self.BINDINGS) if isinstance(each, Binding)}
        now = [each for each in self.active_bindings.values() if each.enabled]
        last = len(self.BINDINGS)
        now.sort(key=lambda each: last if each.node is self.app else order.get(each.binding.action, -1))
        return [each.binding for each in now]

    def key_help(self) -> Iterator[tuple[str, str]]:
        """Return each key that works now, as it is written, and what it does; of keys that do the same, the first."""
        own = [*self.own_help()]
        yield from own
        told = [binding for binding in self.bindings_now() if binding.tooltip]
        firsts = {binding.action: binding for binding in reversed(told)}
        for action, binding in reversed(firsts.items()):
            if not own or not action.startswith("press("):
                yield written(binding), binding.tooltip

    def own_help(self) -> Iterator[tuple[str, str]]:
        """Return what is said, in place of the bindings, of keys that a part of the screen takes; nothing by default."""
        yield from ()

    def keys_now(self) -> Iterator[Key]:
        """Return the keys that work now, in the order of the bindings; of keys that do the same, the first."""
        actions: set[str] = set()
        for binding in self.bindings_now():
            if binding.show and binding.description and binding.action not in actions:
                actions.add(binding.action)
                leaves = binding.action in LEAVING
                yield Key(written(binding), binding.description, binding.action, stays=leaves)


def written(binding: Binding) -> str:
    """Return a key as it is written on the keyboard."""
    key = binding.key_display or binding.key
    return _WRITTEN.get(key, key)
