"""A flip card: recall, turn over, rate yourself."""

from random import Random

from attrs import frozen

from her2quiz.domain.kinds.question import NotAnAnswerError, Record
from her2quiz.domain.marking.answer import Answer, GaveUp, Revealed
from her2quiz.domain.marking.answer_key import AnswerKey, folded
from her2quiz.domain.marking.mark import Mark


@frozen
class Flip:
    """A question and an answer; it is posed as it stands."""

    prompt: str
    """What is asked."""

    right_answer: str
    """What is on the back."""

    @property
    def answer_key(self) -> AnswerKey:
        """What is on the back."""
        return AnswerKey(folded(self.right_answer))

    def pose(self, rng: Random) -> "Flip":  # noqa: ARG002 - nothing is left to chance
        """Pose the card itself."""
        return self

    def mark(self, answer: Answer) -> Mark:
        """Show the back; only the learner can tell how well it was known."""
        match answer:
            case Revealed():
                return Mark(score=None, right_answer=self.right_answer)
            case GaveUp():
                return Mark(score=0, right_answer=self.right_answer)
            case _:
                raise NotAnAnswerError(f"A flip card cannot be answered with {answer}.")

    def record(self, answer: Answer) -> Record:
        """Record that the card was turned over."""
        return {"gave_up": True} if isinstance(answer, GaveUp) else {"revealed": True}
