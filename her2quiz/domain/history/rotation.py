"""Decides which backups are kept: the last one of each hour, day, week and month, as far back as the rule says."""

from collections.abc import Callable, Iterable
from datetime import datetime

from attrs import frozen


@frozen
class RotationRule:
    """How many hours, days, weeks and months keep a backup. Only those count in which there was one."""

    hourly: int = 24
    daily: int = 7
    weekly: int = 5
    monthly: int = 12

    @property
    def keeps_any(self) -> bool:
        """Whether any backup is kept at all."""
        return self.hourly + self.daily + self.weekly + self.monthly > 0


def kept(taken: Iterable[datetime], rule: RotationRule) -> frozenset[datetime]:
    """Return those of some backups, each named by the instant when it was taken, that are kept.

    What is kept hangs on the backups alone, not on the present time: a clock that is ten years ahead removes nothing.
    """
    newest_first = sorted(taken, reverse=True)
    periods = ((rule.hourly, _hour), (rule.daily, _day), (rule.weekly, _week), (rule.monthly, _month))
    return frozenset(at for count, period in periods for at in _last_of_each(newest_first, period, count))


def _last_of_each(
    newest_first: list[datetime], period: Callable[[datetime], tuple[int, ...]], count: int
) -> list[datetime]:
    found: dict[tuple[int, ...], datetime] = {}
    for at in newest_first:
        found.setdefault(period(at), at)
    return [*found.values()][:count]


def _hour(at: datetime) -> tuple[int, ...]:
    return (at.toordinal(), at.hour)


def _day(at: datetime) -> tuple[int, ...]:
    return (at.toordinal(),)


def _week(at: datetime) -> tuple[int, ...]:
    return at.isocalendar()[:2]


def _month(at: datetime) -> tuple[int, ...]:
    return (at.year, at.month)
