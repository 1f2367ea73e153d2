"""A typed answer on the screen."""

from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.answer import Answer, Entered
from her2quiz.domain.marking.mark import Mark
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.parts import single_typed_block
from her2quiz.tui.kinds.view import ANSWER


class TypedView:
    """Shows what was typed, once it is marked."""

    takes_text = True
    shows_answer = False
    keys = (ANSWER,)

    def __init__(self, _question: Typed) -> None:
        """Show a question."""

    def blocks(self, mark: Mark | None) -> list[Block]:
        """Return what was typed, with its sign."""
        return [] if mark is None else single_typed_block(mark)

    def press(self, _key: str) -> None:
        """Keys go into the field."""

    def choose(self, _choice: int) -> None:
        """There is nothing to choose."""

    def read(self, text: str) -> Answer | None:
        """Read the text; a blank one is not an answer."""
        return Entered(text) if text.strip() else None
