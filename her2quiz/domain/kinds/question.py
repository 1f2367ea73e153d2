"""What every kind of question has in common."""

from collections.abc import Mapping
from random import Random
from typing import Protocol

from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.answer_key import AnswerKey
from her2quiz.domain.marking.mark import Mark

Record = Mapping[str, object]
"""What was given, as the review log keeps it: texts, numbers, truth values, and lists of them."""


class NotAnAnswerError(Her2QuizError):
    """An answer of another kind of question, or of an option that is not there."""


class Question(Protocol):
    """A card as it is posed this time, its options in this time's order."""

    @property
    def prompt(self) -> str:
        """What is asked."""

    def mark(self, answer: Answer) -> Mark:
        """Mark an answer; raises NotAnAnswerError for one that cannot belong to this question."""

    def record(self, answer: Answer) -> Record:
        """Tell what was given in words that outlive a shuffle, for the review log."""


class Kind(Protocol):
    """What a card asks, the same every time."""

    @property
    def prompt(self) -> str:
        """What is asked."""

    @property
    def right_answer(self) -> str:
        """The right answer in words."""

    @property
    def answer_key(self) -> AnswerKey:
        """What an answer is measured by, to be compared with that of another day."""

    def pose(self, rng: Random) -> Question:
        """Make the question for one showing."""
