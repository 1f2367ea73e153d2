"""Siblings and look-alikes on different days: one gives the other away, or is taken for it."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from her2quiz.domain.keys import family_of
from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.look_alikes import has_look_alike
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.queue import Entry
from her2quiz.domain.scheduling.reason import Reason

LONGEST_DELAY = 2
"""Study days by which a due card may be put off; a card that is due should not wait for ever for others like it."""

MOST_COMPARED = 300
"""Cards of a day that are compared with others; nobody answers more in a day."""


class Day:
    """The cards of one study day, gathered one by one."""

    def __init__(self, stem_of: Callable[[str], str]) -> None:
        """Begin with none.

        Args:
            stem_of: gives what a card asks, by its key.
        """
        self._stem_of = stem_of
        self._families: set[str] = set()
        self._stems: list[str] = []

    def take(self, key: str) -> None:
        """Note that a card is asked on the day."""
        self._families.add(family_of(key))
        if len(self._stems) < MOST_COMPARED:
            self._stems.append(self._stem_of(key))

    def clashes(self, key: str) -> bool:
        """Whether a sibling or a look-alike of a card is asked on the day."""
        return family_of(key) in self._families or has_look_alike(self._stem_of(key), self._stems)


def parted(
    queue: Sequence[Entry],
    answered: Iterable[str],
    memories: Mapping[str, Memory],
    now: Moment,
    *,
    new_limit: int,
    stem_of: Callable[[str], str],
) -> tuple[tuple[Entry, ...], int]:
    """Choose of a queue what is asked today.

    Cards in their steps always are. A due card with a sibling or look-alike today is put off, by `LONGEST_DELAY` days
    at most. New cards without one come first; those with one only where there are not enough others. Due cards so far
    back in the queue that nobody comes to them today are not looked at.

    Args:
        queue: all that could be asked, in order, with every new card.
        answered: the cards that were answered today.
        memories: what is remembered of each card that was seen.
        now: the present moment.
        new_limit: how many new cards may come.
        stem_of: gives what a card asks.

    Returns:
        What is asked, and how many due cards were put off.
    """
    day = Day(stem_of)
    for key in answered:
        day.take(key)
    seen = [entry for entry in queue if entry.reason is not Reason.NEW]
    head = _seen_ones(seen[:MOST_COMPARED], day, memories, now)
    new = [entry for entry in queue if entry.reason is Reason.NEW]
    chosen = (*head, *seen[MOST_COMPARED:], *_new_ones(new, day, new_limit))
    return chosen, len(seen[:MOST_COMPARED]) - len(head)


def _seen_ones(seen: Iterable[Entry], day: Day, memories: Mapping[str, Memory], now: Moment) -> list[Entry]:
    """Choose cards that were seen before: all but the due ones that clash and can wait."""
    chosen: list[Entry] = []
    for entry in seen:
        if entry.reason is Reason.DUE and _can_wait(memories[entry.key], now) and day.clashes(entry.key):
            continue
        day.take(entry.key)
        chosen.append(entry)
    return chosen


def _can_wait(memory: Memory, now: Moment) -> bool:
    return (now.day - memory.due_day).days < LONGEST_DELAY


def _new_ones(new: Sequence[Entry], day: Day, limit: int) -> list[Entry]:
    """Choose new cards, in the author's order but for those that clash."""
    chosen: list[Entry] = []
    clashing: list[Entry] = []
    for entry in new:
        if len(chosen) >= limit or len(clashing) >= MOST_COMPARED:
            break
        if day.clashes(entry.key):
            clashing.append(entry)
        else:
            day.take(entry.key)
            chosen.append(entry)
    return [*chosen, *clashing[: max(0, limit - len(chosen))]]
