"""Simulates learners up to an exam, and looks how often its score lies in the interval that was told before.

    python -m tests.stress.expected_score [--count LEARNERS]

None of them has the memory that the scheduler expects: a fact first lasts 0.6 to 1.4 times as long, each review adds 0.7
to 1.2 times as much, the curve of forgetting is steeper or flatter, some cards are easier than others, and right guesses
count. Each studies for some weeks, is told what to expect, studies on as planned, and sits the exam. Chance has a seed, so the
figures are the same at each run. Exits 1 if fewer than 75% or more than 90% of at least 100 scores lie in the interval.
"""

import argparse
import sys
from datetime import UTC, datetime, timedelta
from random import Random

from attrs import define, field, frozen

from her2quiz.domain.measures.recall import Recall
from her2quiz.domain.moment import Moment
from her2quiz.domain.planning.course_ahead import CardAhead, Pace
from her2quiz.domain.planning.expected_score import Score
from her2quiz.domain.planning.first_sight import first_ratings
from her2quiz.domain.planning.lasting import belief
from her2quiz.domain.planning.outlook import ExamAhead, Outlook, Student, outlook
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.day.backlog import days_share, most_lost_first
from her2quiz.domain.scheduling.fsrs.forgetting import chance, retrievability
from her2quiz.domain.scheduling.fsrs.fsrs_6 import fsrs_6
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.settings import SchedulerSettings
from tests.domain.outcome import outcome

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
SETTINGS = SchedulerSettings()
FSRS = fsrs_6(SETTINGS)
SECONDS, REVIEWS_PER_DAY = 15.0, 60
GUESSED = (0.0, 0.0, 0.25, 0.25, 0.5)
"""The chance to guess each fifth of the cards: texts, single best answers and statements."""

FEWEST, MOST, ENOUGH = 0.75, 0.9, 100
"""Which share of the scores lies in the interval, if there are enough."""


@frozen
class Nature:
    """How a learner remembers, beside the learner that FSRS expects."""

    first: float
    growth: float
    decay: float
    uneven: float
    knows_new: float

    @classmethod
    def drawn(cls, rng: Random) -> "Nature":
        """Draw a learner."""
        return cls(
            rng.uniform(0.6, 1.4),
            rng.uniform(0.7, 1.2),
            -rng.uniform(0.1, 0.25),
            rng.uniform(0, 0.5),
            rng.uniform(0.2, 0.8),
        )


@frozen
class Plan:
    """What a learner has before them."""

    cards: int
    new_per_day: int
    studied: int
    left: int

    @classmethod
    def drawn(cls, rng: Random) -> "Plan":
        """Draw some cards, some days of study and some days until the exam."""
        return cls(rng.randint(40, 250), rng.randint(3, 12), rng.randint(0, 70), rng.randint(2, 60))


