"""True or false."""

from random import Random

from attrs import frozen

from her2quiz.domain.kinds.question import NotAnAnswerError, Record
from her2quiz.domain.marking.answer import Answer, GaveUp, Said
from her2quiz.domain.marking.answer_key import AnswerKey, folded
from her2quiz.domain.marking.mark import Mark


@frozen
class TrueFalse:
    """A statement to be called true or false; it is posed as it stands."""

    prompt: str
    """The statement."""

    value: bool
    """Whether it is true."""

    @property
    def right_answer(self) -> str:
        """The right answer in words."""
        return "True" if self.value else "False"

    @property
    def answer_key(self) -> AnswerKey:
        """What the statement is."""
        return AnswerKey(folded(self.right_answer))

    def pose(self, rng: Random) -> "TrueFalse":  # noqa: ARG002 - nothing is left to chance
        """Pose the statement itself."""
        return self

    def mark(self, answer: Answer) -> Mark:
        """Right when the learner called the statement what it is."""
        match answer:
            case Said(value):
                return Mark(score=float(value == self.value), right_answer=self.right_answer)
            case GaveUp():
                return Mark(score=0, right_answer=self.right_answer)
            case _:
                raise NotAnAnswerError(f"A statement cannot be answered with {answer}.")

    def record(self, answer: Answer) -> Record:
        """Record what was said."""
        return {"said": answer.value} if isinstance(answer, Said) else {"gave_up": True}
