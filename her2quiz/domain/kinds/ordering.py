"""Lines to be put in order."""

from collections.abc import Sequence
from random import Random

from attrs import evolve, frozen

from her2quiz.domain.kinds.question import NotAnAnswerError, Record
from her2quiz.domain.marking.answer import Answer, GaveUp
from her2quiz.domain.marking.answer_key import AnswerKey, folded
from her2quiz.domain.marking.mark import Mark

TRIES = 20
"""How often lines are shuffled again that happen to lie in order."""


@frozen
class Ordered(Answer):
    """Lines in an order."""

    order: tuple[int, ...]
    """Places among the lines as posed, from 0, the first line first."""


@frozen
class Line:
    """A line, and what is said about it."""

    text: str
    """What it says."""

    feedback: str = ""
    """Why it stands where it does."""


@frozen
class Ordering:
    """Lines that belong in one order."""

    prompt: str
    """What is asked."""

    lines: tuple[Line, ...]
    """In the right order."""

    shown: tuple[int, ...] = ()
    """In which order they are shown this time, as places in the right order; empty until posed."""

    @property
    def right_answer(self) -> str:
        """The lines in order."""
        return " → ".join(line.text for line in self.lines)

    @property
    def answer_key(self) -> AnswerKey:
        """The lines in order."""
        return AnswerKey("\n".join(folded(line.text) for line in self.lines))

    @property
    def posed_lines(self) -> tuple[Line, ...]:
        """The lines as shown."""
        return tuple(self.lines[place] for place in self.shown)

    def pose(self, rng: Random) -> "Ordering":
        """Shuffle the lines, so that they are not shown solved."""
        shown = list(range(len(self.lines)))
        for _ in range(TRIES):
            rng.shuffle(shown)
            if any(place != each for place, each in enumerate(shown)):
                break
        return evolve(self, shown=tuple(shown))

    def mark(self, answer: Answer) -> Mark:
        """Give one less the share of pairs that stand the wrong way round: 1 - inversions / (n(n-1)/2)."""
        match answer:
            case Ordered():
                places = self.places(answer)
                pairs = len(places) * (len(places) - 1) // 2
                inverted = _inversions(places)
                score = 1 - inverted / pairs if pairs else 1.0
                verb = "stands" if pairs - inverted == 1 else "stand"
                counted = f"{pairs - inverted} of {pairs} pairs of lines {verb} in the right order."
                return Mark(score, self.right_answer, counted if inverted else "")
            case GaveUp():
                return Mark(score=0, right_answer=self.right_answer)
            case _:
                raise NotAnAnswerError(f"An order cannot be given as {answer}.")

    def record(self, answer: Answer) -> Record:
        """Record the texts in the order that was given."""
        if not isinstance(answer, Ordered):
            return {"gave_up": True}
        return {"order": [self.lines[place].text for place in self.places(answer)]}

    def places(self, answer: Ordered) -> tuple[int, ...]:
        """Give the right place of each line, in the order that was given."""
        if sorted(answer.order) != list(range(len(self.shown))):
            raise NotAnAnswerError("An order has each line once.")
        return tuple(self.shown[index] for index in answer.order)


def _inversions(places: Sequence[int]) -> int:
    """Count the pairs that stand the wrong way round."""
    return sum(first > second for index, first in enumerate(places) for second in places[index + 1 :])
