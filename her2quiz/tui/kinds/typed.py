"""A typed answer on the screen."""

from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.answer import Answer, Entered
from her2quiz.domain.marking.mark import Mark
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.parts import single_typed_block
from her2quiz.tui.drawing.text.prose import verbatim
from her2quiz.tui.kinds.view import ANSWER


class TypedView:
    """Shows what was typed, once it is marked."""

    takes_text = True
    shows_answer = False
    keys = (ANSWER,)

    def __init__(self, question: Typed) -> None:
        """Show a question."""
        self._question = question
        self.draft = self._why_not = ""

    def blocks(self, mark: Mark | None) -> list[Block]:
        """Return what was typed, with its sign; before the answer, why a text was refused."""
        if mark is not None:
            return single_typed_block(mark)
        return [Block(verbatim(self._why_not, "$text-warning"), is_focus=True)] if self._why_not else []

    def press(self, _key: str) -> None:
        """Keys go into the field."""

    def choose(self, _choice: int) -> None:
        """There is nothing to choose."""

    def read(self, text: str) -> Answer | None:
        """Read the text; a blank one is not an answer, nor is one that only lacks its form."""
        self._why_not = self._question.why_not(text)
        self.draft = text if self._why_not else ""
        return Entered(text) if text.strip() and not self._why_not else None
