"""The memory of a card: the state that FSRS keeps of it."""

from datetime import date, datetime
from enum import StrEnum

from attrs import frozen

from her2quiz.domain.moment import Moment


class Stage(StrEnum):
    """The stage of a card: learning, review or relearning."""

    LEARNING = "learning"
    """A new card in its first steps, within the day."""
    REVIEW = "review"
    """A learned card with an interval in days."""
    RELEARNING = "relearning"
    """A forgotten card in its steps, within the day."""


@frozen
class Memory:
    """The state of one card after its latest review. It is computed from the review log alone."""

    stage: Stage
    """The stage of the card."""

    step: int | None
    """The current step within the day, from 0; None in review."""

    stability: float
    """Days until retrievability falls to 90%."""

    difficulty: float
    """From 1 (easy) to 10."""

    at: datetime
    """Instant of the latest review, in UTC."""

    day: date
    """Study day of the latest review."""

    due_at: datetime
    """Instant at which a card in its steps is due again; for a card in review, the instant of its review."""

    due_day: date
    """Study day on which a card in review is due; for a card in its steps, the day of its review."""

    first_day: date
    """Study day on which the card was first seen."""

    failed_day: date | None
    """Study day of the latest Again, if any."""

    reviews: int
    """How often it was reviewed."""

    lapses: int
    """How often it was forgotten after it was learned."""

    answer_key: str = ""
    """The answer key of the latest answer, in brief; empty if it was not stored."""

    @property
    def in_steps(self) -> bool:
        """Whether the card is in learning or relearning, and comes back within the day."""
        return self.stage is not Stage.REVIEW

    def is_due(self, now: Moment) -> bool:
        """Whether the card is due today. A card in its steps always is."""
        return self.in_steps or self.due_day <= now.day

    def interval(self) -> int:
        """Return the days from the latest review to the day it is due."""
        return (self.due_day - self.day).days
