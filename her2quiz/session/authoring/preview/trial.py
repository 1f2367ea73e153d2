"""A card that its author tries out: its question and the author's answer. Nothing is kept."""

from random import Random

from attrs import evolve

from her2quiz.domain.deck.card import Card
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Answer
from her2quiz.session.services.clock import Clock
from her2quiz.session.turn.posing import answered, posed
from her2quiz.session.turn.turn import AnsweredTurn, Turn


class Trial:
    """One turn at a time, of whichever card is shown."""

    def __init__(self, clock: Clock, rng: Random) -> None:
        """Pose no card yet.

        Args:
            clock: gives the present moment.
            rng: draws the seeds.
        """
        self._clock, self._rng = clock, rng
        self.turn: Turn | None = None
        """The question that is shown; None if the card cannot be asked."""

    @property
    def answered(self) -> AnsweredTurn | None:
        """The question that is shown, if it is answered."""
        return self.turn if isinstance(self.turn, AnsweredTurn) else None

    def pose(self, card: Card | None) -> None:
        """Pose a card from a new seed: with other numbers, and its options in another order."""
        self._pose(card, self._rng.getrandbits(32))

    def pose_changed(self, card: Card | None) -> None:
        """Pose the same card after its text has changed; hints stay, and so does an answer that still means the same."""
        before = self.turn
        if before is None:
            self.pose(card)
            return
        self._pose(card, before.seed)
        if self.turn is None:
            return
        self.turn = evolve(self.turn, hints=min(before.hints, len(self.turn.card.hints)))
        if isinstance(before, AnsweredTurn) and _means_the_same(before, self.turn):
            self.answer(before.answer)

    def answer(self, answer: Answer) -> None:
        """Mark an answer; raises NotAnAnswerError for one of another kind."""
        if self.turn is not None and self.answered is None:
            self.turn = answered(self.turn, answer, self._clock())

    def hint(self) -> None:
        """Take the next hint, if there is one and the question is open."""
        if self.turn is not None and self.answered is None and self.turn.has_hint:
            self.turn = self.turn.with_hint()

    def _pose(self, card: Card | None, seed: int) -> None:
        self.turn = posed(card, seed, self._clock()) if card else None


def _means_the_same(before: AnsweredTurn, now: Turn) -> bool:
    """Whether an answer means the same to the changed question."""
    try:
        after = marking.record(now.question, before.answer)
        return after == marking.record(before.question, before.answer)
    except marking.NotAnAnswerError:  # it has become another kind of question
        return False
