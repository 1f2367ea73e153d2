"""Single best answer: one of several options."""

from random import Random

from attrs import evolve, frozen

from her2quiz.domain.kinds.option_order import shown_order
from her2quiz.domain.kinds.question import NotAnAnswerError, Record
from her2quiz.domain.marking.answer import Answer, GaveUp, Picked
from her2quiz.domain.marking.answer_key import AnswerKey, folded
from her2quiz.domain.marking.mark import Mark


@frozen
class Option:
    """One option."""

    text: str
    """What can be picked."""

    is_right: bool = False
    """Whether it is the key."""

    feedback: str = ""
    """Why it is right, or what it would be right for."""

    credit: float = 0.0
    """What picking a second-best option is worth, from 0 up to 1; the key is always worth 1."""

    @property
    def score(self) -> float:
        """What picking it is worth."""
        return 1.0 if self.is_right else self.credit


@frozen
class SingleBest:
    """A stem, its key and the distractors."""

    prompt: str
    """The stem."""

    options: tuple[Option, ...]
    """In the order of the deck, or of this showing once posed; exactly one is right."""

    shuffle: bool = True
    """Whether the options may be shuffled; those whose order means something never are."""

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

    def pose(self, rng: Random) -> "SingleBest":
        """Draw the distractors of this showing and shuffle, unless the order means something."""
        options = self._drawn(rng)
        if self.shuffle:
            options = tuple(options[place] for place in shown_order([option.text for option in options], rng))
        return self if options == self.options else evolve(self, options=options)

    def mark(self, answer: Answer) -> Mark:
        """Right when the key was picked; the feedback is the picked option's own."""
        match answer:
            case Picked():
                option = self._option(answer)
                return Mark(score=option.score, right_answer=self.right_answer, feedback=option.feedback)
            case GaveUp():
                return Mark(score=0, right_answer=self.right_answer)
            case _:
                raise NotAnAnswerError(f"A choice cannot be answered with {answer}.")

    def record(self, answer: Answer) -> Record:
        """Record the text of the option, which stays true however the next showing is shuffled."""
        return {"picked": self._option(answer).text} if isinstance(answer, Picked) else {"gave_up": True}

    def _option(self, answer: Picked) -> Option:
        if not 0 <= answer.index < len(self.options):
            raise NotAnAnswerError(f"There is no option {answer.index + 1}.")
        return self.options[answer.index]

    def _drawn(self, rng: Random) -> tuple[Option, ...]:
        """Give the key and as many distractors as are shown, in the order of the deck."""
        if self.choices is None or self.choices >= len(self.options):
            return self.options
        wrong = [place for place, option in enumerate(self.options) if not option.is_right]
        drawn = {*rng.sample(wrong, self.choices - 1)}
        return tuple(option for place, option in enumerate(self.options) if option.is_right or place in drawn)
