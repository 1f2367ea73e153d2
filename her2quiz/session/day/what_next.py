"""What comes after a session: tomorrow's cards, or the next day with some, and what can be gone over today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from attrs import frozen

from her2quiz.domain.history.memory_summary import MemorySummary
from her2quiz.domain.keys import deck_of
from her2quiz.domain.moment import days_after
from her2quiz.domain.scheduling.fsrs.forgetting import chance
from her2quiz.session.day.today import Today
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck

WEAKEST = 10
"""How many of the cards that are known least can be gone over at once."""


@frozen
class WhatNext:
    """What comes after a session over some decks."""

    seen: int
    """How many of their cards were asked at least once and are not suspended."""

    unseen: int
    """How many were never asked, of those that are not suspended."""

    next_day: date | None
    """The first day after today on which one of their cards is due; None if none was seen."""

    next_due: int
    """How many are due by then."""

    new_tomorrow: int
    """How many new cards of these decks may be asked tomorrow."""

    weakest: tuple[str, ...]
    """The cards that the learner most likely forgets first, at most ten."""

    @property
    def all_seen(self) -> bool:
        """Whether every card was asked at least once."""
        return not self.unseen and self.seen > 0


def what_next(services: Services, decks: Sequence[ShelfDeck]) -> WhatNext:
    """Look ahead, for some decks."""
    today = services.clock().day
    tomorrow = days_after(today, 1)
    summaries = services.progress.memory_summaries()
    suspended = services.progress.buried_or_suspended(tomorrow)
    keys = [key for deck in decks for key in deck.keys if key not in suspended]
    known = {key: summaries[key] for key in keys if key in summaries}
    next_day = _next_day(known, tomorrow)
    not_today = services.progress.buried_or_suspended(today)
    return WhatNext(
        seen=len(known),
        unseen=len(keys) - len(known),
        next_day=next_day,
        next_due=sum(each.is_due(next_day.isoformat()) for each in known.values()) if next_day else 0,
        new_tomorrow=_new_tomorrow(
            Today(services, tomorrow, summaries, not_asked=suspended),
            Counter(deck_of(key) for key in keys if key not in known),
        ),
        weakest=_weakest({key: each for key, each in known.items() if key not in not_today}, today),
    )


def _next_day(known: Mapping[str, MemorySummary], tomorrow: date) -> date | None:
    """Return when the next card is due, not before tomorrow; what is left today is due then, too."""
    days = (date.fromisoformat(each.due_day) if each.is_learned else tomorrow for each in known.values())
    first = min(days, default=None)
    return None if first is None else max(first, tomorrow)


def _new_tomorrow(plan: Today, unseen: Mapping[str, int]) -> int:
    """Return how many new cards of some decks come on a day: none on top of a backlog.

    Args:
        plan: the day.
        unseen: by the id of each deck, how many of its cards were never asked.
    """
    return min(plan.new, sum(min(count, plan.new_of(deck)) for deck, count in unseen.items()))


def _weakest(known: Mapping[str, MemorySummary], today: date) -> tuple[str, ...]:
    """Return the cards with the least chance of recall; of equal ones those that are forgotten fastest."""

    def strength(key: str) -> tuple[float, float]:
        memory = known[key]
        days = max(0, (today - date.fromisoformat(memory.day)).days)
        return round(chance(memory.stability, days), 6), memory.stability

    return tuple(sorted(known, key=strength)[:WEAKEST])
