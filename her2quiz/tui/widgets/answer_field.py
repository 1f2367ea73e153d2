"""The field into which an answer is typed."""

from typing import ClassVar

from textual.binding import Binding
from textual.widgets import Input

from her2quiz.domain.kinds.typed import LONGEST_ANSWER


class AnswerField(Input):
    """A line of text; enter gives it as the answer."""

    BINDINGS: ClassVar = [
        Binding("tab", "app.focus_next", "Keys", tooltip="Leave the field, so that letters are keys again"),
    ]

    def __init__(self) -> None:
        """Make an empty field."""
        super().__init__(placeholder="Type the answer, then press enter", max_length=LONGEST_ANSWER)

    def ask(self) -> None:
        """Begin anew."""
        self.value = ""
        self.display = True
        self.focus()
