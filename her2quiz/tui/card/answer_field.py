"""The field into which an answer is typed."""

from typing import ClassVar

from textual import events
from textual.binding import Binding
from textual.widgets import Input

from her2quiz.domain.marking.answer import LONGEST_ANSWER
from her2quiz.tui.card.field_note import FieldNote


class AnswerField(Input):
    """A line of text; enter gives it as the answer."""

    ASKS = "Type the answer, then press enter"
    """What stands in the field while it is empty."""

    ASKS_BRIEFLY = "Type, then press enter"
    """Stands there instead where there is less room."""

    ONCE_MORE = "Press enter again if you don't know it."
    """Is said when nothing was entered."""

    HEIGHT = 3
    """Lines that it takes, its frame included."""

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
        """Stands below it."""

    @property
    def lines(self) -> int:
        """Give the lines that it takes with its note; none while it is hidden."""
        return self.HEIGHT + self.note.lines if self.display else 0

    async def on_key(self, event: events.Key) -> None:
        """Do what a key is bound to at once, so that keys which come in a burst keep their order."""
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            event.stop()
            event.prevent_default()
            await self.run_action(binding.action)

    async def action_submit(self) -> None:
        """Give what was typed, and be empty at once for what is typed next."""
        text, self.value = self.value, ""
        self.post_message(self.Submitted(self, text))

    def on_paste(self, event: events.Paste) -> None:
        """Take as much of a pasted text as there is room for, on one line."""
        event.stop()
        event.prevent_default()
        self.insert_text_at_cursor(" ".join(event.text.split())[: LONGEST_ANSWER - len(self.value)])

    def on_resize(self) -> None:
        """Ask as fully as there is room for."""
        self.invite(*self._asks)

    def invite(self, asks: str = ASKS, briefly: str = ASKS_BRIEFLY) -> None:
        """Say in the empty field what to do.

        Args:
            asks: what to do.
            briefly: the same in fewer words, for where there is no room for more.
        """
        self._asks = (asks, briefly)
        self.placeholder = asks if len(asks) <= self.app.size.width - self._FRAME else briefly

    def ask(self, asks: str = ASKS, briefly: str = ASKS_BRIEFLY, draft: str = "") -> None:
        """Begin anew, or go on with what was typed before."""
        self.value = draft
        self.invite(asks, briefly)
        self.cursor_position = len(draft)
        self.note.say("")
        self.display = True
        self.focus()

    def leave(self) -> None:
        """Hide it, with its note."""
        if self.display:
            self.display = False
            self.note.say("")

    def asked_once_more(self) -> bool:
        """Ask whether nothing is known, when nothing was entered; gives whether that was asked already."""
        was_asked = bool(self.note.text)
        self.note.say(self.ONCE_MORE)
        return was_asked
