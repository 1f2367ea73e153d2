"""A text with several blanks that are filled in one after the other."""

from random import Random

from attrs import frozen

from her2quiz.domain.kinds.question import NotAnAnswerError, Record
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Judged
from her2quiz.domain.marking.answer import Answer, GaveUp, TypedIn
from her2quiz.domain.marking.answer_key import AnswerKey, folded, typed_answer_keys
from her2quiz.domain.marking.mark import Mark


@frozen
class Filled(TypedIn):
    """A text was typed for each blank."""

    texts: tuple[str, ...]
    """In the order of the blanks; empty for a blank that was left."""


@frozen
class Cloze:
    """A text with blanks; it is posed as it stands."""

    prompt: str
    """The text, with a sign for each blank."""

    blanks: tuple[AcceptedAnswer, ...]
    """What counts as the words of each blank, in order."""

    @property
    def right_answer(self) -> str:
        """The words of all blanks."""
        return " … ".join(blank.right[0] for blank in self.blanks)

    @property
    def answer_key(self) -> AnswerKey:
        """All that counts as the words of each blank."""
        return typed_answer_keys(
            folded(self.right_answer), ((str(place), blank) for place, blank in enumerate(self.blanks))
        )

    def pose(self, rng: Random) -> "Cloze":  # noqa: ARG002 - nothing is left to chance
        """Pose the question itself."""
        return self

    def mark(self, answer: Answer) -> Mark:
        """Give the share of blanks that were filled in rightly."""
        match answer:
            case Filled():
                judged = self.judged(answer)
                right = sum(each.is_right for each in judged)
                count = len(self.blanks)
                counted = [f"{right} of {count} blanks filled rightly."] if right < count else []
                said = dict.fromkeys([*counted, *(each.feedback for each in judged if each.feedback)])
                return Mark(right / count, self.right_answer, " ".join(said))
            case GaveUp():
                return Mark(score=0, right_answer=self.right_answer)
            case _:
                raise NotAnAnswerError(f"Blanks cannot be filled in with {answer}.")

    def record(self, answer: Answer) -> Record:
        """Record the texts as they were typed."""
        return {"filled": list(answer.texts)} if isinstance(answer, Filled) else {"gave_up": True}

    def judged(self, answer: Filled) -> tuple[Judged, ...]:
        """Say what each text is worth."""
        if len(answer.texts) != len(self.blanks):
            raise NotAnAnswerError(f"There are {len(self.blanks)} blanks.")
        return tuple(blank.judge(text) for blank, text in zip(self.blanks, answer.texts, strict=True))
