"""True or false."""

from collections.abc import Collection
from random import Random
from typing import ClassVar

from attrs import frozen

from her2quiz.domain.choices.options import Option, option_parts
from her2quiz.domain.marking.answer import Said
from her2quiz.domain.marking.answer_key import AnswerKey, folded
from her2quiz.domain.marking.mark import Mark, Part
from her2quiz.domain.marking.marking import Record

TRUE_WORDS = frozenset(
    ["true", "wahr", "richtig", "vrai", "verdadero", "cierto", "vero", "verdadeiro", "waar", "juist"]
)
"""True, as learners and authors say it in several languages."""

FALSE_WORDS = frozenset(["false", "falsch", "faux", "falso", "onwaar", "onjuist"])
"""False."""


@frozen
class TrueFalse:
    """A statement that is true or false."""

    answer_type: ClassVar[type[Said]] = Said
    """The class of its answers."""

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
        """Whether the statement is true."""
        return AnswerKey(folded(self.right_answer))

    @property
    def unanswered(self) -> tuple[Part, ...]:
        """Both words, neither chosen."""
        return self._parts(())

    def pose(self, rng: Random) -> "TrueFalse":  # noqa: ARG002 - nothing is left to chance
        """Pose the statement itself."""
        return self

    def mark_answer(self, answer: Said) -> Mark:
        """Mark as right what the statement is."""
        score = float(answer.value == self.value)
        return Mark(score, self.right_answer, parts=self._parts((int(not answer.value),)))

    def record_answer(self, answer: Said) -> Record:
        """Record what the learner said."""
        return {"said": answer.value}

    def _parts(self, chosen: Collection[int]) -> tuple[Part, ...]:
        return option_parts((Option("True", self.value), Option("False", not self.value)), chosen)
