"""Simulates months of study of the shipped decks, without files: how much a day asks, and what a break does.

    python -m tests.stress.days [--count DAYS]

It prints 60 days for several numbers of new cards, and 200 days with two breaks.

The learner is not the one that the scheduler expects: a fact first lasts 0.6 times as long, and each review adds 0.7
times as much. Chance has a seed, so the figures are the same at each run.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from pathlib import Path
from random import Random

from attrs import define, field, frozen

from her2quiz.domain.keys import family_of
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.day.backlog import days_share
from her2quiz.domain.scheduling.day.look_alikes import are_look_alikes
from her2quiz.domain.scheduling.day.queue import build_queue
from her2quiz.domain.scheduling.day.same_day import DAYS_KEPT, EVERY, choose_cards
from her2quiz.domain.scheduling.fsrs.forgetting import retrievability
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.session.services.library import Library
from her2quiz.session.settings.preferences import Preferences
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.file.connect import MEMORY

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
BREAKS = (range(30, 40), range(110, 120))
"""Days without study, from 0."""

SECONDS = 15.0
"""How long an answer takes: the program's own forecast."""


@frozen
class Learner:
    """How a learner remembers, beside the learner that FSRS expects."""

    first: float = 0.6
    """The stability after the first answer, as a share of what FSRS expects."""

    growth: float = 0.7
    """What each review adds to the stability, as a share of what FSRS expects."""

    knows_new: float = 0.5
    """The chance that a new card is answered rightly."""

    knows_again: float = 0.9
    """The chance that a card is known minutes after its answer was seen."""

    def learns(self, before: Memory | None, after: Memory) -> Memory:
        """Return what the learner really remembers after a review."""
        if before is None:
            return after._replace(stability=self.first * after.stability)
        gained = after.stability - before.stability
        return after._replace(stability=before.stability + gained * (self.growth if gained > 0 else 1))


@define
class StudyDay:
    """What happened on one day."""

    waiting: int = 0
    """Cards that were due in the morning."""

    new: int = 0
    """New cards that were asked."""

    answers: int = 0
    """All answers."""

    right: int = 0
    """Due cards that were answered rightly."""

    reviewed: int = 0
    """Due cards that were answered."""

    are_new_held_back: bool = False
    """Whether no new card was asked, though some were left."""

    cards: int = 0
    """Cards that were asked, each counted once."""

    pairs: int = 0
    """Pairs of siblings or look-alikes that were reviewed, where neither was new."""

    pairs_with_new: int = 0
    """Pairs of siblings or look-alikes of which one was new, or both."""

    @property
    def minutes(self) -> float:
        """How long it took."""
        return self.answers * SECONDS / 60


@define
class Simulation:
    """One learner and some cards, from the first day on."""

    stems: Mapping[str, str]
    new_per_day: int
    reviews_per_day: int
    learner: Learner = field(factory=Learner)
    rng: Random = field(factory=lambda: Random(1))
    memories: dict[str, Memory] = field(factory=dict)
    really: dict[str, Memory] = field(factory=dict)
    answered: dict[date, list[str]] = field(factory=dict)
    settings: SchedulerSettings = field(factory=SchedulerSettings)

    def run(self, days: int, breaks: Iterable[range] = ()) -> list[StudyDay]:
        """Study some days; on those of a break nothing is done."""
        off = {day for each in breaks for day in each}
        return [StudyDay() if day in off else self.study(day) for day in range(days)]

    def study(self, day: int) -> StudyDay:
        """Study what is asked on one day, each card until it comes no more."""
        now = Moment.from_local(START + timedelta(days=day))
        keys = self._asked(now)
        today = StudyDay(waiting=sum(memory.is_due(now) for memory in self.memories.values()))
        new = {key for key in keys if key not in self.memories}
        for key in keys:
            self._answer(key, now, today)
        self.answered[now.day] = keys
        today.new, today.cards = len(new), len(keys)
        today.are_new_held_back = not new and len(self.memories) < len(self.stems)
        self._count_pairs(keys, new, today)
        return today

    def _asked(self, now: Moment) -> list[str]:
        due = sum(memory.is_due(now) for memory in self.memories.values())
        share = days_share(
            due=due,
            reviewed=0,
            reviews_per_day=self.reviews_per_day,
            introduced=0,
            new_per_day=self.new_per_day,
        )
        since = now.day - timedelta(days=DAYS_KEPT)
        entries, _ = choose_cards(
            build_queue(self.stems, self.memories, now, EVERY),
            (),
            self.memories,
            now,
            new_limit=share.new,
            due_limit=share.reviews,
            stem_of=self.stems.__getitem__,
            earlier=lambda: {day: keys for day, keys in self.answered.items() if day >= since},
        )
        return [entry.key for entry in entries]

    def _answer(self, key: str, now: Moment, today: StudyDay) -> None:
        """Answer a card until it comes no more today."""
        while True:
            before = self.memories.get(key)
            knows = self._knows(before, key, now)
            if before is not None and before.day < now.day:
                today.reviewed += 1
                today.right += knows
            rating = Rating.GOOD if knows else Rating.AGAIN
            after = outcomes(key, before, now, self.settings).after(rating)
            real = outcomes(key, self.really.get(key), now, self.settings).after(rating)
            self.really[key] = self.learner.learns(self.really.get(key), real)
            self.memories[key] = after
            today.answers += 1
            now = now._replace(at=now.at + timedelta(seconds=SECONDS))
            if not after.in_steps:
                return

    def _knows(self, before: Memory | None, key: str, now: Moment) -> bool:
        if before is None:
            return self.rng.random() < self.learner.knows_new
        if before.day == now.day:
            return self.rng.random() < self.learner.knows_again
        return self.rng.random() < retrievability(self.really[key], now.day)

    def _count_pairs(self, keys: Sequence[str], new: set[str], today: StudyDay) -> None:
        for one, other in combinations(keys, 2):
            if family_of(one) == family_of(other) or are_look_alikes(self.stems[one], self.stems[other]):
                if one in new or other in new:
                    today.pairs_with_new += 1
                else:
                    today.pairs += 1


