"""A text with several blanks that are filled in one after the other."""

from collections.abc import Sequence
from random import Random
from typing import ClassVar

from attrs import frozen

from her2quiz.domain.limits import LONGEST_ANSWER
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.answer import TypedAnswer
from her2quiz.domain.marking.answer_key import AnswerKey, folded, typed_answer_keys
from her2quiz.domain.marking.mark import Mark, Part
from her2quiz.domain.marking.marking import NotAnAnswerError, Record


@frozen
class Filled(TypedAnswer):
    """A text was typed for each blank."""

    texts: tuple[str, ...]
    """In the order of the blanks; empty for a blank that was left."""


@frozen
class Cloze:
    """A text with blanks."""

    answer_type: ClassVar[type[Filled]] = Filled
    """The class of its answers."""

    prompt: str
    """The text, with a sign for each blank."""

    blanks: tuple[AcceptedAnswer, ...]
    """What counts as the words of each blank, in order."""

    @property
    def right_answer(self) -> str:
        """The words of all blanks."""
        return " … ".join(blank.shown for blank in self.blanks)

    @property
    def answer_key(self) -> AnswerKey:
        """All that counts as the words of each blank."""
        return typed_answer_keys(
            folded(self.right_answer), ((str(place), blank) for place, blank in enumerate(self.blanks))
        )

    @property
    def unanswered(self) -> tuple[Part, ...]:
        """The blanks, all missed."""
        return tuple(blank.missed for blank in self.blanks)

    def pose(self, rng: Random) -> "Cloze":  # noqa: ARG002 - nothing is left to chance
        """Pose the question itself."""
        return self

    def why_not(self, texts: Sequence[str]) -> str:
        """Say which texts are no answer yet, only for their form; empty if all can be marked.

        Args:
            texts: in the order of the blanks, perhaps not yet for all of them.
        """
        said = (
            (text, blank.why_not(text[:LONGEST_ANSWER]))
            for blank, text in zip(self.blanks, texts, strict=False)
        )
        return " ".join(f"{text}: {why_not}" for text, why_not in said if why_not)

    def mark_answer(self, answer: Filled) -> Mark:
        """Return the share of blanks that were filled in correctly."""
        if len(answer.texts) != len(self.blanks):
            raise NotAnAnswerError(f"There are {len(self.blanks)} blanks.")
        texts = [text[:LONGEST_ANSWER] for text in answer.texts]
        parts = tuple(_part(blank, text) for blank, text in zip(self.blanks, texts, strict=True))
        right, count = sum(part.verdict.is_right for part in parts), len(parts)
        counted = [f"{right} of {count} blanks filled correctly."] if right < count else []
        feedback = dict.fromkeys([*counted, *(part.feedback for part in parts if part.feedback)])
        return Mark(right / count, self.right_answer, " ".join(feedback), parts=parts)

    def record_answer(self, answer: Filled) -> Record:
        """Record the texts as they were typed."""
        return {"filled": [text[:LONGEST_ANSWER] for text in answer.texts]}


def _part(blank: AcceptedAnswer, text: str) -> Part:
    """Mark the text of one blank; a blank that was left is missed."""
    return blank.mark(text).part(text, blank.shown) if text.strip() else blank.missed
