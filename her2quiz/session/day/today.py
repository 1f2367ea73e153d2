"""What is asked today over all decks: how many new cards, how many reviews, and what waits for another day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from her2quiz.domain.history.memory_summary import MemorySummary
from her2quiz.domain.history.statistics import BACKLOG_DAYS, due_by_day
from her2quiz.domain.keys import deck_of
from her2quiz.domain.moment import days_after
from her2quiz.domain.scheduling.day.backlog import DaysShare, days_share, days_to_clear
from her2quiz.session.services.services import Services


class Today:
    """One study day. It counts every deck at hand, whichever of them are studied."""

    def __init__(
        self,
        services: Services,
        day: date,
        summaries: Mapping[str, MemorySummary] | None = None,
        *,
        not_asked: frozenset[str] | None = None,
        new_limit: int | None = None,
    ) -> None:
        """Count.

        Args:
            services: decks, progress and settings.
            day: the study day.
            summaries: what is remembered of each card that was seen; it is read if not given.
            not_asked: the cards that are buried or suspended; they are read if not given.
            new_limit: how many new cards may come today, also on top of a backlog; the learner's setting if not given.
        """
        self._preferences = services.preferences
        answered = services.progress.answered_on(day)
        self._introduced = Counter(deck_of(card) for card, is_new in answered.items() if is_new)
        due, self._incoming = self._due(services, day, summaries, not_asked)
        wanted = self._preferences.new_per_day if new_limit is None else new_limit
        self.new_per_day: int = wanted
        """How many new cards are asked on a day, over all decks."""
        introduced = self._introduced.total()
        self._off = self._day_off(services, day) if new_limit is None else ""
        self.share: DaysShare = days_share(
            due=due,
            reviewed=len(answered) - introduced,
            reviews_per_day=self._preferences.reviews_per_day,
            introduced=introduced,
            new_per_day=0 if self._off else wanted,
        )
        """What is still asked today, over all decks."""
        self.new: int = self.share.new if new_limit is None else max(0, new_limit - introduced)
        """How many new cards may still be asked today, over all decks."""

    @staticmethod
    def _day_off(services: Services, day: date) -> str:
        """Return why no new card comes on a day that is off; empty on any other."""
        preferences = services.preferences
        if not preferences.easy_days and not preferences.breaks:
            return ""
        if services.days_off.is_break(day):
            return "break"
        return "easy day" if services.days_off.is_easy(day) else ""

    @property
    def why_no_new(self) -> str:
        """Why no new card comes today, if the usual number is not the reason; empty otherwise."""
        if self.new or self.share.is_backlog:
            return ""
        return self._off or (f"{self.introduced} done" if self.introduced > self.new_per_day else "")

    @property
    def introduced(self) -> int:
        """How many new cards were asked today, over all decks."""
        return self._introduced.total()

    def new_of(self, deck: str) -> int:
        """Return how many new cards of a deck may still be asked today."""
        limit = self._preferences.new_per_deck.get(deck)
        return self.new if limit is None else min(self.new, max(0, limit - self._introduced[deck]))

    def has_own_limit(self, deck: str) -> bool:
        """Whether the learner has set how many new cards of a deck are asked on a day."""
        return deck in self._preferences.new_per_deck

    @property
    def days_to_clear(self) -> int | None:
        """On how many days, today included, there is a backlog; None if it is not cleared within a year."""
        return days_to_clear(
            self.share.waiting + self._preferences.reviews_per_day - self.share.reviews,
            self._incoming,
            self._preferences.reviews_per_day,
        )

    @staticmethod
    def _due(
        services: Services,
        day: date,
        summaries: Mapping[str, MemorySummary] | None,
        not_asked: frozenset[str] | None,
    ) -> tuple[int, tuple[int, ...]]:
        """Count what is due and was not answered today, and what becomes due on each of the following days."""
        if summaries is None:
            summaries = services.progress.memory_summaries(days_after(day, BACKLOG_DAYS))
        if not_asked is None:
            not_asked = services.progress.buried_or_suspended(day)
        keys = (key for deck in services.library.decks for key in deck.keys)
        here = [summaries[key] for key in keys if key in summaries and key not in not_asked]
        is_today = day.isoformat()
        due, *incoming = due_by_day((each for each in here if each.is_learned or each.day < is_today), day)
        return due, tuple(incoming)
