"""What was answered in one session."""

from collections import Counter
from typing import NamedTuple

from attrs import define, field

from her2quiz.domain.deck.card import Card
from her2quiz.domain.history.review import Review
from her2quiz.domain.history.statistics import LONGEST_SECONDS
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.day.time_left import TimeLeft, steadied
from her2quiz.domain.scheduling.steps import MOST_IN_A_ROW

DEFAULT_SECONDS = 15.0
"""How long an answer takes, until this session has shown it."""

USUALLY_MISSED = 0.15
"""The share of answers that is missed, until this session has shown it."""

_USUAL_MISSES_COUNT, _USUAL_PACE_COUNTS = 25, 10
"""As many answers of this session count as much as what is usual; misses are rarer than answers, and say less."""

_USUAL_MISSES, _AGAIN = USUALLY_MISSED * _USUAL_MISSES_COUNT, Rating.AGAIN

_FEW = 3
"""Answers below which their times say nothing yet."""


class Answered(NamedTuple):
    """One answer of this session."""

    review: Review
    """What is on disk."""

    card: Card
    """The card."""

    left: float = 0.0
    """How many answers the session probably still took after it."""

    before: TimeLeft | None = None
    """What was left before it, as it was told; None while the pace was not known."""

    steadied: float = 1.0
    """What is told of the time left after it, as a share of what was computed."""

    @property
    def seconds(self) -> float:
        """How long it took, without a break."""
        return min(self.review.seconds, LONGEST_SECONDS)


@define
class SessionTally:
    """The answers of one session that were not undone, in order."""

    answers: list[Answered] = field(factory=list)
    """The answers."""

    usual_pace: float | None = None
    """Seconds an answer took the learner before this session; None if that is not known."""

    _ratings: Counter[Rating] = field(factory=Counter)
    _to_do: float = 1.0
    _seconds: float = 0.0
    _earlier: list[tuple[float, float]] = field(factory=list)  # what the two were before each answer

    def note(
        self, review: Review, card: Card, *, replaces: Review | None, before: TimeLeft | None = None
    ) -> None:
        """Add an answer, or put it in place of the one that it overrules; `weigh` says then what is left after it.

        Args:
            review: what is on disk.
            card: the card.
            replaces: the answer that it overrules, if it does.
            before: what was left before it, as it was told; that before the answer it replaces, if it does.
        """
        if replaces is not None:
            overruled = [each for each in self.answers if each.review.id == replaces.id]
            before = overruled[0].before if overruled else before
            self.forget(replaces.id)
        self._count(Answered(review, card, before=before))

    def weigh(self, left: float, again: float) -> None:
        """Note what is left after the latest answer.

        Args:
            left: how many answers the session probably still takes after it.
            again: how many of them are for the same card.
        """
        latest, pace = self.answers[-1], self.pace
        fresh = TimeLeft(left, left * pace)
        told = fresh if latest.before is None else steadied(latest.before, fresh, again * pace)
        share = told.seconds / fresh.seconds if fresh.seconds else 1.0
        self.answers[-1] = Answered(latest.review, latest.card, left, latest.before, share)
        self._do(left)

    def forget(self, id_: str) -> None:
        """Take out an answer that was undone; mostly it is the last one."""
        if self.answers and self.answers[-1].review.id == id_:
            self._forget_last()
            return
        kept = [answered for answered in self.answers if answered.review.id != id_]
        if len(kept) < len(self.answers):
            self._count_again(kept)

    def _forget_last(self) -> None:
        last = self.answers.pop()
        self._ratings[last.review.rating] -= 1
        self._to_do, self._seconds = self._earlier.pop()

    def _count_again(self, answers: list[Answered]) -> None:
        self.answers, self._ratings, self._earlier = [], Counter(), []
        self._to_do, self._seconds = 1.0, 0.0
        for answered in answers:
            self._count(answered)
            self._do(answered.left)

    def _count(self, answered: Answered) -> None:
        self._earlier.append((self._to_do, self._seconds))
        self.answers.append(answered)
        self._seconds += answered.seconds
        self._ratings[answered.review.rating] += 1

    def _do(self, left: float) -> None:
        self._to_do = self._to_do * left / (left + 1) or 1.0

    @property
    def count(self) -> int:
        """How many answers there were."""
        return len(self.answers)

    @property
    def cards(self) -> set[str]:
        """The cards that were answered."""
        return {answered.review.card for answered in self.answers}

    def latest_cards(self) -> list[str]:
        """Return the cards of the last few answers, the latest at the end."""
        return [answered.review.card for answered in self.answers[-MOST_IN_A_ROW:]]

    @property
    def share_missed(self) -> float:
        """The share of answers that is probably missed: what is usual, and more and more what this session shows."""
        missed = self._ratings[_AGAIN] + _USUAL_MISSES
        return missed / (len(self.answers) + _USUAL_MISSES_COUNT)

    def share_done(self, *, is_done: bool) -> float:
        """Return how much of the session is done, 0 to 1: each answer takes its part of what was left before it.

        So it grows with every answer, also with one that makes a card come again, and is 1 when nothing is left.

        Args:
            is_done: whether nothing is left; when cards were added after that, the share begins anew.
        """
        return 1.0 if is_done else 1.0 - self._to_do

    def rated(self, rating: Rating) -> int:
        """How many answers have a rating."""
        return self._ratings[rating]

    @property
    def seconds(self) -> float:
        """How long the answers took together, without breaks."""
        return self._seconds

    @property
    def knows_pace(self) -> bool:
        """Whether the pace is that of the learner, and no guess."""
        return self.usual_pace is not None or len(self.answers) >= _FEW

    @property
    def steadied(self) -> float:
        """What is told of the time left, as a share of what is computed from the pace."""
        return self.answers[-1].steadied if self.answers else 1.0

    @property
    def pace(self) -> float:
        """Seconds an answer."""
        seconds, count = self._seconds, len(self.answers)
        if self.usual_pace is not None:
            return (seconds + self.usual_pace * _USUAL_PACE_COUNTS) / (count + _USUAL_PACE_COUNTS)
        return seconds / count if count >= _FEW else DEFAULT_SECONDS

    def missed(self) -> tuple[Card, ...]:
        """Return the cards that were not remembered at least once, each once."""
        cards = {
            answered.card.key: answered.card
            for answered in self.answers
            if answered.review.rating is Rating.AGAIN
        }
        return tuple(cards.values())
