"""Marking: one answer to one question becomes a mark for the learner and a record for the review log.

Giving up and an answer of the wrong kind are dealt with here, for all kinds of question. What counts as right is
the question's own: see its `mark_answer`.
"""

from collections.abc import Mapping
from typing import Any, Protocol

from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.marking.answer import Answer, GaveUp
from her2quiz.domain.marking.mark import Mark, Part

Record = Mapping[str, object]
"""An answer as the review log keeps it: texts, numbers, truth values, and lists of them."""


class NotAnAnswerError(Her2QuizError):
    """An answer of another kind of question, or of an option that is not there."""


class Markable(Protocol):
    """What marking needs of a question; every kind in `domain.kinds` offers it."""

    @property
    def right_answer(self) -> str:
        """The right answer in words."""

    @property
    def answer_type(self) -> type[Answer]:
        """The class of its answers; no other reaches the methods below."""

    @property
    def unanswered(self) -> tuple[Part, ...]:
        """The parts of the mark of a learner who gave up."""

    def mark_answer(self, answer: Any) -> Mark:
        """Mark an answer; raises NotAnAnswerError for one of an option that is not there."""

    def record_answer(self, answer: Any) -> Record:
        """Record an answer in words that outlive a shuffle; raises NotAnAnswerError as `mark_answer` does."""


def mark(question: Markable, answer: Answer) -> Mark:
    """Mark an answer; giving up scores 0.

    Args:
        question: as it was posed.
        answer: what the learner gave.

    Raises:
        NotAnAnswerError: if the answer cannot belong to this question.
    """
    if isinstance(answer, GaveUp):
        return Mark(0, question.right_answer, parts=question.unanswered, gave_up=True)
    _check(question, answer)
    return question.mark_answer(answer)


def record(question: Markable, answer: Answer) -> Record:
    """Record an answer for the review log.

    Args:
        question: as it was posed.
        answer: what the learner gave.

    Raises:
        NotAnAnswerError: if the answer cannot belong to this question.
    """
    if isinstance(answer, GaveUp):
        return {"gave_up": True}
    _check(question, answer)
    return question.record_answer(answer)


def _check(question: Markable, answer: Answer) -> None:
    wanted = question.answer_type
    if not isinstance(answer, wanted):
        kind = type(question).__name__
        raise NotAnAnswerError(f"The answer to {kind} is {wanted.__name__}, not {answer}.")
