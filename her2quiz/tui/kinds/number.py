"""A number on the screen."""

from textual.content import Content

from her2quiz.domain.characters import one_line
from her2quiz.domain.kinds.number import UNREADABLE, Number
from her2quiz.domain.limits import LONGEST_ANSWER
from her2quiz.domain.marking.answer import Answer, Entered
from her2quiz.domain.marking.mark import Mark
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.parts import single_typed_block
from her2quiz.tui.kinds.view import ANSWER


class NumberView:
    """Shows the unit asked for, then the number that was typed."""

    takes_text = True
    shows_answer = False
    keys = (ANSWER,)

    def __init__(self, question: Number) -> None:
        """Show a question."""
        self._unit = question.unit
        self._question = question
        self.draft = self._why_not = ""

    def blocks(self, mark: Mark | None) -> list[Block]:
        """Return the unit asked for; after the answer, what was typed with its sign."""
        return self._open_blocks() if mark is None else single_typed_block(mark)

    def press(self, _key: str) -> None:
        """Keys go into the field."""

    def choose(self, _choice: int) -> None:
        """There is nothing to choose."""

    def read(self, text: str) -> Answer | None:
        """Read a number; anything else is not an answer, and does not count against the learner."""
        self._why_not = self._question.why_not(text)
        self.draft = text if self._why_not else ""
        return None if self._why_not else Entered(text)

    def _open_blocks(self) -> list[Block]:
        blocks = (
            [Block(Content.styled(f"Answer in {_one_line(self._unit)}.", "$foreground-muted"))]
            if self._unit
            else []
        )
        if self.draft.strip():
            is_read = self._why_not != UNREADABLE
            typed = f"'{_one_line(self.draft)}'"
            message = f"{typed}: {self._why_not}" if is_read else f"{typed} cannot be read as a number."
            blocks.append(Block(Content.styled(message, "$text-warning")))
        return blocks


def _one_line(text: str) -> str:
    return one_line(text[:LONGEST_ANSWER])
