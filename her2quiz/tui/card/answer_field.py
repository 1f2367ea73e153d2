"""The field for a typed answer."""

from typing import ClassVar

from textual import events
from textual.binding import Binding
from textual.widgets import Input

from her2quiz.domain.limits import LONGEST_ANSWER
from her2quiz.tui.card.field_note import FieldNote


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

    BINDINGS: ClassVar = [
        Binding("tab", "app.focus_next", "Keys", tooltip="Leave the field, so that letters are keys again"),
    ]

    def __init__(self) -> None:
        """Make an empty field."""
        super().__init__(placeholder=self.ASKS, max_length=LONGEST_ANSWER, select_on_focus=False)
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
        """Run a key's binding at once, so that keys in a burst keep their order."""
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            event.stop()
            event.prevent_default()
            await self.run_action(binding.action)

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
