"""Which cards a session asks today."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from attrs import frozen

from her2quiz.domain.history.memory_summary import MemorySummary, first_due
from her2quiz.domain.keys import deck_of
from her2quiz.domain.moment import days_after
from her2quiz.domain.scheduling.day.look_alikes import are_look_alikes
from her2quiz.domain.scheduling.day.queue import LONG, Entry, NewCards, build_queue, in_turns, spread
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.domain.scheduling.day.same_day import (
    DAYS_KEPT,
    EVERY,
    LONGEST_DELAY,
    MOST_COMPARED,
    AnsweredDays,
    choose_cards,
)
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.session.day.exam_dates import first_of_all
from her2quiz.session.day.today import Today
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck
from her2quiz.session.turn.changed_answers import brought_forward

SPREAD_AHEAD = 300
"""How many cards of the queue are spread so that look-alikes are apart; nobody answers more in one session."""


@frozen
class _Limits:
    """How many cards may be chosen."""

    new: int
    due: int = EVERY


@frozen
class Plan:
    """What is asked, and what is not."""

    entries: tuple[Entry, ...]
    """The queue."""

    postponed: int
    """How many due cards are moved to another day because a sibling or look-alike is asked today."""


class DailyPlan:
    """Chooses the cards of some decks."""

    def __init__(
        self,
        services: Services,
        decks: Iterable[ShelfDeck],
        earlier: AnsweredDays | None = None,
        *,
        only: frozenset[str] | None = None,
    ) -> None:
        """Choose nothing yet.

        Args:
            services: decks, log and clock.
            decks: whose cards to choose from.
            earlier: what `answered_lately` gave, if several plans share it.
            only: the cards to choose from, if not all cards of the decks.
        """
        self._earlier = earlier or answered_lately(services)
        self._services, self.decks, self._only = services, tuple(decks), only

    def in_order_of_shelf(self) -> "DailyPlan":
        """Return a plan for the same decks as they are on the shelf now, in its order."""
        ids = {deck.header.id for deck in self.decks}
        decks = [deck for deck in self._services.library.decks if deck.header.id in ids]
        return DailyPlan(self._services, decks, only=self._only)

    def askable(self, day: date | None = None) -> list[str]:
        """Return the cards that are neither suspended nor buried on a study day; today if none is given."""
        day = day or self._services.clock().day
        not_asked = self._services.progress.buried_or_suspended(day)
        keys = (key for deck in self.decks for key in deck.keys if key not in not_asked)
        return [key for key in keys if self._only is None or key in self._only]

    def today(self, memories: Mapping[str, Memory], new_limit: int | None = None) -> Plan:
        """Choose and order what is asked today.

        Args:
            memories: what is remembered of the cards that were seen.
            new_limit: how many new cards may come today over all decks, including those already seen today; the
                learner's settings if not given.
        """
        today = Today(self._services, self._services.clock().day, new_limit=new_limit)
        keys = [*self._within_limits(self.askable(), memories, today)]
        return self._plan(keys, memories, _Limits(today.new, today.share.reviews))

    def more_new(self, memories: Mapping[str, Memory], count: int, to_come: Sequence[str]) -> list[Entry]:
        """Choose new cards beyond today's limit.

        Args:
            memories: what is remembered of the cards that were seen.
            count: how many at most.
            to_come: the cards that are asked today in any case.
        """
        known = memories.keys() | set(to_come)
        keys = [key for key in self.askable() if key not in known]
        return [*self._plan(keys, memories, _Limits(count, 0), to_come).entries]

    def more_due(self, memories: Mapping[str, Memory], count: int, to_come: Sequence[str]) -> list[Entry]:
        """Choose due cards beyond today's limit; takes the same arguments as `more_new`."""
        keys = [key for key in self.askable() if key in memories and key not in to_come]
        entries = self._plan(keys, memories, _Limits(0, count), to_come).entries
        return [entry for entry in entries if entry.reason is Reason.DUE]

    def waiting(self, memories: Mapping[str, Memory], to_come: Sequence[str]) -> int:
        """Count the due cards that could be asked beyond today's limit; takes the same arguments as `more_new`."""
        return len(self.more_due(memories, EVERY, to_come))

    def in_course(self, keys: Iterable[str], memories: Mapping[str, object]) -> list[str]:
        """Put the new cards in the order in which they come: for the next exam, then those of the path, then the others."""
        new = {deck.header.id: list[str]() for deck in self.decks}
        seen = list[str]()
        for key in keys:
            (seen if key in memories else new[deck_of(key)]).append(key)
        soon = first_of_all(self._services)
        rank = {deck.header.id: self._rank(deck, soon) for deck in self.decks}
        groups = (
            [
                NewCards(new[deck.header.id], len(deck.keys) >= LONG)
                for deck in self.decks
                if rank[deck.header.id] == each
            ]
            for each in sorted({*rank.values()})
        )
        return [*seen, *(key for group in groups for key in in_turns(group))]

    @staticmethod
    def _rank(deck: ShelfDeck, soon: Sequence[str]) -> int:
        """Return the place of the group in which a deck is learned."""
        if deck.header.id in soon:
            return soon.index(deck.header.id) - len(soon)
        return 0 if deck.is_on_path else 1

    @staticmethod
    def _within_limits(keys: Iterable[str], memories: Mapping[str, Memory], today: Today) -> Iterator[str]:
        """Leave out the new cards of a deck beyond those that it may still ask today."""
        new = Counter[str]()
        for key in keys:
            deck = deck_of(key)
            new[deck] += key not in memories
            if key in memories or not today.has_own_limit(deck) or new[deck] <= today.new_of(deck):
                yield key

    def _plan(
        self,
        keys: Sequence[str],
        memories: Mapping[str, Memory],
        limits: _Limits,
        also: Sequence[str] = (),
    ) -> Plan:
        chosen, postponed = self._chosen(keys, memories, limits, also)
        stems = {entry.key: self._services.library.stem(entry.key) for entry in chosen[:SPREAD_AHEAD]}
        head = spread(
            chosen[:SPREAD_AHEAD], lambda first, second: are_look_alikes(stems[first], stems[second])
        )
        return Plan(self._dated_ahead_last((*head, *chosen[SPREAD_AHEAD:]), memories), postponed)

    def _dated_ahead_last(
        self, entries: Iterable[Entry], memories: Mapping[str, Memory]
    ) -> tuple[Entry, ...]:
        """Put last what is asked only because a wrong clock dated it ahead: nobody knows when it would be due."""
        now = self._services.clock()
        ahead = {key for key, memory in memories.items() if memory.is_dated_ahead(now)}
        return tuple(sorted(entries, key=lambda entry: entry.key in ahead))

    def due_on(self, memories: Mapping[str, Memory], days_ahead: int) -> int:
        """Count the cards, new ones excepted, that will be due some study days from today."""
        now = self._services.clock()
        then = now._replace(day=days_after(now.day, days_ahead))
        memories = brought_forward(memories, self._services.library.answer_keys, now)
        return sum(memories[key].is_due(then) for key in self.askable(then.day) if key in memories)

    def postponed(self, known: Mapping[str, MemorySummary]) -> int:
        """Count the due cards that are postponed today.

        Args:
            known: what is remembered of each card in brief; a card that is due now for another reason than its date
                is dated so.
        """
        keys = first_due(self.askable(), known, self._services.clock().day, MOST_COMPARED)
        return self._chosen(keys, self._services.log.memories_of(keys), _Limits(new=0))[1]

    def _chosen(
        self, keys: Sequence[str], memories: Mapping[str, Memory], limits: _Limits, also: Sequence[str] = ()
    ) -> tuple[tuple[Entry, ...], int]:
        now, library = self._services.clock(), self._services.library
        sooner = brought_forward(memories, library.answer_keys, now)
        keys = self.in_course(keys, sooner) if limits.new else keys
        queue, answered = build_queue(keys, sooner, now, EVERY), self._answered_today(now.day, also)
        library.look_up_stems([*answered, *(entry.key for entry in queue[:MOST_COMPARED])])
        return choose_cards(
            queue,
            answered,
            sooner,
            now,
            new_limit=limits.new,
            due_limit=limits.due,
            stem_of=library.stem,
            urgent={key for key in sooner if sooner[key] is not memories[key]},
            earlier=self._earlier,
        )

    def _answered_today(self, today: date, also: Iterable[str]) -> list[str]:
        """Return the cards at hand that were answered today, and some others as if they were."""
        answered = sorted(self._services.progress.answered_on(today))
        return [key for key in (*answered, *also) if self._services.library.has(key)]


def answered_lately(services: Services) -> AnsweredDays:
    """Return what gives the cards at hand that were answered in the last days; it reads the log once, if asked."""

    @cache
    def lately() -> dict[date, list[str]]:
        since, has = days_after(services.clock().day, -DAYS_KEPT), services.library.has
        answered = services.log.answered_since(since)
        days = {day: [key for key in sorted(keys) if has(key)] for day, keys in answered.items()}
        services.library.look_up_stems({key for day in sorted(days)[-LONGEST_DELAY:] for key in days[day]})
        return days

    return lately
