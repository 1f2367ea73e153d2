"""The memory of a card: the state that FSRS keeps of it."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from her2quiz.domain.moment import CLOCKS_DIFFER, Moment, days_after


class Stage(StrEnum):
    """The stage of a card: learning, review or relearning."""

    LEARNING = "learning"
    """A new card in its first steps, within the day."""
    REVIEW = "review"
    """A learned card with an interval in days."""
    RELEARNING = "relearning"
    """A forgotten card in its steps, within the day."""


_REVIEW = Stage.REVIEW  # named once: a member of an enumeration is slow to find


class Memory(NamedTuple):
    """The state of one card after its latest review. It is computed from the review log alone.

    It is a tuple because each answer makes four of them, and a session one for each card: that is quicker.
    """

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

    ahead: date | None = None
    """The latest study day of an earlier review that is dated after the latest one: one of the two clocks was wrong."""

    @property
    def in_steps(self) -> bool:
        """Whether the card is in learning or relearning, and comes back within the day."""
        return self.stage is not _REVIEW

    def is_due(self, now: Moment) -> bool:
        """Whether the card is due today. A card in its steps always is."""
        return self.in_steps or self.due_day <= now.day

    def is_left_over(self, now: Moment) -> bool:
        """Whether the card is in its steps since an earlier day, on which the learner left before it was known."""
        return self.in_steps and self.day < now.day

    def is_dated_ahead(self, now: Moment) -> bool:
        """Whether the latest review is dated later than now: the clock was ahead then, or is behind now."""
        return self.at > now.at + CLOCKS_DIFFER

    def redated(self, now: Moment) -> "Memory":
        """Return the memory as if the latest review had been made just now, if it is dated ahead; else as it is.

        Otherwise one review with a clock that is years ahead would take the card, and all its later reviews, there.
        """
        if not self.is_dated_ahead(now):
            return self
        return self._replace(
            at=now.at - timedelta(microseconds=1),
            day=now.day,
            due_at=now.at,
            due_day=days_after(now.day, self.interval()),
            failed_day=min(self.failed_day, now.day) if self.failed_day else None,
            ahead=max(self.day, self.ahead or self.day),
        )

    def seen_day(self, today: date) -> date:
        """Return the study day from which the time since the latest review counts.

        If reviews were dated ahead and that day has come, the clock was not ahead but was set back in between.
        """
        if self.ahead is not None and self.ahead <= today:
            return max(self.day, self.ahead)
        return min(self.day, today)

    def interval(self) -> int:
        """Return the days from the latest review to the day it is due."""
        return (self.due_day - self.day).days
