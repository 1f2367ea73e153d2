"""The field for a typed answer."""

from collections.abc import Hashable
from typing import ClassVar

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from her2quiz.domain.limits import LONGEST_ANSWER
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.text.prose import verbatim
from her2quiz.tui.widgets.lines.painted import Painted

KEYS_KEY = "question_mark"
"""The one printable key that is a command in the field too: it lists all keys."""


class AnswerField(Input):
    """One line of text. Enter submits it."""

    ASKS = "Type the answer, then press enter"
    """The placeholder."""

    ASKS_BRIEFLY = "Type, then press enter"
    """The placeholder where there is less room."""

    CONFIRM_EMPTY = "Press enter again if you don't know it."
    """The note after enter on an empty field."""

    HEIGHT = 3
    """Lines that the field takes, its frame included."""

    _FRAME = 8
    """Columns beside the text: margin, frame and padding on both sides, and the cursor."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0))  # no letter moves what is around the field

    BINDINGS: ClassVar = [
        Binding("tab", "leave_field", "Keys", tooltip="Leave the field, so that letters are keys again"),
    ]

    def __init__(self, *, owns_letters: bool) -> None:
        """Make an empty field.

        Args:
            owns_letters: whether the field keeps the focus, so that letters are never keys while it is shown.
        """
        super().__init__(placeholder=self.ASKS, max_length=LONGEST_ANSWER, select_on_focus=False)
        self._owns_letters = owns_letters
        self._asks = (self.ASKS, self.ASKS_BRIEFLY)
        self.note = FieldNote()
        """The note below the field."""
        self.between_lines = " "
        """What is put between the lines of a pasted text."""

    @property
    def lines(self) -> int:
        """How many lines the field and its note take; 0 while it is hidden."""
        return self.HEIGHT + self.note.lines if self.display else 0

    async def on_key(self, event: events.Key) -> None:
        """Run a key's binding at once, so that keys in a burst keep their order.

        A command of the screen comes before the field's own way to edit with the same key.
        """
        command = self._command(event)
        if command is not None:
            event.stop()
            event.prevent_default()
            if not await self.app.run_action(command, self.screen):
                self._refuse(event.key)
            return
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            if self.check_action(binding.action, ()):
                event.stop()
                event.prevent_default()
                await self.run_action(binding.action)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense now."""
        return not self._owns_letters if action == "leave_field" else super().check_action(action, parameters)

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Return whether a key is text."""
        return key != KEYS_KEY and super().check_consume_key(key, character)

    def action_leave_field(self) -> None:
        """Make letters keys again."""
        self.app.action_focus_next()

    def on_mount(self) -> None:
        """Give the keys of commands to the screen, even those with which the field could edit."""
        for key in self._commands():
            self._bindings.key_to_bindings.pop(key, None)

    def _refuse(self, key: str) -> None:
        refuse = getattr(self.screen, "refuse", None)
        if refuse is not None:
            refuse(key)

    def _command(self, event: events.Key) -> str | None:
        """Return the action of a command that the screen has for a key; letters and digits are text."""
        is_text = event.is_printable and event.key != KEYS_KEY
        return None if is_text else self._commands().get(event.key)

    def _commands(self) -> dict[str, str]:
        commands = getattr(self.screen, "commands", dict)
        return dict(commands())

    async def action_submit(self) -> None:
        """Submit the text, and empty the field at once for what is typed next."""
        text, self.value = self.value, ""
        self.post_message(self.Submitted(self, text))

    def on_paste(self, event: events.Paste) -> None:
        """Insert a pasted text on one line, as much of it as fits."""
        event.stop()
        event.prevent_default()
        lines = (" ".join(line.split()) for line in event.text.splitlines())
        text = self.between_lines.join(line for line in lines if line)
        self.insert_text_at_cursor(text[: LONGEST_ANSWER - len(self.value)])

    def on_resize(self) -> None:
        """Choose the placeholder that fits."""
        self.invite(*self._asks)

    def invite(self, asks: str = ASKS, briefly: str = ASKS_BRIEFLY) -> None:
        """Set the placeholder.

        Args:
            asks: what to do.
            briefly: the same in fewer words, where there is less room.
        """
        self._asks = (asks, briefly)
        self.placeholder = asks if len(asks) <= self.app.size.width - self._FRAME else briefly

    def ask(self, asks: str = ASKS, briefly: str = ASKS_BRIEFLY, draft: str = "") -> None:
        """Show the field: empty, or with a text that was typed before."""
        self.value = draft
        self.invite(asks, briefly)
        self.cursor_position = len(draft)
        self.note.say("")
        self.display = True
        if self.is_attached:
            self.screen.set_focus(self)
        else:
            self.focus()

    def leave(self) -> None:
        """Hide the field and its note."""
        if self.display:
            self.display = False
            self.note.say("")

    def confirms_empty(self) -> bool:
        """Ask to confirm that nothing was entered; return whether that was asked before."""
        was_asked = bool(self.note.text)
        self.note.say(self.CONFIRM_EMPTY)
        return was_asked


class FieldNote(Painted):
    """A sentence wrapped to the width. It takes no room while it is empty."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.text, self.lines = "", 0
        self.display = False

    def say(self, text: str) -> None:
        """Show a sentence; an empty one hides the note."""
        self.text, self.display = text, bool(text)
        self.lines = len(self._wrapped(self.app.size.width)) if text else 0
        self.styles.height = self.lines
        self.refresh()

    def on_resize(self) -> None:
        """Wrap to the new width."""
        self.say(self.text)

    def state(self) -> Hashable:
        """Return the sentence."""
        return self.text

    def content(self) -> Content:
        """Return the sentence, wrapped."""
        return Content("\n").join(self._wrapped(self.size.width))

    def _wrapped(self, width: int) -> list[Content]:
        return Block(verbatim(self.text, "$text-warning")).wrapped(width)
