"""Moments and study days."""

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

ROLLOVER = timedelta(hours=4)
"""A study day begins at 04:00 local time, so that a late evening belongs to one day."""


CLOCKS_DIFFER = timedelta(minutes=5)
"""How much later than now a review may be dated before a clock counts as wrong; two machines never agree exactly."""

LAST_DAY = date.max.toordinal()
"""The calendar's last day, as an ordinal."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def days_after(day: date, days: int) -> date:
    """Return the day so many days later, or the calendar's last one."""
    return date.fromordinal(min(day.toordinal() + days, LAST_DAY))


def microseconds(at: datetime) -> int:
    """Return an instant as microseconds since 1970."""
    span = at - _EPOCH  # dividing it by a microsecond takes five times as long
    return (span.days * 86_400 + span.seconds) * 1_000_000 + span.microseconds


def instant(at: int) -> datetime:
    """Return the instant that is some microseconds after the beginning of 1970."""
    seconds, rest = divmod(at, 1_000_000)  # which a span would do in more time
    return _EPOCH + timedelta(0, seconds, rest)


class Moment(NamedTuple):
    """An instant, with the local time and the study day."""

    at: datetime
    """The instant in UTC."""

    offset: timedelta
    """How far local time was ahead of UTC at that instant."""

    day: date
    """The study day."""

    @classmethod
    def from_local(cls, local: datetime, rollover: timedelta = ROLLOVER) -> "Moment":
        """Make a moment from an aware local time."""
        offset = local.utcoffset()
        if offset is None:
            raise ValueError("a moment needs a time zone")
        return cls(
            at=local.astimezone(UTC), offset=offset, day=(local.replace(tzinfo=None) - rollover).date()
        )
