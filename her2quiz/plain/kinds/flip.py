"""A flip card in plain lines."""

from attrs import frozen

from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.marking.answer import Answer, Revealed
from her2quiz.plain.prompts.prompt import Prompt


@frozen
class FlipPrompt(Prompt):
    """Turns the card over, whatever is typed."""

    question: Flip
    """The card."""

    @property
    def ask(self) -> str:
        """Ask to recall the answer."""
        return "Recall the answer, then press Enter"

    def read(self, _text: str) -> Answer:
        """Turn the card over."""
        return Revealed()
