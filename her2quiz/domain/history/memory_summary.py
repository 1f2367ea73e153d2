"""The part of a card's memory that lists of decks need."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from heapq import nsmallest
from math import inf
from typing import Any, NamedTuple

from her2quiz.domain.scheduling.fsrs.forgetting import Curve

MATURE_DAYS = 21
"""Days for which a card is known, from which it counts as mature, as in Anki."""


class MemorySummary(NamedTuple):
    """A summary of a card's memory, as the progress file stores it: many are read before the first screen."""

    is_learned: bool
    """Whether its interval is in days: it is in review, not in learning or relearning."""

    stability: float
    """Days until retrievability falls to 90%."""

    day: str
    """Study day of the latest review, such as 2026-11-23, so that texts sort like days."""

    due_day: str
    """Study day on which it is due."""

    answer_key: str = ""
    """The answer key of the latest answer, in brief; empty if it was not stored."""

    came_back: bool = False
    """Whether it was answered on a later study day than its first."""

    def is_due(self, today: str) -> bool:
        """Whether the card is due on a study day."""
        return not self.is_learned or self.due_day <= today

    @property
    def is_mature(self) -> bool:
        """Whether it is learned, and known for three weeks or more."""
        return self.is_learned and self.stability >= MATURE_DAYS


def summaries_of(rows: Sequence[tuple[Any, ...]]) -> dict[str, MemorySummary]:
    """Return the summary of each card in rows of the progress file: the card and the fields.

    Raises:
        TypeError or ValueError: if a row has a value that no version ever wrote.
    """
    stabilities = [row[2] for row in rows]
    if {*map(type, stabilities)} - {float} or {type(row[5]) for row in rows} - {str}:
        raise TypeError("a memory was altered")
    if rows and not 0 < min(stabilities) <= max(stabilities) < inf:
        raise ValueError("a memory was altered")
    for day in {row[3] for row in rows} | {row[4] for row in rows}:
        date.fromisoformat(day)
    return {row[0]: MemorySummary(*row[1:]) for row in rows}


def first_due(keys: Iterable[str], known: Mapping[str, MemorySummary], today: date, most: int) -> list[str]:
    """Return the cards among some that come first in the queue of a day: those in their steps, and due ones.

    Args:
        keys: the cards.
        known: the summary of each card that was seen.
        today: the study day.
        most: how many cards that are not in their steps; those with the lowest retrievability come first.
    """
    day, curve = today.isoformat(), Curve()
    due = [key for key in keys if key in known and known[key].is_due(day)]
    elapsed = {
        then: max(0, (today - date.fromisoformat(then)).days) for then in {known[key].day for key in due}
    }

    def place(key: str) -> tuple[float, str]:
        return curve.chance(known[key].stability, elapsed[known[key].day]), key

    in_steps = [key for key in due if not known[key].is_learned]
    return [*in_steps, *nsmallest(most, (key for key in due if known[key].is_learned), place)]
