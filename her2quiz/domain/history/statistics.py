"""Statistics on decks and study days."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from her2quiz.domain.history.memory_summary import MATURE_DAYS, MemorySummary
from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.fsrs.forgetting import Curve

LONGEST_SECONDS = 120.0
"""A longer time before an answer is a break, and counts as this many seconds."""

FORECAST_DAYS = 7
"""Days in the forecast, including today."""

BACKLOG_DAYS = 60
"""Days, including today, of which it matters for a backlog what becomes due on them."""


ENOUGH_TO_EXPECT = 20
"""Learned cards that came back on a later day, below which no expected recall is shown.

Of cards that were answered on one day only, nothing is known but how learners do on average, and right after a session
100% of them are expected. With fewer than 20, one card more or less moves the figure by over 5 points.
"""


class DeckCounts(NamedTuple):
    """How many cards of a deck are new and due."""

    cards: int
    """Cards that can be asked."""

    new: int
    """Cards that were never asked."""

    due: int
    """Cards to be asked today, without new ones."""

    in_steps: int
    """Those of the due cards that are being learned today: they are asked however many others are."""

    mature: int = 0
    """Cards that are known for three weeks or more."""

    @property
    def young(self) -> int:
        """Cards that were asked, and are not mature yet."""
        return self.cards - self.new - self.mature


class DeckProgress(NamedTuple):
    """A learner's progress on one deck."""

    learned: int
    """Cards in review, with an interval in days."""

    recall: float | None
    """Expected recall: the mean retrievability of the learned cards today, 0 to 1; None if none is learned."""

    forecast: tuple[int, ...]
    """Reviews due today, including overdue ones, and on each of the following days."""

    last_day: date | None
    """Study day of the deck's latest review."""

    came_back: int = 0
    """Learned cards that were answered on a later study day than their first."""

    @property
    def shown_recall(self) -> float | None:
        """Expected recall, once there is enough to expect it from."""
        return self.recall if self.came_back >= ENOUGH_TO_EXPECT else None


def deck_counts(
    keys: Iterable[str], memory_summaries: Mapping[str, MemorySummary], today: date
) -> DeckCounts:
    """Count the new and due cards of a deck.

    Args:
        keys: the keys of the deck's cards.
        memory_summaries: what is remembered of cards, of other decks too.
        today: the current study day.
    """
    keys, day = list(keys), today.isoformat()
    known = [memory_summaries[key] for key in keys if key in memory_summaries]
    learned = [each for each in known if each.is_learned]
    return DeckCounts(
        cards=len(keys),
        new=len(keys) - len(known),
        due=len(known) - len(learned) + sum(each.due_day <= day for each in learned),
        in_steps=sum(each.day >= day for each in known if not each.is_learned),
        mature=sum(each.stability >= MATURE_DAYS for each in learned),
    )


def deck_progress(
    keys: Iterable[str],
    memory_summaries: Mapping[str, MemorySummary],
    today: date,
    ahead: tuple[int, ...] | None = None,
) -> DeckProgress:
    """Return a learner's progress on a deck.

    Args:
        keys: the keys of the deck's cards.
        memory_summaries: what is remembered of cards, of other decks too.
        today: the current study day.
        ahead: the reviews that are due in a week, if they are known already.
    """
    known = [memory_summaries[key] for key in keys if key in memory_summaries]
    learned = [each for each in known if each.is_learned]
    elapsed = _days_since({each.day for each in known}, today)  # many cards were answered on few days
    curve = Curve()
    chances = [curve.chance(each.stability, elapsed[each.day]) for each in learned]
    return DeckProgress(
        learned=len(learned),
        recall=sum(chances) / len(chances) if chances else None,
        forecast=forecast(known, today) if ahead is None else ahead,
        came_back=sum(each.came_back for each in learned),
        last_day=date.fromisoformat(max(elapsed)) if elapsed else None,
    )


def _days_since(days: Iterable[str], today: date) -> dict[str, int]:
    """Return how many days ago each of some study days was, 0 for one that is to come."""
    return {day: max(0, (today - date.fromisoformat(day)).days) for day in days}


def forecast(memory_summaries: Iterable[MemorySummary], today: date) -> tuple[int, ...]:
    """Count the reviews due today (including overdue ones) and on each of the following days of a week."""
    return due_by_day(memory_summaries, today, FORECAST_DAYS)


def due_by_day(
    memory_summaries: Iterable[MemorySummary], today: date, days: int = BACKLOG_DAYS
) -> tuple[int, ...]:
    """Count the reviews due today (including overdue ones) and on each of the following days."""
    due = Counter(each.due_day if each.is_learned else "" for each in memory_summaries)
    counts = [0] * days
    for day, count in due.items():  # many cards are due on few days
        ahead = max(0, (date.fromisoformat(day) - today).days) if day else 0
        if ahead < days:
            counts[ahead] += count
    return tuple(counts)


LONGEST_GAP = timedelta(days=3)
"""From one study day to the next by the calendar, if none lies between them: days began at other hours or places.

Two places differ by 26 hours at most, and two beginnings of the day by 12.
"""

Follows = Callable[[date, date | None], bool]
"""Whether a study day with a review is followed by another, or by now, although the calendar has a day in between."""


def streak(days: Iterable[date], today: date, follows: Follows = lambda _earlier, _later: False) -> int:
    """Count the study days in a row with a review, up to today, or up to yesterday if today has none yet.

    Args:
        days: the study days with a review, the latest first; only as many as needed are read.
        today: the current study day.
        follows: looks closer where the calendar has a day in between, or at a day that is to come by the calendar.
    """
    length, later = 0, today
    for day in days:
        if day > later:
            if day == today + timedelta(days=1) and follows(day, None):
                length, later = 1, day
            continue
        gap = later - day
        if gap > timedelta(days=1) and (gap > LONGEST_GAP or not follows(day, later if length else None)):
            break
        length += day < later or not length
        later = day
    return length


def is_next_day(earlier: Moment, later: Moment, rollover: timedelta) -> bool:
    """Whether no study day lies between two moments, by the clocks of either place.

    So a day that begins at another hour, or a journey over the date line, makes no gap where none was.

    Args:
        earlier: the one moment.
        later: the other moment.
        rollover: how long after midnight a study day begins now.
    """
    return any(
        timedelta(0) <= later.at - earlier.at
        and _day(later, offset, rollover) - _day(earlier, offset, rollover) <= 1
        for offset in (earlier.offset, later.offset)
    )


def _day(moment: Moment, offset: timedelta, rollover: timedelta) -> int:
    """Return the number of the study day of a moment, by the clocks of some place."""
    return (moment.at + offset - rollover).toordinal()
