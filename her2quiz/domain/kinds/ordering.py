"""Lines to be put in order."""

from collections.abc import Sequence
from random import Random
from typing import ClassVar

from attrs import evolve, frozen

from her2quiz.domain.choices.chance import most_inversions
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.answer_key import AnswerKey, folded
from her2quiz.domain.marking.mark import Mark, Part, Verdict
from her2quiz.domain.marking.marking import NotAnAnswerError, Record

TRIES = 20
"""How often lines that happen to be in order, or nearly so, are shuffled again."""


@frozen
class Ordered(Answer):
    """Lines in an order."""

    order: tuple[int, ...]
    """Places among the lines as posed, from 0, the first line first."""


@frozen
class Line:
    """A line, and why it belongs where it does."""

    text: str
    """What it says."""

    feedback: str = ""
    """Why it belongs where it does."""


@frozen
class Ordering:
    """Lines that belong in one order."""

    answer_type: ClassVar[type[Ordered]] = Ordered
    """The class of its answers."""

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

    @property
    def unanswered(self) -> tuple[Part, ...]:
        """The lines in their right order, put nowhere."""
        return tuple(Part(Verdict.MISSED, line.text) for line in self.lines)

    def pose(self, rng: Random) -> "Ordering":
        """Shuffle the lines, so that they are shown neither solved nor nearly so."""
        shown = list(range(len(self.lines)))
        for _ in range(TRIES):
            rng.shuffle(shown)
            if _inversions(shown) > most_inversions(len(shown)):
                break
        return evolve(self, shown=tuple(shown))

    def mark_answer(self, answer: Ordered) -> Mark:
        """Return 1 less the share of pairs of lines that are the wrong way round: 1 - inversions / (n(n-1)/2)."""
        places = self._places(answer)
        pairs = len(places) * (len(places) - 1) // 2
        inverted = _inversions(places)
        score = 1 - inverted / pairs if pairs else 1.0
        verb = "is" if pairs - inverted == 1 else "are"
        counted = f"{pairs - inverted} of {pairs} pairs of lines {verb} in the right order."
        is_chance = inverted > most_inversions(len(places))
        counted = counted if inverted else ""
        return Mark(score, self.right_answer, counted, parts=self._parts(places), is_chance=is_chance)

    def record_answer(self, answer: Ordered) -> Record:
        """Record the texts in the order that was given."""
        return {"order": [self.lines[place].text for place in self._places(answer)]}

    def _places(self, answer: Ordered) -> tuple[int, ...]:
        """Return the right place of each line, in the order that was given."""
        if sorted(answer.order) != list(range(len(self.shown))):
            raise NotAnAnswerError("An order has each line once.")
        return tuple(self.shown[index] for index in answer.order)

    def _parts(self, places: Sequence[int]) -> tuple[Part, ...]:
        """Return the lines in their right order; one that is wrong has its feedback."""
        return tuple(
            Part(Verdict.RIGHT, line.text, place=right + 1)
            if places[right] == right
            else Part(Verdict.WRONG, line.text, place=places.index(right) + 1, feedback=line.feedback)
            for right, line in enumerate(self.lines)
        )


def _inversions(places: Sequence[int]) -> int:
    """Count the pairs that are the wrong way round."""
    return sum(first > second for index, first in enumerate(places) for second in places[index + 1 :])
