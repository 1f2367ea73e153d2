"""The only module that knows what time it is."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.moment import ROLLOVER, Moment

Clock = Callable[[], Moment]
"""Gives the present moment."""

NOW_VARIABLE = "HER2QUIZ_NOW"
"""A local time such as 2026-11-24T09:00, or a day and then its noon, from which the clock starts instead; for tests and demonstrations."""


_FIRST, _LAST = datetime(1970, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC)
"""Between these, ids of the log sort by time, and a day before and a day later are still in the calendar."""


def system_clock(rollover: timedelta = ROLLOVER) -> Clock:
    """Make the clock of this machine, or one that starts at the time named by HER2QUIZ_NOW.

    Args:
        rollover: how long after midnight a study day begins.
    """
    start = os.environ.get(NOW_VARIABLE)
    ahead = _read(start) - _now() if start else timedelta(0)
    return lambda: _moment((_now() + ahead).astimezone(), rollover)


def moment_at(at: datetime, rollover: timedelta = ROLLOVER) -> Moment:
    """Return the moment of an instant in the past, as if this machine's clock had shown it where it is now."""
    return _moment(at.astimezone(), rollover)


def _moment(local: datetime, rollover: timedelta) -> Moment:
    """Return a moment whose study day is not over once it has begun, as where clocks go back by two hours that night."""
    moment = Moment.from_local(local, rollover)
    earlier = Moment.from_local((moment.at - timedelta(hours=1)).astimezone(), rollover)
    return moment if earlier.day <= moment.day else moment._replace(day=earlier.day)


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - this is the clock


def _read(text: str) -> datetime:
    try:
        is_day = len(text) == len("2026-11-24")
        start = datetime.fromisoformat(f"{text}T12:00" if is_day else text).astimezone()
        if not _FIRST <= start <= _LAST:
            raise ValueError("outside the calendar of the log")
    except (ValueError, OverflowError):  # it is no time, or is none in UTC
        raise Her2QuizError(
            f"{NOW_VARIABLE} must be a time such as 2026-11-24T09:00, not {text!r}."
        ) from None
    return start
