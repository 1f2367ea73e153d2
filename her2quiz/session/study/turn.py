"""A card as it stands before the learner."""

from attrs import define, field, frozen

from her2quiz.domain.deck.card import Card
from her2quiz.domain.history.review import Review
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.marking.answer import Answer, GaveUp, TypedAnswer
from her2quiz.domain.marking.answer_key import AnswerKey, has_changed
from her2quiz.domain.marking.mark import Mark
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating, proposed_rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.queue import Entry
from her2quiz.domain.scheduling.scheduler import Outcomes


@define
class Posed:
    """A question that was drawn."""

    entry: Entry
    """The card's place in the queue, and why it is asked."""

    card: Card
    """The card."""

    question: AnyQuestion
    """The card as posed this time."""

    seed: int
    """From which it was posed."""

    memory: Memory | None
    """What was remembered of the card before; None if it is new."""

    asked: Moment
    """When it was shown."""

    answer_key: AnswerKey | None = field(default=None)
    """What an answer is measured by, whatever numbers were drawn this time; None where no answer is kept."""

    hints: int = field(default=0)
    """How many hints were given."""

    answer_changed: bool = field(init=False)
    """Whether another answer was right when the card was last answered."""

    def __attrs_post_init__(self) -> None:
        """Compare with what the last answer was measured by."""
        then = self.memory.answer_key if self.memory else ""
        self.answer_changed = self.answer_key is not None and has_changed(then, self.answer_key.text)

    @property
    def brief_answer_key(self) -> str:
        """What an answer is measured by, as it is kept with it."""
        return self.answer_key.brief if self.answer_key else ""

    def proposed(self, score: float) -> Rating:
        """Propose the rating of an answer with this score."""
        return proposed_rating(score, hinted=self.hints > 0, all_or_nothing=self.card.all_or_nothing)


@frozen
class Given:
    """An answer that was given, and what became of it."""

    answer: Answer
    """What was given."""

    mark: Mark
    """What marking says."""

    at: Moment
    """When it was given."""

    outcomes: Outcomes
    """What each rating would make of the card."""

    proposed: Rating | None
    """The rating that marking proposes; None where the learner rates alone."""

    review: Review | None
    """What is on disk; None until the learner has rated."""

    was_right: bool = False
    """Whether the learner overruled the verdict: "I was right"."""

    @property
    def can_be_right(self) -> bool:
        """Whether the learner may say that a typed answer was right in spite of its mark."""
        return isinstance(self.answer, TypedAnswer) and not self.mark.is_right and not self.was_right

    @property
    def gave_up(self) -> bool:
        """Whether the learner said "I don't know"."""
        return isinstance(self.answer, GaveUp)

    @property
    def rating(self) -> Rating | None:
        """The rating that is on disk."""
        return self.review.rating if self.review else None


def verdict(mark: Mark, proposed: Rating) -> str:
    """Say whether an answer was right, in a word or two."""
    if mark.score is None:
        return "Answer"
    if mark.is_right:
        return "Right"
    return "Wrong" if proposed is Rating.AGAIN else "Partly right"


def verdict_on(posed: Posed, given: Given) -> str:
    """Say what became of an answer: the verdict, or that nothing was known."""
    return "Not known" if given.gave_up else verdict(given.mark, posed.proposed(given.mark.score or 0))
