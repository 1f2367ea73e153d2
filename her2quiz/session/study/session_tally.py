"""What was answered in one session."""

from attrs import define, field, frozen

from her2quiz.domain.deck.card import Card
from her2quiz.domain.history.review import Review
from her2quiz.domain.history.tally import LONGEST_SECONDS
from her2quiz.domain.rating import Rating

DEFAULT_SECONDS = 15.0
"""How long an answer takes, until this session has shown it."""

_FEW = 3
"""Answers below which their times say nothing yet."""


@frozen
class Answered:
    """One answer of this session."""

    review: Review
    """What is on disk."""

    card: Card
    """The card."""


@define
class SessionTally:
    """The answers of one session that were not undone, in order."""

    answers: list[Answered] = field(factory=list)
    """The answers."""

    def note(self, review: Review, card: Card, *, replaces: Review | None) -> None:
        """Add an answer, or put it in place of the one that it overrules."""
        if replaces is not None:
            self.forget(replaces.id)
        self.answers.append(Answered(review, card))

    def forget(self, id_: str) -> None:
        """Take out an answer that was undone."""
        self.answers = [answered for answered in self.answers if answered.review.id != id_]

    @property
    def count(self) -> int:
        """How many answers there were."""
        return len(self.answers)

    @property
    def cards(self) -> set[str]:
        """The cards that were answered."""
        return {answered.review.card for answered in self.answers}

    def rated(self, rating: Rating) -> int:
        """How many answers have a rating."""
        return sum(answered.review.rating is rating for answered in self.answers)

    @property
    def seconds(self) -> float:
        """How long the answers took together, without breaks."""
        return sum(min(answered.review.seconds, LONGEST_SECONDS) for answered in self.answers)

    @property
    def pace(self) -> float:
        """Seconds an answer."""
        return self.seconds / self.count if self.count >= _FEW else DEFAULT_SECONDS

    def missed(self) -> tuple[Card, ...]:
        """Return the cards that were not remembered at least once, each once."""
        cards = {
            answered.card.key: answered.card
            for answered in self.answers
            if answered.review.rating is Rating.AGAIN
        }
        return tuple(cards.values())
