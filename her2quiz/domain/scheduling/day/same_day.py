"""Keeps siblings and look-alikes on different days: one would give away or be mistaken for the other."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import islice

from her2quiz.domain.keys import family_of
from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.day.backlog import most_lost_first
from her2quiz.domain.scheduling.day.look_alikes import has_look_alike
from her2quiz.domain.scheduling.day.queue import Entry
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.domain.scheduling.memory import Memory

LONGEST_DELAY = 7
"""On how many days a due card is postponed at most: more than any card of the shipped decks has look-alikes (5).

They are counted from the day on which it first clashed, not from the day it was due, and only if something was answered
on them; so a break does not bring cards together.
"""

DAYS_KEPT = 30
"""Calendar days for which a clash counts; after a longer break a card may be postponed anew."""

EVERY = 1 << 30
"""As many cards as there are."""

MOST_COMPARED = 300
"""How many cards of a day are compared with others; nobody answers more in a day."""


class Day:
    """The cards that are asked on one study day, collected one by one."""

    def __init__(self, stem_of: Callable[[str], str]) -> None:
        """Start without cards.

        Args:
            stem_of: returns a card's stem by its key.
        """
        self._stem_of = stem_of
        self._families: set[str] = set()
        self._stems: list[str] = []

    def add(self, key: str) -> None:
        """Add a card that is asked on the day."""
        self._families.add(family_of(key))
        if len(self._stems) < MOST_COMPARED:
            self._stems.append(self._stem_of(key))

    def clashes(self, key: str) -> bool:
        """Whether a sibling or a look-alike of a card is asked on the day."""
        return family_of(key) in self._families or has_look_alike(self._stem_of(key), self._stems)


AnsweredDays = Callable[[], Mapping[date, Iterable[str]]]
"""Returns the cards that were answered in the last days, by study day."""


class EarlierDays:
    """The cards that were answered on each of the last days, looked at only when a card clashes today."""

    def __init__(self, answered: AnsweredDays, stem_of: Callable[[str], str]) -> None:
        """Compare nothing yet.

        Args:
            answered: returns the cards that were answered, by study day; it is called only if that matters.
            stem_of: returns a card's stem by its key.
        """
        self._answered, self._stem_of = answered, stem_of
        self._days: dict[date, Day] = {}

    def has_waited_long(self, key: str, since: date, today: date) -> bool:
        """Whether a sibling or a look-alike was answered on `LONGEST_DELAY` days, from one on and before today.

        It looks at the latest days first, and only at as many as it takes; at none if there cannot be enough.
        """
        first = max(since, today - timedelta(days=DAYS_KEPT)) if since < today else today
        if (today - first).days < LONGEST_DELAY:
            return False
        days = sorted((day for day in self._answered() if first <= day < today), reverse=True)
        clashing = (day for day in days if self._day(day).clashes(key))
        return sum(1 for _ in islice(clashing, LONGEST_DELAY)) == LONGEST_DELAY

    def _day(self, day: date) -> Day:
        if day not in self._days:
            self._days[day] = Day(self._stem_of)
            for key in self._answered()[day]:
                self._days[day].add(key)
        return self._days[day]


def choose_cards(
    queue: Sequence[Entry],
    answered: Iterable[str],
    memories: Mapping[str, Memory],
    now: Moment,
    *,
    new_limit: int,
    due_limit: int = EVERY,
    stem_of: Callable[[str], str],
    urgent: Container[str] = (),
    earlier: AnsweredDays = dict,
) -> tuple[tuple[Entry, ...], int]:
    """Choose the cards of a queue that are asked today.

    Cards in their steps always are; those left over from an earlier day come first among the due ones, and count like
    them. A due card with a sibling or look-alike today is postponed, on at most
    `LONGEST_DELAY` days. New cards without one come first; those with one come only if there are too few others. Due
    cards so far back in the queue that nobody reaches them today are not compared.

    Args:
        queue: all cards that could be asked, in order, with every new card.
        answered: the cards that were answered today.
        memories: the memory of each card that was seen.
        now: the present moment.
        new_limit: how many new cards may be asked.
        due_limit: how many due cards may be asked; of more, those that lose most by waiting.
        stem_of: returns a card's stem by its key.
        urgent: the due cards that are not postponed.
        earlier: returns the cards that were answered in the last days, by study day.

    Returns:
        The cards that are asked, and how many due cards were postponed.
    """
    day = Day(stem_of)
    for key in answered:
        day.add(key)
    days = EarlierDays(earlier, stem_of)

    def comes_first(key: str) -> bool:
        return key in urgent or memories[key].is_left_over(now)

    def can_wait(key: str) -> bool:
        return not comes_first(key) and not days.has_waited_long(key, memories[key].due_day, now.day)

    steps, due, new = ([entry for entry in queue if entry.reason is reason] for reason in Reason)
    for entry in steps:
        day.add(entry.key)
    if len(due) > due_limit:
        first = most_lost_first([entry.key for entry in due], memories, now.day)
        due = [Entry(key, Reason.DUE) for key in sorted(first, key=lambda key: not comes_first(key))]
        chosen, postponed = _due_ones(due, day, can_wait, due_limit)
    else:
        chosen, postponed = _due_ones(_longest_due_first(due, memories), day, can_wait, due_limit)
        asked = {*chosen}
        chosen = [entry for entry in due if entry in asked]
    return (*steps, *chosen, *_new_ones(new, day, new_limit)), postponed


def _longest_due_first(due: Sequence[Entry], memories: Mapping[str, Memory]) -> list[Entry]:
    """Return due cards in the order in which those that clash have their turn, so that none waits while others return.

    By retrievability alone, a card that is due each day would come before its siblings each day.
    """
    first, rest = due[:MOST_COMPARED], due[MOST_COMPARED:]
    return [*sorted(first, key=lambda entry: memories[entry.key].due_day), *rest]


def _due_ones(
    due: Sequence[Entry], day: Day, can_wait: Callable[[str], bool], limit: int
) -> tuple[list[Entry], int]:
    """Choose due cards: all but those that clash and can wait; gives how many of these there were."""
    chosen: list[Entry] = []
    postponed = 0
    for place, entry in enumerate(due):
        if len(chosen) >= limit:
            break
        if place < MOST_COMPARED and day.clashes(entry.key) and can_wait(entry.key):
            postponed += 1
            continue
        if place < MOST_COMPARED:
            day.add(entry.key)
        chosen.append(entry)
    return chosen, postponed


def _new_ones(new: Sequence[Entry], day: Day, limit: int) -> list[Entry]:
    """Choose new cards in the author's order, those that clash last."""
    chosen: list[Entry] = []
    clashing: list[Entry] = []
    for entry in new:
        if len(chosen) >= limit or len(clashing) >= MOST_COMPARED:
            break
        if day.clashes(entry.key):
            clashing.append(entry)
        else:
            day.add(entry.key)
            chosen.append(entry)
    return [*chosen, *clashing[: max(0, limit - len(chosen))]]
