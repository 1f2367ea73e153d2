"""A typed answer on the screen."""

from textual.content import Content

from her2quiz.domain.kinds.typed import LONGEST_ANSWER, TypedAnswer
from her2quiz.domain.marking.answer import Answer, Typed
from her2quiz.session.study.turn import Given
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.choices import RIGHT, WRONG
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.kinds.view import ANSWER


class TypedView:
    """What was typed, once it was."""

    takes_text = True
    shows_answer = False
    keys = (ANSWER,)

    def __init__(self, _question: TypedAnswer) -> None:
        """Show a question."""

    def blocks(self, given: Given | None) -> list[Block]:
        """Give what was typed, with its sign."""
        if given is None or not isinstance(given.answer, Typed):
            return []
        style = "bold $text-success" if given.mark.is_right else "bold $text-error"
        sign = RIGHT if given.mark.is_right else WRONG
        text = " ".join(given.answer.text[:LONGEST_ANSWER].split())
        return [Block(Content.styled(prose(text).plain, style), Content.styled(f" {sign} ", style))]

    def press(self, _key: str) -> None:
        """Keys go into the field."""

    def choose(self, _choice: int) -> None:
        """There is nothing to choose."""

    def read(self, text: str) -> Answer | None:
        """Take the text, unless it is blank."""
        return Typed(text) if text.strip() else None
