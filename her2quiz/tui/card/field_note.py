"""What is said about the field, below it."""

from collections.abc import Hashable

from textual.content import Content

from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.widgets.painted import Painted


class FieldNote(Painted):
    """A sentence that is wrapped to the width; it takes no room while there is none."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self.text, self.lines = "", 0
        self.display = False

    def say(self, text: str) -> None:
        """Say a sentence, or with an empty one nothing."""
        self.text, self.display = text, bool(text)
        self.lines = len(self._wrapped(self.app.size.width)) if text else 0
        self.styles.height = self.lines
        self.refresh()

    def on_resize(self) -> None:
        """Take as many lines as the width asks for."""
        self.say(self.text)

    def state(self) -> Hashable:
        """Give the sentence."""
        return self.text

    def content(self) -> Content:
        """Give the sentence, wrapped."""
        return Content("\n").join(self._wrapped(self.size.width))

    def _wrapped(self, width: int) -> list[Content]:
        return Block(prose(self.text, "$text-warning")).wrapped(width)