def shipped_stems() -> dict[str, str]:
    """Return what each card of the shipped decks asks, in the order in which they are learned."""
    library = Library(DeckIndex(MEMORY), tuple(sorted(Path("decks").glob("*.toml"))))
    return {key: library.stem(key) for deck in library.decks for key in deck.keys}


def days_with_backlog(days: Sequence[StudyDay], first: int, most: int) -> int:
    """Count the days from one on, on which more cards wait than are asked."""
    return next((number for number, day in enumerate(days[first:]) if day.waiting <= most), len(days) - first)


def _report(name: str, days: Sequence[StudyDay], most: int, say: Callable[[str], None]) -> None:
    studied = [day for day in days if day.answers]
    minutes = sorted(day.minutes for day in studied)
    reviewed, right = sum(day.reviewed for day in days), sum(day.right for day in days)
    say(f"{name}:")
    say(
        f"  minutes a day: mean {sum(minutes) / len(minutes):.1f}, median {minutes[len(minutes) // 2]:.1f}, most {minutes[-1]:.1f}"
    )
    say(
        f"  answers a day: most {max(day.answers for day in days)}; reviews right: {right / max(1, reviewed):.0%}"
    )
    say(
        f"  new cards: {sum(day.new for day in days)}; pairs on one day: {sum(day.pairs for day in days)} reviewed,"
    )
    say(f"    {sum(day.pairs_with_new for day in days)} with a new card")
    for each in BREAKS:
        if each.stop < len(days):
            held = sum(day.are_new_held_back for day in days[each.stop : each.stop + 30])
            backlog = days_with_backlog(days, each.stop, most)
            say(
                f"  after the break at day {each.start}: {days[each.stop].waiting} waiting, cleared after {backlog} days;"
                f" {held} of the next 30 days held new cards back"
            )


def main() -> None:
    """Print both simulations; exit 1 if a day asks more than it may."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=200, metavar="DAYS")
    count: int = parser.parse_args().count
    stems, usual = shipped_stems(), Preferences()
    _compare_new(stems, usual.reviews_per_day, min(60, count))
    runs = (
        ("As set", usual.new_per_day, usual.reviews_per_day),
        ("Without a limit of reviews", usual.new_per_day, EVERY),
        ("10 new cards and no limit of reviews, as before", 10, EVERY),
    )
    too_long = 0
    for name, new, most in runs:
        days = Simulation(stems, new, most).run(count, BREAKS)
        _report(name, days, usual.reviews_per_day, print)
        too_long += sum(day.cards > most + new or (day.new > 0 and day.waiting > most) for day in days)
    print(f"days: {count} days, {too_long} of them with more than was set")
    sys.exit(bool(too_long))


def _compare_new(stems: Mapping[str, str], most: int, count: int) -> None:
    print(f"{count} days, by the number of new cards a day:")
    for new in (3, 4, 5, 6, 8, 10) if count >= 60 else (5,):
        days = Simulation(stems, new, most).run(count)
        every, later = [day.minutes for day in days], [day.minutes for day in days[count // 2 :]]
        print(
            f"  {new:>2}: {sum(every) / len(every):5.1f} minutes a day, {sum(later) / len(later):5.1f} in the second half,"
            f" {max(every):5.1f} at most, {sum(day.new for day in days):>4} cards seen"
        )


if __name__ == "__main__":
    main()
