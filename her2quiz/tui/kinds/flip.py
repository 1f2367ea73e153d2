"""A flip card on the screen."""

from textual.content import Content

from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.marking.answer import Answer, Revealed
from her2quiz.domain.marking.mark import Mark
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.kinds.view import ViewKey


class FlipView:
    """Asks to turn the card over. The verdict then shows the back."""

    takes_text = False
    shows_answer = False
    keys = (ViewKey("enter", "Turn over"),)

    def __init__(self, _question: Flip) -> None:
        """View a card."""

    def blocks(self, mark: Mark | None) -> list[Block]:
        """Return what to do, or nothing after the answer."""
        if mark is not None:
            return []
        return [Block(Content.styled("Recall the answer, then press enter.", "$foreground-muted"), choice=0)]

    def press(self, key: str) -> Answer | None:
        """Turn the card over."""
        return Revealed() if key == "enter" else None

    def choose(self, _choice: int) -> Answer:
        """Turn the card over by click."""
        return Revealed()

    def read(self, _text: str) -> None:
        """Nothing is typed."""
