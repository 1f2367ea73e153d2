"""Select all that apply."""

from enum import StrEnum
from random import Random
from typing import ClassVar

from attrs import evolve, frozen

from her2quiz.domain.choices import chance
from her2quiz.domain.choices.option_order import shown_order
from her2quiz.domain.choices.options import Option, check_options, option_parts
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.answer_key import AnswerKey, folded
from her2quiz.domain.marking.mark import Mark, Part
from her2quiz.domain.marking.marking import Record


class Partial(StrEnum):
    """How much an answer is worth that is right in part."""

    NONE = "none"
    """Not at all."""
    HALF = "half"
    """Half, if more than half of the options were ticked or left correctly: PS50 of Lahner 2018, and of Bauer 2011."""
    EACH = "each"
    """The share of options that were ticked or left correctly."""
    NET = "net"
    """The share of right options that were ticked, less those ticked wrongly."""


@frozen
class Ticked(Answer):
    """Some of the options."""

    indices: frozenset[int]
    """Places among the options as posed, from 0."""


@frozen
class SelectAll:
    """A stem and its options, any number of which are right."""

    answer_type: ClassVar[type[Ticked]] = Ticked
    """The class of its answers."""

    prompt: str
    """The stem."""

    options: tuple[Option, ...]
    """In the order of the deck, or of this showing once posed."""

    partial: Partial = Partial.HALF
    """How an answer counts that is right in part."""

    pick: int | None = None
    """How many are to be ticked, if the learner is told."""

    shuffle: bool | None = None
    """Whether the options are shuffled; None for all but those whose order means something."""

    @property
    def right(self) -> frozenset[int]:
        """The places of the options that are right."""
        return frozenset(place for place, option in enumerate(self.options) if option.is_right)

    @property
    def right_answer(self) -> str:
        """All that is right."""
        return "; ".join(self.options[place].text for place in sorted(self.right))

    @property
    def answer_key(self) -> AnswerKey:
        """All that is right, in whatever order."""
        return AnswerKey("\n".join(sorted(folded(self.options[place].text) for place in self.right)))

    @property
    def unanswered(self) -> tuple[Part, ...]:
        """The options, none ticked."""
        return option_parts(self.options, ())

    def pose(self, rng: Random) -> "SelectAll":
        """Shuffle the options, unless they keep their order."""
        order = shown_order([option.text for option in self.options], rng, shuffle=self.shuffle)
        return evolve(self, options=tuple(self.options[place] for place in order))

    def mark_answer(self, answer: Ticked) -> Mark:
        """Mark as right all that is right and nothing else; in part as `partial` says, ticking everything never."""
        ticked = answer.indices
        check_options(self.options, ticked)
        parts = option_parts(self.options, ticked)
        score, feedback = self._score(ticked), self._feedback(ticked)
        is_chance = score < 1 and self._beyond_chance(ticked) <= chance.ENOUGH
        return Mark(score, self.right_answer, feedback, parts=parts, is_chance=is_chance)

    def record_answer(self, answer: Ticked) -> Record:
        """Record the texts of the options, which stay true however the next showing is shuffled."""
        check_options(self.options, answer.indices)
        return {"ticked": [self.options[place].text for place in sorted(answer.indices)]}

    def _score(self, ticked: frozenset[int]) -> float:
        wrong, count = len(ticked ^ self.right), len(self.options)
        if not wrong:
            return 1.0
        if len(ticked) in (0, count):
            return 0.0  # neither is a choice
        match self.partial:
            case Partial.NONE:
                return 0.0
            case Partial.HALF:
                return 0.5 if wrong < count / 2 else 0.0
            case Partial.EACH:
                return (count - wrong) / count
            case Partial.NET:
                net = len(ticked & self.right) - len(ticked - self.right)
                return max(0.0, net / max(1, len(self.right)))

    def _beyond_chance(self, ticked: frozenset[int]) -> float:
        right = self.right
        wrongs = len(self.options) - len(right)
        return chance.of_ticks(len(ticked & right), len(right), len(ticked - right), wrongs)

    def _feedback(self, ticked: frozenset[int]) -> str:
        """Say how much was found, which is what needs knowledge: leaving a wrong option alone may be luck."""
        missed, false = len(self.right - ticked), len(ticked - self.right)
        if not missed and not false:
            return ""
        if not ticked:
            return "Nothing was ticked."
        if len(ticked) == len(self.options):
            return f"Everything was ticked: {false} too many."
        found = f"{len(self.right) - missed} of {len(self.right)} found"
        less = "less " if self.partial is Partial.NET else ""
        return f"{found}, {less}{false} too many." if false else f"{found}."
