"""What comes on each day from today on, if the learner studies as planned: one possible course of it.

A course is the program's own day, played through: due cards first and no more than the day's limit, of more those that
lose most by waiting; then new cards, and none on top of a backlog. Each answer is drawn with a chance that depends only on
the card, the number of its answers and the number of the course. So a course to a later day begins as one to an
earlier day does, and no order of the cards changes it but that in which new ones are learned.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from heapq import heappop, heappush
from typing import NamedTuple

from attrs import field, frozen

from her2quiz.domain.blake2 import blake2b
from her2quiz.domain.keys import deck_of
from her2quiz.domain.moment import days_after
from her2quiz.domain.planning.lasting import Lasting
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.days_off import NONE_OFF, DaysOff
from her2quiz.domain.scheduling.fsrs.forgetting import Curve
from her2quiz.domain.scheduling.fsrs.fsrs_6 import fsrs_6
from her2quiz.domain.scheduling.fuzz import fuzz_range, fuzzed
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.domain.scheduling.steps import expected_answers, expected_of_due

USUAL_FIRST = (0.5, 0.0, 0.5, 0.0)
"""How often a new card is rated Again, Hard, Good and Easy at first sight, until a learner has shown it."""

_MASK, _HALF, _WEYL = (1 << 64) - 1, 1 << 32, 0x9E3779B97F4A7C15


class CardAhead(NamedTuple):
    """A card at the beginning of today."""

    key: str
    """Its key."""

    stability: float
    """Days until retrievability falls to 90%, as the scheduler sees it."""

    difficulty: float
    """From 1 (easy) to 10."""

    ago: int
    """Study days since its last answer."""

    due_in: int
    """Days until it is due; 0 or less if it is due today."""


@frozen(kw_only=True)
class Pace:
    """How much a learner does on a day."""

    new_per_day: int
    """New cards a day."""

    reviews_per_day: int
    """Due cards a day; with more, no new ones come."""

    new_per_deck: Mapping[str, int] = field(factory=dict)
    """New cards a day of single decks, by the deck's id, within all of them."""

    minutes: float | None = None
    """Minutes a day, in place of both limits; None if these hold."""

    seconds: float = 15.0
    """Seconds an answer takes."""

    missed: float = 0.15
    """The share of answers that is missed."""

    first_ratings: tuple[float, float, float, float] = USUAL_FIRST
    """How often a new card is rated Again, Hard, Good and Easy at first sight; together 1."""

    introduced: int = 0
    """New cards that were asked today."""

    reviewed: int = 0
    """Due cards that were answered today."""

    settings: SchedulerSettings = field(factory=SchedulerSettings)
    """What the scheduler is told."""

    days_off: DaysOff = NONE_OFF
    """Easy days, on which no new cards come, and breaks, in which nothing is studied."""

    @property
    def answers_of_due(self) -> float:
        """How many answers a due card takes."""
        return expected_of_due(self.settings, self.missed)

    @property
    def answers_of_new(self) -> float:
        """How many answers a new card takes on its first day."""
        return expected_answers(None, self.settings, self.missed)


class DayAhead(NamedTuple):
    """What is asked on a day."""

    due: int
    """Cards that were learned before."""

    new: int
    """Cards that are asked for the first time."""

    waiting: int
    """Cards that are due and not asked, for there is no room for them."""


