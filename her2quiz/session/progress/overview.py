"""What the first screen and the lists of decks show."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from her2quiz.domain.history.statistics import (
    FORECAST_DAYS,
    DeckCounts,
    DeckProgress,
    deck_counts,
    deck_progress,
    due_by_day,
    is_next_day,
    streak,
)
from her2quiz.domain.moment import CLOCKS_DIFFER, Moment
from her2quiz.session.day.today import Today
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck, ShelfDiagnostic
from her2quiz.session.turn.changed_answers import changed_cards, due_now


class News(NamedTuple):
    """What is new in a deck since it was last studied."""

    added: int
    """Cards that it did not have then, and that were not asked yet."""

    changed: int
    """Cards of which another answer was right when they were last answered."""


def streak_of(services: Services, now: Moment) -> int:
    """Return for how many study days in a row the learner has studied, up to a moment."""
    rollover = timedelta(hours=services.preferences.day_begins_at)

    def follows(day: date, later: date | None) -> bool:
        """Look closer at a gap: the study days around it may have begun at other hours or places."""
        from her2quiz.store.study_days import StudyNights

        nights = StudyNights(services.progress)
        last, then = nights.last(day), now if later is None else nights.first(later)
        return last is not None and then is not None and is_next_day(last, then, rollover)

    return streak(services.progress.studied_days(), now.day, follows)


class Overview:
    """The shelf as it stands at one moment."""

    def __init__(self, services: Services) -> None:
        """Look at every deck."""
        growth = services.progress.growth()
        self._rests_on = growth, services.preferences
        self.now: Moment = services.clock()
        self.decks: tuple[ShelfDeck, ...] = services.library.decks
        self.diagnostics: tuple[ShelfDiagnostic, ...] = services.library.diagnostics
        self.streak: int = streak_of(services, self.now)
        self._summaries = services.progress.memory_summaries()
        self.is_new: bool = not self._summaries
        """Whether no card was answered yet."""
        self._not_asked = services.progress.buried_or_suspended(self.now.day)
        self._suspended = services.progress.buried_or_suspended(date.min) if self._not_asked else frozenset()
        self.dated_ahead: int = self._bring_back(
            services.progress.cards_dated_after(self.now.at + CLOCKS_DIFFER, growth[1])
        )
        """How many cards were last answered at a time that is still to come: a clock was wrong. They are due now."""
        known = services.progress.known()
        self.news: Mapping[str, News] = {
            deck.header.id: News(self._added(deck, known.get(deck.header.id)), self._bring_forward(deck))
            for deck in self.decks
        }
        """What is new in each deck, by its id."""
        self.today: Today = Today(services, self.now.day, self._summaries, not_asked=self._not_asked)
        """What is asked today over all decks."""
        self._postponed: int | None = None

    def still_holds(self, services: Services) -> bool:
        """Whether it would count the same if it were made now. Raises ProgressError.

        Of the decks it is asked whether they were read again: what cards ask counts, too.
        """
        now = services.clock()
        if self.dated_ahead or now.day != self.now.day or now.at < self.now.at:
            return False  # the time of cards that were dated ahead may have come, or cards are so now
        is_same_shelf = self.decks is services.library.decks
        return is_same_shelf and self._rests_on == (services.progress.growth(), services.preferences)

    @cached_property
    def counts(self) -> dict[str, DeckCounts]:
        """What there is to do in each deck, by its id."""
        return {
            deck.header.id: deck_counts(self._asked(deck), self._summaries, self.now.day)
            for deck in self.decks
        }

    def leave_out_postponed(self, services: Services) -> None:
        """Count no longer as due the cards that wait for another day because they are too like one of today's.

        It compares what cards ask, for which the first screen does not wait. Once they are left out, nothing more is.
        """
        if self.knows_postponed:
            return
        postponed = self._to_postpone(services) if self.due else {}
        for id_, count in postponed.items():
            self.counts[id_] = self.counts[id_]._replace(due=self.counts[id_].due - count)
        self._postponed = sum(postponed.values())

    def _to_postpone(self, services: Services) -> dict[str, int]:
        """Count the cards of each deck with due cards that wait for another day."""
        from her2quiz.session.day.daily_plan import DailyPlan, answered_lately

        earlier = answered_lately(services)
        due = [deck for deck in self.decks if self.counts[deck.header.id].due]
        return {
            deck.header.id: DailyPlan(services, [deck], earlier).postponed(self._summaries) for deck in due
        }

    @property
    def knows_postponed(self) -> bool:
        """Whether postponed cards are left out."""
        return self._postponed is not None

    def new_today(self, deck: str) -> int:
        """Return how many new cards a session of one deck asks today."""
        return min(self.counts[deck].new, self.today.new_of(deck))

    def due_today(self, deck: str) -> int:
        """Return how many due cards a session of one deck asks today."""
        return self._asked_of(self.counts[deck].due, self.counts[deck].in_steps)

    @property
    def due_in_all(self) -> int:
        """How many due cards a session of all decks asks today."""
        return self._asked_of(self.due, sum(counts.in_steps for counts in self.counts.values()))

    def _asked_of(self, due: int, in_steps: int) -> int:
        """Return how many due cards are asked: those being learned today, and of the others no more than the day's share."""
        return in_steps + min(due - in_steps, self.today.share.reviews)

    @property
    def new_in_all(self) -> int:
        """How many new cards a session of all decks asks today."""
        return min(self.today.new, sum(self.new_today(deck.header.id) for deck in self.decks))

    @property
    def due(self) -> int:
        """Due cards, new ones excepted."""
        return sum(counts.due for counts in self.counts.values())

    @property
    def waiting(self) -> int:
        """Due cards that are reviews, without those that were left out as postponed."""
        return self.today.share.waiting - (self._postponed or 0)

    @property
    def new(self) -> int:
        """Cards never asked."""
        return sum(counts.new for counts in self.counts.values())

    def week(self) -> tuple[int, ...]:
        """Count the reviews of all decks that are due today, and on each of the following days of a week."""
        return self.ahead(self.decks, FORECAST_DAYS)

    def ahead(self, decks: Iterable[ShelfDeck], days: int) -> tuple[int, ...]:
        """Count the reviews of some decks that are due today, and on each of so many days, today included."""
        by_deck = (self._ahead(deck, days) for deck in decks)
        return tuple(map(sum, zip(*by_deck, strict=True))) or (0,) * days

    def progress(self, deck: ShelfDeck) -> DeckProgress:
        """Tell how far the learner is with a deck."""
        return deck_progress(deck.keys, self._summaries, self.now.day, self._ahead(deck, FORECAST_DAYS))

    def _ahead(self, deck: ShelfDeck, days: int) -> tuple[int, ...]:
        """Count what comes of a deck; what is due but not asked today comes tomorrow, if not suspended."""
        known = [
            self._summaries[key] for key in deck.keys if key in self._summaries and key not in self._suspended
        ]
        today, tomorrow, *later = due_by_day(known, self.now.day, days)
        due = self.counts[deck.header.id].due
        return (due, tomorrow + today - due, *later)

    def _added(self, deck: ShelfDeck, known: str | None) -> int:
        """Count the cards that a deck did not have when it was last studied; none if it never was."""
        if known is None:
            return 0
        before = set(known.split())
        before |= {key for former, key in deck.former_keys if former in before}
        return sum(key not in before and key not in self._summaries for key in deck.keys)

    def _bring_back(self, dated_ahead: Iterable[str]) -> int:
        """Make the cards due that would wait for a day that a wrong clock showed; gives how many."""
        ahead = {*dated_ahead}
        at_hand = {key for deck in self.decks for key in deck.keys if key in ahead} if ahead else set[str]()
        for key in at_hand:
            self._make_due(key)
        return len(at_hand)

    def _make_due(self, key: str) -> None:
        summary = self._summaries[key]
        due_day = due_now(date.fromisoformat(summary.due_day), self.now.day)
        self._summaries[key] = summary._replace(due_day=due_day.isoformat())

    def _bring_forward(self, deck: ShelfDeck) -> int:
        """Make the cards due whose correct answer has changed; gives how many of them can be asked today."""
        now = zip(deck.keys, deck.answer_keys, strict=True)
        changed = [*changed_cards(self._summaries, now)]
        for key in changed:
            self._make_due(key)
        return sum(key not in self._not_asked for key in changed)

    def _asked(self, deck: ShelfDeck) -> tuple[str, ...]:
        """Return the cards of a deck that are neither suspended nor buried for today."""
        if not self._not_asked:
            return deck.keys
        return tuple(key for key in deck.keys if key not in self._not_asked)
