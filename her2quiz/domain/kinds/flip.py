"""A flip card: recall, turn over, rate yourself."""

from random import Random
from typing import ClassVar

from attrs import frozen

from her2quiz.domain.marking.answer import Revealed
from her2quiz.domain.marking.answer_key import AnswerKey, folded
from her2quiz.domain.marking.mark import Mark, Part
from her2quiz.domain.marking.marking import Record


@frozen
class Flip:
    """A question and an answer."""

    answer_type: ClassVar[type[Revealed]] = Revealed
    """The class of its answers."""

    prompt: str
    """What is asked."""

    right_answer: str
    """What is on the back."""

    @property
    def answer_key(self) -> AnswerKey:
        """What is on the back."""
        return AnswerKey(folded(self.right_answer))

    @property
    def unanswered(self) -> tuple[Part, ...]:
        """A flip card has no parts."""
        return ()

    def pose(self, rng: Random) -> "Flip":  # noqa: ARG002 - nothing is left to chance
        """Pose the card itself."""
        return self

    def mark_answer(self, _answer: Revealed) -> Mark:
        """Show the back; only the learner can tell how well it was known."""
        return Mark(score=None, right_answer=self.right_answer)

    def record_answer(self, _answer: Revealed) -> Record:
        """Record that the card was turned over."""
        return {"revealed": True}
