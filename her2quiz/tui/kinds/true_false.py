"""True or false on the screen."""

from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.marking.answer import Answer, Said
from her2quiz.session.study.turn import Given
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.choices import Choice, Choices
from her2quiz.tui.kinds.view import ViewKey

_LETTERS = {"t": True, "f": False}


class TrueFalseView:
    """The two words."""

    takes_text = False
    shows_answer = False
    keys = (ViewKey("t f", "Answer"),)

    def __init__(self, question: TrueFalse) -> None:
        """Show a statement."""
        self._choices = Choices([Choice("True", question.value), Choice("False", not question.value)])

    def blocks(self, given: Given | None) -> list[Block]:
        """Give the two words, marked once there is an answer."""
        if given is None:
            return self._choices.open_blocks()
        said = given.answer.value if isinstance(given.answer, Said) else None
        return self._choices.marked_blocks(None if said is None else int(not said))

    def press(self, key: str) -> Answer | None:
        """Say it with t or f, a number, or the cursor."""
        if key in _LETTERS:
            return Said(_LETTERS[key])
        picked = self._choices.press(key)
        return None if picked is None else Said(picked == 0)

    def choose(self, choice: int) -> Answer:
        """Say it by click."""
        return Said(choice == 0)

    def read(self, _text: str) -> None:
        """Nothing is typed."""
