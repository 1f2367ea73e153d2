"""A typed answer."""

from collections.abc import Mapping
from random import Random

from attrs import field, frozen

from her2quiz.domain.answer import Answer, GaveUp, Typed
from her2quiz.domain.mark import Mark
from her2quiz.domain.question import NotAnAnswerError
from her2quiz.domain.text_match import same_text

LONGEST_ANSWER = 500
"""Characters of a typed answer that are looked at and kept; nobody types more by intention."""


@frozen
class Rejection:
    """A wrong answer that learners really give."""

    text: str
    """The wrong answer."""

    feedback: str = ""
    """What the author says to it."""


@frozen
class TypedAnswer:
    """A question whose answer is typed; it is posed as it stands."""

    prompt: str
    """What is asked."""

    right_answer: str
    """The answer as it is shown."""

    accept: tuple[str, ...] = ()
    """Other texts that are right, the deck's synonyms among them."""

    reject: tuple[Rejection, ...] = field(default=())
    """Wrong answers with their own feedback; they win over everything that would be right."""

    exact: bool = False
    """Whether only the answer to the letter is right."""

    def pose(self, rng: Random) -> "TypedAnswer":  # noqa: ARG002 - nothing is left to chance
        """Pose the question itself."""
        return self

    def mark(self, answer: Answer) -> Mark:
        """Right when the text is the answer, or one that is accepted, spelling without meaning aside."""
        match answer:
            case Typed(text):
                return self._mark_text(text[:LONGEST_ANSWER])
            case GaveUp():
                return Mark(score=0, right_answer=self.right_answer)
            case _:
                raise NotAnAnswerError(f"A typed answer cannot be given as {answer}.")

    def record(self, answer: Answer) -> Mapping[str, str | bool]:
        """Record the text as it was typed."""
        return {"typed": answer.text[:LONGEST_ANSWER]} if isinstance(answer, Typed) else {"gave_up": True}

    def _mark_text(self, text: str) -> Mark:
        for rejection in self.reject:
            if self._same(text, rejection.text):
                return Mark(score=0, right_answer=self.right_answer, feedback=rejection.feedback)
        is_right = any(self._same(text, right) for right in (self.right_answer, *self.accept))
        return Mark(score=float(is_right), right_answer=self.right_answer)

    def _same(self, given: str, wanted: str) -> bool:
        return given.strip() == wanted.strip() if self.exact else same_text(given, wanted)
