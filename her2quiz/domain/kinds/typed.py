"""A typed answer."""

from random import Random

from attrs import frozen

from her2quiz.domain.kinds.question import NotAnAnswerError, Record
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Verdict
from her2quiz.domain.marking.answer import Answer, GaveUp, Typed
from her2quiz.domain.marking.answer_key import AnswerKey, typed_answer_key
from her2quiz.domain.marking.mark import Mark

LONGEST_ANSWER = 500
"""Characters of a typed answer that are looked at and kept; nobody types more by intention."""


@frozen
class TypedAnswer:
    """A question whose answer is typed; it is posed as it stands."""

    prompt: str
    """What is asked."""

    accepted: AcceptedAnswer
    """What counts as the answer."""

    @property
    def right_answer(self) -> str:
        """The answer as it is shown."""
        return self.accepted.right[0]

    @property
    def answer_key(self) -> AnswerKey:
        """All that counts as the answer."""
        return typed_answer_key(self.accepted)

    def pose(self, rng: Random) -> "TypedAnswer":  # noqa: ARG002 - nothing is left to chance
        """Pose the question itself."""
        return self

    def mark(self, answer: Answer) -> Mark:
        """Right when the text is the answer, or one that is accepted, or a slip of one."""
        match answer:
            case Typed(text):
                judged = self.accepted.judge(text[:LONGEST_ANSWER])
                spelling = judged.spelled if judged.verdict is Verdict.TYPO else ""
                return Mark(float(judged.is_right), self.right_answer, judged.feedback, spelling)
            case GaveUp():
                return Mark(score=0, right_answer=self.right_answer)
            case _:
                raise NotAnAnswerError(f"A typed answer cannot be given as {answer}.")

    def record(self, answer: Answer) -> Record:
        """Record the text as it was typed."""
        return {"typed": answer.text[:LONGEST_ANSWER]} if isinstance(answer, Typed) else {"gave_up": True}
