"""The note below the answer field."""

from collections.abc import Hashable

from textual.content import Content

from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.text.prose import verbatim
from her2quiz.tui.widgets.lines.painted import Painted


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
