"""A typed answer."""

from random import Random
from typing import ClassVar

from attrs import frozen

from her2quiz.domain.limits import LONGEST_ANSWER
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, TextMark, TextVerdict
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.marking.answer_key import AnswerKey, typed_answer_key
from her2quiz.domain.marking.mark import Mark, Part
from her2quiz.domain.marking.marking import Record


@frozen
class Typed:
    """A question whose answer is typed."""

    answer_type: ClassVar[type[Entered]] = Entered
    """The class of its answers."""

    prompt: str
    """What is asked."""

    accepted: AcceptedAnswer
    """What counts as the answer."""

    @property
    def right_answer(self) -> str:
        """The answer as it is shown."""
        return self.accepted.shown

    @property
    def answer_key(self) -> AnswerKey:
        """All that counts as the answer."""
        return typed_answer_key(self.accepted)

    @property
    def unanswered(self) -> tuple[Part, ...]:
        """The answer, missed."""
        return (self.accepted.missed,)

    def pose(self, rng: Random) -> "Typed":  # noqa: ARG002 - nothing is left to chance
        """Pose the question itself."""
        return self

    def why_not(self, text: str) -> str:
        """Say why a text is no answer yet, only for its form: it is asked again. Empty if it can be marked."""
        return self.accepted.why_not(text[:LONGEST_ANSWER])

    def mark_answer(self, answer: Entered) -> Mark:
        """Mark as right the answer, anything accepted, and a typo of either."""
        text = answer.text[:LONGEST_ANSWER]
        marked = self._marked(text)
        spelling = marked.spelling if marked.verdict is TextVerdict.TYPO else ""
        part = marked.part(text, self.right_answer)
        return Mark(float(marked.is_right), self.right_answer, marked.said, spelling, (part,))

    def _marked(self, text: str) -> TextMark:
        """Mark a text; bid is wrong where it is asked what bid means."""
        from her2quiz.domain.marking.words.prescriptions import is_asked_about

        marked = self.accepted.mark(text)
        if marked.is_right and not self.accepted.has(text) and is_asked_about(text, self.prompt):
            return TextMark(TextVerdict.WRONG)
        return marked

    def record_answer(self, answer: Entered) -> Record:
        """Record the text as it was typed."""
        return {"typed": answer.text[:LONGEST_ANSWER]}
