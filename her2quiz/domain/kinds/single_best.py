"""Single best answer: one of several options."""

from random import Random
from typing import ClassVar

from attrs import evolve, frozen

from her2quiz.domain.choices.option_order import shown_order
from her2quiz.domain.choices.options import Option, check_options, option_parts
from her2quiz.domain.marking.answer import Picked
from her2quiz.domain.marking.answer_key import AnswerKey, folded
from her2quiz.domain.marking.mark import Mark, Part
from her2quiz.domain.marking.marking import Record


@frozen
class SingleBest:
    """A stem, its key and the distractors."""

    answer_type: ClassVar[type[Picked]] = Picked
    """The class of its answers."""

    prompt: str
    """The stem."""

    options: tuple[Option, ...]
    """In the order of the deck, or of this showing once posed; exactly one is right."""

    shuffle: bool | None = None
    """Whether the options are shuffled; None for all but those whose order means something."""

    choices: int | None = None
    """How many options each showing has, the key among them; None for all."""

    @property
    def right_answer(self) -> str:
        """The key."""
        return next(option.text for option in self.options if option.is_right)

    @property
    def answer_key(self) -> AnswerKey:
        """The key."""
        return AnswerKey(folded(self.right_answer))

    @property
    def unanswered(self) -> tuple[Part, ...]:
        """The options, none picked."""
        return option_parts(self.options, ())

    def pose(self, rng: Random) -> "SingleBest":
        """Draw the distractors of this showing and shuffle the options, unless they keep their order."""
        options = self._drawn(rng)
        order = shown_order([option.text for option in options], rng, shuffle=self.shuffle)
        options = tuple(options[place] for place in order)
        return self if options == self.options else evolve(self, options=options)

    def mark_answer(self, answer: Picked) -> Mark:
        """Mark the key as right; the feedback is that of the option that was picked."""
        option = self._option(answer)
        parts = option_parts(self.options, (answer.index,))
        return Mark(option.score, self.right_answer, option.feedback, parts=parts)

    def record_answer(self, answer: Picked) -> Record:
        """Record the text of the option, which stays true however the next showing is shuffled."""
        return {"picked": self._option(answer).text}

    def _option(self, answer: Picked) -> Option:
        check_options(self.options, (answer.index,))
        return self.options[answer.index]

    def _drawn(self, rng: Random) -> tuple[Option, ...]:
        """Return the key and as many distractors as are shown, in the order of the deck."""
        if self.choices is None or self.choices >= len(self.options):
            return self.options
        wrong = [place for place, option in enumerate(self.options) if not option.is_right]
        drawn = {*rng.sample(wrong, self.choices - 1)}
        return tuple(option for place, option in enumerate(self.options) if option.is_right or place in drawn)
