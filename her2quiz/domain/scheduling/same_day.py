"""Keeps siblings and look-alikes on different days: one would give away or be mistaken for the other."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from her2quiz.domain.keys import family_of
from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.look_alikes import has_look_alike
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.queue import Entry
from her2quiz.domain.scheduling.reason import Reason

LONGEST_DELAY = 2
"""The most study days by which a due card is postponed, so that it does not wait for ever."""

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


def choose_cards(
    queue: Sequence[Entry],
    answered: Iterable[str],
    memories: Mapping[str, Memory],
    now: Moment,
    *,
    new_limit: int,
    stem_of: Callable[[str], str],
) -> tuple[tuple[Entry, ...], int]:
    """Choose the cards of a queue that are asked today.

    Cards in their steps always are. A due card with a sibling or look-alike today is postponed, by at most
    `LONGEST_DELAY` days. New cards without one come first; those with one come only if there are too few others. Due
    cards so far back in the queue that nobody reaches them today are not compared.

    Args:
        queue: all cards that could be asked, in order, with every new card.
        answered: the cards that were answered today.
        memories: the memory of each card that was seen.
        now: the present moment.
        new_limit: how many new cards may be asked.
        stem_of: returns a card's stem by its key.

    Returns:
        The cards that are asked, and how many due cards were postponed.
    """
    day = Day(stem_of)
    for key in answered:
        day.add(key)
    seen = [entry for entry in queue if entry.reason is not Reason.NEW]
    head = _seen_ones(seen[:MOST_COMPARED], day, memories, now)
    new = [entry for entry in queue if entry.reason is Reason.NEW]
    chosen = (*head, *seen[MOST_COMPARED:], *_new_ones(new, day, new_limit))
    return chosen, len(seen[:MOST_COMPARED]) - len(head)


def _seen_ones(seen: Iterable[Entry], day: Day, memories: Mapping[str, Memory], now: Moment) -> list[Entry]:
    """Choose the cards that were seen before: all but due ones that clash and can wait."""
    chosen: list[Entry] = []
    for entry in seen:
        if entry.reason is Reason.DUE and _can_wait(memories[entry.key], now) and day.clashes(entry.key):
            continue
        day.add(entry.key)
        chosen.append(entry)
    return chosen


def _can_wait(memory: Memory, now: Moment) -> bool:
    return (now.day - memory.due_day).days < LONGEST_DELAY


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
