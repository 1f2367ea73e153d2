"""A turn: one question posed to the learner, with its answer once given. A turn never changes; each step makes another.

Turns have no slots, so that `vars` gives what one holds to the one that follows it.
"""

from attrs import evolve, frozen

from her2quiz.domain.deck.card import Card
from her2quiz.domain.history.review import Review
from her2quiz.domain.image import Image
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.marking.answer import Answer, TypedAnswer
from her2quiz.domain.marking.answer_key import AnswerKey
from her2quiz.domain.marking.mark import Mark, Verdict
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import ALL_RATINGS, HALF_RIGHT, Rating, proposed_rating
from her2quiz.domain.scheduling.day.queue import Entry
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import Outcomes
from her2quiz.session.turn.leech import Leech

TOO_FEW = "Guessing could do as well, so it counts as not known."
ALL_OR_NOTHING = "Only a complete answer counts here."
"""Why an answer that is half right or more counts as wrong."""


@frozen(kw_only=True, slots=False)
class Turn:
    """A question posed to the learner."""

    entry: Entry
    """The card's entry in the queue, and why it is asked."""

    card: Card
    """The card, with the numbers drawn for this turn."""

    question: AnyQuestion
    """The card as posed this time."""

    seed: int
    """The seed it was posed from."""

    memory: Memory | None
    """The card's memory before this turn; None if the card is new."""

    asked: Moment
    """When it was posed."""

    answer_key: AnswerKey
    """What an answer is measured by, whatever numbers were drawn."""

    answer_changed: bool = False
    """Whether the correct answer has changed since the learner last answered the card."""

    hints: int = 0
    """How many hints the learner has taken."""

    @property
    def key(self) -> str:
        """The card's key."""
        return self.card.key

    @property
    def has_hint(self) -> bool:
        """Whether there is a hint the learner can still take."""
        return self.hints < len(self.card.hints)

    @property
    def is_finished(self) -> bool:
        """Whether it is answered and rated, and its card comes no more in this session."""
        return False

    @property
    def images(self) -> tuple[Image, ...]:
        """The images that are shown now: of the card and of its options, and of the reason once it is answered."""
        options = self.question.options if isinstance(self.question, SingleBest | SelectAll) else ()
        shown = (self.card.image, *(option.image for option in options))
        return tuple(image for image in shown if image is not None)

    def is_same_question(self, other: "Turn | None") -> bool:
        """Whether another turn is this one, before or after a hint or an answer."""
        return other is not None and other.question is self.question

    def with_hint(self) -> "Turn":
        """Return the turn with one more hint taken; LookupError if there is none."""
        if not self.has_hint:
            raise LookupError("there is no further hint")
        return evolve(self, hints=self.hints + 1)

    def rating_for(self, mark: Mark) -> Rating:
        """Propose a rating for an answer with this mark; a partly right one that chance would explain is Again."""
        all_or_nothing = self.card.all_or_nothing or mark.is_chance
        return proposed_rating(mark.score or 0, hinted=self.hints > 0, all_or_nothing=all_or_nothing)


@frozen(kw_only=True, slots=False)
class AnsweredTurn(Turn):
    """A turn with the learner's answer and its mark."""

    answer: Answer
    """What the learner gave."""

    mark: Mark
    """How it was marked."""

    at: Moment
    """When it was given."""

    disclaimer: str = ""
    """What the deck wants a learner to keep in mind, if it is told with this answer."""

    @property
    def images(self) -> tuple[Image, ...]:
        """The images that are shown now."""
        return (*super().images, *([self.card.why_image] if self.card.why_image else []))

    @property
    def verdict(self) -> str:
        """Whether the answer was right, in a word or two."""
        return "You didn't know" if self.mark.gave_up else verdict(self.mark, self.rating_for(self.mark))

    @property
    def why_wrong(self) -> str:
        """Why an answer counts as wrong although half of it or more is right; empty for any other."""
        mark = self.mark
        if mark.score is None or mark.score < HALF_RIGHT or self.rating_for(mark) is not Rating.AGAIN:
            return ""
        return TOO_FEW if mark.is_chance else ALL_OR_NOTHING


@frozen(kw_only=True, slots=False)
class ScheduledTurn(AnsweredTurn):
    """An answered turn that counts for the schedule."""

    outcomes: Outcomes
    """What each rating would make of the card."""

    proposed: Rating | None
    """The rating proposed by the mark; None if only the learner can rate."""

    ratings: tuple[Rating, ...] = ALL_RATINGS
    """The ratings that the learner may choose among, each by its number in this row."""

    review: Review | None = None
    """The review in the log; None until the answer is rated."""

    leech: Leech | None = None
    """What there is to say of a card that was missed again and again; None if it was not, or is known today."""

    was_right: bool = False
    """Whether the learner overruled the mark with "I was right"."""

    @property
    def rating(self) -> Rating | None:
        """The rating in the log; None until the answer is rated."""
        return self.review.rating if self.review else None

    @property
    def can_be_right(self) -> bool:
        """Whether the learner can say "I was right": only if a typed text was marked wrong, not if one is missing."""
        is_open = isinstance(self.answer, TypedAnswer) and not self.mark.is_right and not self.was_right
        return is_open and any(part.verdict is Verdict.WRONG for part in self.mark.parts)

    @property
    def is_finished(self) -> bool:
        """Whether it is answered and rated, and its card comes no more in this session."""
        return self.rating is not None and not self.comes_back

    @property
    def comes_back(self) -> bool:
        """Whether the rating in the log brings the card back within the session."""
        return self.rating is not None and self.outcomes.after(self.rating).in_steps


def verdict(mark: Mark, rating: Rating) -> str:
    """Whether an answer was right, in a word or two.

    Args:
        mark: of the answer.
        rating: the one proposed for its score.
    """
    if mark.score is None:
        return "Answer"
    if mark.is_right:
        return "Right"
    if rating is not Rating.AGAIN:
        return "Partly right"
    return "Incomplete" if mark.is_incomplete else "Wrong"
