"""What FSRS remembers of one card."""

from datetime import date, datetime
from enum import StrEnum

from attrs import frozen

from her2quiz.domain.moment import Moment


class Stage(StrEnum):
    """Where a card is in its life."""

    LEARNING = "learning"
    """New, in its first steps within the day."""
    REVIEW = "review"
    """Comes back after days."""
    RELEARNING = "relearning"
    """Forgotten, in its steps within the day."""


@frozen
class Memory:
    """The state of one card after its latest review. It follows from the review log and from nothing else."""

    stage: Stage
    """Where the card is in its life."""

    step: int | None
    """Place among the steps within the day, from 0; None in review."""

    stability: float
    """Days until the chance of recall has fallen to 90 %."""

    difficulty: float
    """From 1 (easy) to 10."""

    at: datetime
    """Instant of the latest review, in UTC."""

    day: date
    """Study day of the latest review."""

    due_at: datetime
    """Instant from which a card in its steps is due again; for a card in review the instant of its review."""

    due_day: date
    """Study day on which a card in review is due; for a card in its steps the day of the review."""

    first_day: date
    """Study day on which the card was first seen."""

    failed_day: date | None
    """Study day of the latest Again, if any."""

    reviews: int
    """How often it was reviewed."""

    lapses: int
    """How often it was forgotten after it had been learned."""

    answer_key: str = ""
    """What the latest answer was measured by, in brief; empty if that was not kept."""

    @property
    def in_steps(self) -> bool:
        """Whether the card comes back within the day."""
        return self.stage is not Stage.REVIEW

    def is_due(self, now: Moment) -> bool:
        """Whether the card is to be asked today. A card in its steps always is."""
        return self.in_steps or self.due_day <= now.day

    def interval(self) -> int:
        """Days between the latest review and the day it is due."""
        return (self.due_day - self.day).days
