"""True-or-false on the screen."""

from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.marking.answer import Answer, Said
from her2quiz.domain.marking.mark import Mark
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.choices import Choices, marked_choices
from her2quiz.tui.kinds.view import ViewKey

_LETTERS = {"t": True, "f": False}


class TrueFalseView:
    """Lists True and False."""

    takes_text = False
    shows_answer = False
    keys = (ViewKey("t f", "Answer"),)

    def __init__(self, _question: TrueFalse) -> None:
        """View a statement."""
        self._choices = Choices(["True", "False"])

    def blocks(self, mark: Mark | None) -> list[Block]:
        """Return True and False; after the answer, with their signs."""
        return self._choices.blocks() if mark is None else marked_choices(mark.parts)

    def press(self, key: str) -> Answer | None:
        """Answer with t or f, a number, or the cursor."""
        if key in _LETTERS:
            return Said(_LETTERS[key])
        picked = self._choices.press(key)
        return None if picked is None else Said(picked == 0)

    def choose(self, choice: int) -> Answer:
        """Answer by click."""
        return Said(choice == 0)

    def refill(self, answer: Said) -> None:
        """Put the cursor on True or False."""
        self._choices.cursor = 0 if answer.value else 1

    def read(self, _text: str) -> None:
        """Nothing is typed."""
