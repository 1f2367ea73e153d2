"""Single-best-answer on the screen."""

from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.marking.answer import Answer, Picked
from her2quiz.domain.marking.mark import Mark
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.choices import Choices, marked_choices
from her2quiz.tui.kinds.view import ViewKey


class SingleBestView:
    """Lists the options."""

    takes_text = False
    shows_answer = False

    def __init__(self, question: SingleBest) -> None:
        """Show a question."""
        self._choices = Choices(
            [option.text for option in question.options], [option.image for option in question.options]
        )
        self.first_keys = self._choices.keys.first
        self.keys = (ViewKey(self._choices.keys.shown, "Answer"),)

    def blocks(self, mark: Mark | None) -> list[Block]:
        """Return the options; after the answer, with their signs and feedback."""
        return self._choices.blocks() if mark is None else marked_choices(mark.parts)

    def press(self, key: str) -> Answer | None:
        """Pick by number, or move the cursor and pick with enter."""
        picked = self._choices.press(key)
        return None if picked is None else Picked(picked)

    def choose(self, choice: int) -> Answer:
        """Pick by click."""
        return Picked(choice)

    def refill(self, answer: Picked) -> None:
        """Put the cursor on an option."""
        self._choices.cursor = answer.index

    def read(self, _text: str) -> None:
        """Nothing is typed."""
