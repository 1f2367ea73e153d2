"""When a review counts as made, and when a card in its steps is asked again, whatever the clock does."""

from datetime import UTC, date, datetime, timedelta

from her2quiz.domain.moment import Moment, days_after
from her2quiz.domain.scheduling.memory import Memory

_END = datetime.max.replace(tzinfo=UTC)
"""The end of the calendar."""


def not_before(memory: Memory | None, now: Moment) -> Moment:
    """Return the moment, or one just after the last review if the clock was set back."""
    if memory is None or now.at > memory.at:
        return now if memory is None or now.day >= memory.day else now._replace(day=memory.day)
    return now._replace(at=memory.at + timedelta(microseconds=1), day=max(now.day, memory.day))


def day_ahead(memory: Memory | None, now: Moment) -> date | None:
    """Return the latest day of an earlier review that is dated ahead, until it is past in every time zone."""
    ahead = memory.ahead if memory else None
    return ahead if ahead is not None and now.day <= days_after(ahead, 2) else None


def later(at: datetime, span: timedelta) -> datetime:
    """Return the instant some time later, or the end of the calendar."""
    last = _END - span
    return (at if at <= last else last) + span