class CourseAhead:
    """One possible course from today on."""

    def __init__(
        self, cards: Sequence[CardAhead], new: Sequence[str], pace: Pace, lasting: Lasting, number: int = 0
    ) -> None:
        """Begin today.

        Args:
            cards: the cards that were seen.
            new: those that were not, in the order in which they are learned.
            pace: how much is done on a day.
            lasting: how the learner's memory differs from what the scheduler expects.
            number: which course of several this is.
        """
        self._pace, self._lasting, self._number = pace, lasting, number
        self._fsrs, self._curve = fsrs_6(pace.settings), Curve(-pace.settings.parameters[20])
        self._seen = [_Card(each, number) for each in cards]
        self._new = [*reversed(new)]
        self._agenda: list[list[_Card]] = []
        self._waiting: list[tuple[float, str, _Card]] = []

    def run(self, today: date, days: int) -> list[DayAhead]:
        """Play the days through; gives what is asked on each, today first."""
        return [*self.days(today, days)]

    def days(self, today: date, days: int) -> Iterator[DayAhead]:
        """Play the days through, each when it is asked for; yields what is asked on it, today first."""
        self._agenda = [[] for _ in range(days)]
        for card in self._seen:
            self._put(card)
        for place in range(days):
            yield self._study(place, days_after(today, place))

    def known_on(self, days: int) -> dict[str, float]:
        """Return the chance that each card that was seen is recalled, so many days from today."""
        lasts, chance = self._lasting.stability, self._curve.chance
        return {card.key: chance(lasts(card.stability), max(0, days - card.seen)) for card in self._seen}

    def _study(self, place: int, day: date) -> DayAhead:
        asked = self._asked(place, day)
        new = 0 if self._waiting else self._room_for_new(len(asked), place, day)
        for card in asked:
            self._review(card, place, day)
        return DayAhead(len(asked), self._introduce(new, place, day), len(self._waiting))

    def _asked(self, place: int, day: date) -> Sequence["_Card"]:
        """Return the due cards that are asked; the others wait."""
        limit, due = self._limit(place, day), self._agenda[place]
        if not self._waiting and len(due) <= limit:
            return due
        for card in due:
            heappush(self._waiting, (-self._lost(card, place), card.key, card))
        return [self._most_lost(place) for _ in range(min(limit, len(self._waiting)))]

    def _most_lost(self, place: int) -> "_Card":
        """Take the waiting card that loses most by waiting on; what it loses only falls from day to day."""
        while True:
            then, key, card = heappop(self._waiting)
            lost = -self._lost(card, place)
            if lost <= then or not self._waiting or (lost, key) <= self._waiting[0][:2]:
                return card
            heappush(self._waiting, (lost, key, card))

    def _lost(self, card: "_Card", place: int) -> float:
        elapsed = place - card.seen
        return self._curve.chance(card.stability, elapsed) - self._curve.chance(card.stability, elapsed + 1)

    def _limit(self, place: int, day: date) -> int:
        """Return how many due cards may be asked."""
        pace = self._pace
        if pace.days_off.is_break(day):
            return 0
        if pace.minutes is not None:
            return int(pace.minutes * 60 / (pace.seconds * pace.answers_of_due))
        return max(0, pace.reviews_per_day - (pace.reviewed if place == 0 else 0))

    def _room_for_new(self, asked: int, place: int, day: date) -> int:
        pace = self._pace
        if pace.days_off.is_break(day) or pace.days_off.is_easy(day):
            return 0
        if pace.minutes is None:
            return max(0, pace.new_per_day - (pace.introduced if place == 0 else 0))
        left = pace.minutes * 60 / pace.seconds - asked * pace.answers_of_due
        return max(0, int(left / pace.answers_of_new))

    def _introduce(self, most: int, place: int, day: date) -> int:
        keys = self._next_new(most)
        for key in keys:
            card = _Card(CardAhead(key, 1.0, 5.0, 0, 0), self._number)
            drawn, factor = card.draw()
            card.stability, card.difficulty = self._fsrs.first(self._first_rating(drawn))
            self._seen.append(card)
            self._plan(card, place, day, factor)
        return len(keys)

    def _next_new(self, most: int) -> Sequence[str]:
        """Take the new cards of a day, no more of a deck than are wanted of it."""
        limits, taken, counts = self._pace.new_per_deck, list[str](), Counter[str]()
        left = list[str]()
        while self._new and len(taken) < most:
            key = self._new.pop()
            deck = deck_of(key)
            if counts[deck] < limits.get(deck, most):
                counts[deck] += 1
                taken.append(key)
            else:
                left.append(key)
        self._new += reversed(left)
        return taken

    def _first_rating(self, drawn: float) -> Rating:
        for rating, share in zip(Rating, self._pace.first_ratings, strict=True):
            drawn -= share
            if drawn < 0:
                return rating
        return Rating.GOOD

    def _review(self, card: "_Card", place: int, day: date) -> None:
        stability, elapsed = card.stability, max(1, place - card.seen)
        drawn, factor = card.draw()
        is_known = drawn < self._curve.chance(self._lasting.stability(stability), elapsed)
        rating = Rating.GOOD if is_known else Rating.AGAIN
        card.stability = self._fsrs.stability(stability, card.difficulty, elapsed, rating)
        card.difficulty = self._fsrs.difficulty(card.difficulty, rating)
        self._plan(card, place, day, factor)

    def _plan(self, card: "_Card", place: int, day: date, factor: float) -> None:
        """Set the day on which a card is due next, as the scheduler does."""
        longest = self._pace.settings.longest_days
        days = self._fsrs.days(card.stability)
        moved = fuzzed(days, factor, longer_than=0, longest=longest)
        if self._pace.days_off:
            moved = self._pace.days_off.moved(
                day, moved, fuzz=fuzz_range(days), longer_than=0, longest=longest, factor=factor
            )
        card.seen, card.due = place, place + moved
        self._put(card)

    def _put(self, card: "_Card") -> None:
        if card.due < len(self._agenda):
            self._agenda[card.due].append(card)


class _Card:
    """A card on its course."""

    __slots__ = ("_drawn", "_seed", "difficulty", "due", "key", "seen", "stability")

    def __init__(self, card: CardAhead, number: int) -> None:
        self.key, self.stability, self.difficulty = card.key, card.stability, card.difficulty
        self.seen, self.due = -card.ago, max(0, card.due_in)
        digest = blake2b(f"{card.key}#{number}".encode(), digest_size=8).digest()
        self._seed, self._drawn = int.from_bytes(digest, "big"), 0

    def draw(self) -> tuple[float, float]:
        """Return the next two numbers of the card's own row, each from 0 to below 1.

        They are the halves of a number of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
        """
        self._drawn += 1
        mixed = (self._seed + self._drawn * _WEYL) & _MASK
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        mixed ^= mixed >> 31
        return (mixed >> 32) / _HALF, (mixed & (_HALF - 1)) / _HALF