@define
class Learner:
    """One learner, who studies day by day."""

    nature: Nature
    plan: Plan
    rng: Random
    memories: dict[str, Memory] = field(factory=dict)
    really: dict[str, tuple[float, float, int]] = field(factory=dict)
    recalls: list[Recall] = field(factory=list)
    firsts: list[Rating] = field(factory=list)

    @property
    def keys(self) -> list[str]:
        """All cards, in the order in which they are learned."""
        return [f"deck/{number}" for number in range(self.plan.cards)]

    def study(self, day: int) -> None:
        """Study what is asked on a day."""
        now = Moment.from_local(START + timedelta(days=day))
        due = [key for key, memory in self.memories.items() if memory.is_due(now)]
        share = days_share(
            due=len(due),
            reviewed=0,
            reviews_per_day=REVIEWS_PER_DAY,
            introduced=0,
            new_per_day=self.plan.new_per_day,
        )
        for key in most_lost_first(due, self.memories, now.day)[: share.reviews]:
            self._review(key, now, day)
        for key in [key for key in self.keys if key not in self.memories][: share.new]:
            self._meet(key, now, day)

    def _meet(self, key: str, now: Moment, day: int) -> None:
        rating = Rating.GOOD if self.rng.random() < self.nature.knows_new else Rating.AGAIN
        self.firsts.append(rating)
        stability, difficulty = FSRS.first(rating)
        uneven = self.rng.lognormvariate(0, self.nature.uneven)
        self.really[key] = stability * self.nature.first * uneven, difficulty, day
        self._rate(key, now, rating)

    def _review(self, key: str, now: Moment, day: int) -> None:
        before = self.memories[key]
        elapsed = (now.day - before.day).days
        knows = self._knows(key, day)
        rating = Rating.GOOD if knows else Rating.AGAIN
        expected = retrievability(before, now.day)
        self.recalls.append(
            Recall(
                key, now.day, expected, knows, before.interval(), elapsed, before.reviews + 1, before.lapses
            )
        )
        self._learn(key, day, knows=knows)
        self._rate(key, now, rating)

    def _rate(self, key: str, now: Moment, rating: Rating) -> None:
        memory = outcome(key, self.memories.get(key), now, SETTINGS, rating=rating)
        while memory.in_steps:
            now = now._replace(at=now.at + timedelta(seconds=SECONDS))
            memory = outcome(key, memory, now, SETTINGS, rating=Rating.GOOD)
        self.memories[key] = memory

    def _knows(self, key: str, day: int) -> bool:
        stability, _, seen = self.really[key]
        if self.rng.random() < chance(stability, day - seen, self.nature.decay):
            return True
        return self.rng.random() < guessed(key)

    def _learn(self, key: str, day: int, *, knows: bool) -> None:
        """Let what is really remembered grow or shrink."""
        stability, difficulty, seen = self.really[key]
        rating = Rating.GOOD if knows else Rating.AGAIN
        after = FSRS.stability(stability, difficulty, day - seen, rating)
        grown = stability + (after - stability) * (self.nature.growth if knows else 1)
        self.really[key] = grown, FSRS.difficulty(difficulty, rating), day

    def expects(self) -> Outlook:
        """Return what is told before the last days of study."""
        today = Moment.from_local(START + timedelta(days=self.plan.studied)).day
        seen = [
            CardAhead(
                key, each.stability, each.difficulty, (today - each.day).days, (each.due_day - today).days
            )
            for key, each in self.memories.items()
        ]
        new = [key for key in self.keys if key not in self.memories]
        pace = Pace(
            new_per_day=self.plan.new_per_day,
            reviews_per_day=REVIEWS_PER_DAY,
            first_ratings=first_ratings(self.firsts),
        )
        cards = {key: guessed(key) for key in self.keys}
        exam = ExamAhead(today + timedelta(days=self.plan.left), cards, {"all": self.keys})
        return outlook(Student(today, seen, new, pace, belief(self.recalls)), exam)

    def sit(self) -> float:
        """Sit the exam; gives the score."""
        day = self.plan.studied + self.plan.left
        right = 0
        for key in self.keys:
            right += self._knows(key, day) if key in self.memories else self.rng.random() < guessed(key)
        return right / self.plan.cards


def guessed(key: str) -> float:
    """Return the chance to guess a card."""
    return GUESSED[int(key.rpartition("/")[2]) % len(GUESSED)]


def told_and_scored(seed: int) -> tuple[Score, float]:
    """Return what one learner was told to expect, and the score."""
    rng = Random(seed)
    learner = Learner(Nature.drawn(rng), Plan.drawn(rng), rng)
    for day in range(learner.plan.studied):
        learner.study(day)
    told = learner.expects().score
    for day in range(learner.plan.studied, learner.plan.studied + learner.plan.left):
        learner.study(day)
    return told, learner.sit()


def main() -> None:
    """Print how often the score lies in the interval, and how wide that is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=200, metavar="LEARNERS")
    count: int = parser.parse_args().count
    found = [told_and_scored(seed) for seed in range(count)]
    inside = sum(told.low <= scored <= told.high for told, scored in found) / count
    below, above = (
        sum(scored < told.low for told, scored in found) / count,
        sum(scored > told.high for told, scored in found) / count,
    )
    width = sum(told.high - told.low for told, _ in found) / count
    off = sum(scored - told.expected for told, scored in found) / count
    print(
        f"  below {below:.0%}, above {above:.0%}; width {100 * width:.1f} points; scored {100 * off:+.1f} points more"
    )
    print(f"expected_score: {inside:.0%} of {count} scores in the interval of 80%")
    sys.exit(count >= ENOUGH and not FEWEST <= inside <= MOST)


if __name__ == "__main__":
    main()
