"""A day's share of the work: how many new cards and reviews, which reviews first, and when a backlog is cleared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from her2quiz.domain.scheduling.fsrs.forgetting import chance

if TYPE_CHECKING:  # the first screen needs the day's share, but no memories
    from her2quiz.domain.scheduling.memory import Memory

SHARE_RETURNING = 0.2
"""The share of a day's reviews that are due again while the backlog lasts: missed cards and those barely known."""

LONGEST_FORECAST = 365
"""Days within which a backlog is cleared, or not at all."""


class DaysShare(NamedTuple):
    """What is asked on one study day, over all decks."""

    new: int
    """New cards that may still be asked."""

    reviews: int
    """Due cards that may still be asked."""

    waiting: int
    """Due cards, those that are asked today included."""

    @property
    def is_backlog(self) -> bool:
        """Whether more cards are due than are asked today."""
        return self.waiting > self.reviews

    @property
    def asked(self) -> int:
        """Due cards that are still asked today."""
        return min(self.waiting, self.reviews)


def days_share(
    *, due: int, reviewed: int, reviews_per_day: int, introduced: int, new_per_day: int
) -> DaysShare:
    """Return what is asked for the rest of a day. While there is a backlog, no new card is added to it.

    Answering does not change whether there is a backlog: it takes a card from what is due and from what is left.

    Args:
        due: the cards that are due and were not answered today.
        reviewed: the cards that were answered today, without new ones.
        reviews_per_day: how many due cards are asked on a day.
        introduced: the new cards that were asked today.
        new_per_day: how many new cards are asked on a day.
    """
    reviews = max(0, reviews_per_day - reviewed)
    new = 0 if due > reviews else max(0, new_per_day - introduced)
    return DaysShare(new, reviews, due)


def days_to_clear(waiting: int, incoming: Sequence[int], per_day: int) -> int | None:
    """Return on how many days, today included, there is a backlog; None if it is not cleared within a year.

    Args:
        waiting: the cards that are due today.
        incoming: how many cards become due tomorrow and on each of the following days.
        per_day: how many of them are asked on a day.
    """
    for day in range(LONGEST_FORECAST):
        waiting = max(0, waiting - per_day)
        if waiting == 0:
            return day + 1
        waiting += int(SHARE_RETURNING * per_day) + (incoming[day] if day < len(incoming) else 0)
    return None


def lost_by_waiting(memory: Memory, day: date) -> float:
    """Return by how much the chance of recall falls if a card waits for a day more.

    It is least for what is learned well, and for what is nearly forgotten already.
    """
    elapsed = (day - memory.day).days
    return chance(memory.stability, elapsed) - chance(memory.stability, elapsed + 1)


def most_lost_first(keys: Iterable[str], memories: Mapping[str, Memory], day: date) -> list[str]:
    """Return due cards, those first that lose most by waiting for a day more."""
    return sorted(keys, key=lambda key: (-lost_by_waiting(memories[key], day), key))
