"""What was answered in a run: right of how many, what was taken for what, and what was learned since."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import comb

from attrs import frozen

from her2quiz.her2.ihc import Score
from her2quiz.her2.ish import Group
from her2quiz.session.lab.step import UNKNOWN, Skill, Verdict

SCORES = tuple(str(score) for score in (Score.ZERO, Score.ONE, Score.TWO, Score.THREE))
"""The scores that a field can have."""

GROUPS = tuple(f"Group {group.value}" for group in Group)
"""The groups that a dual-probe field can have."""

RECENT = 16
"""Answers of a skill that decide what comes next."""

BASE, MORE = 4, 5
"""The weight of each label, and what a recent confusion adds to both of its labels."""

WINDOW, FEWEST = 20, 8
"""Answers that are compared at first and since, and the fewest that say anything."""

CHANCE = 0.05
"""A difference that chance makes as often as this is no sign of learning."""


@frozen
class Answered:
    """One decision that was answered."""

    skill: Skill
    """What it took."""
    was: str
    """What was right."""
    said: str
    """What was said; empty if the learner did not know."""
    is_right: bool
    """Whether it counts as right."""


@frozen
class Confusion:
    """Something that was taken for something else."""

    was: str
    """What it was."""
    said: str
    """What it was called."""
    times: int
    """How often."""
    of: int
    """How often it was asked."""


@frozen
class Learned:
    """A confusion that has become rarer."""

    was: str
    """What it was."""
    said: str
    """What it was called."""
    first: tuple[int, int]
    """How often at first, and of how many."""
    since: tuple[int, int]
    """How often since, and of how many."""


class Tally:
    """Counts the answers of a run."""

    def __init__(self) -> None:
        """Start with none."""
        self.answers: list[Answered] = []
        """All answers, in their order."""

    def add(self, skill: Skill, verdict: Verdict) -> None:
        """Count an answer."""
        self.answers.append(Answered(skill, verdict.right, verdict.said, verdict.is_right))

    @property
    def right(self) -> int:
        """How many were right."""
        return sum(each.is_right for each in self.answers)

    @property
    def total(self) -> int:
        """How many there were."""
        return len(self.answers)

    def of(self, skill: Skill) -> list[Answered]:
        """Return the answers that took a skill."""
        return [each for each in self.answers if each.skill is skill]

    def table(self, skill: Skill, labels: Sequence[str]) -> list[list[int]]:
        """Return how often each label was called each label: a row for what was, a column for what was said."""
        pairs = Counter((each.was, each.said) for each in self.of(skill))
        return [[pairs[was, said] for said in labels] for was in labels]

    def confusions(self, skill: Skill) -> list[Confusion]:
        """Return what was taken for what, most often first."""
        asked = Counter(each.was for each in self.of(skill))
        wrong = Counter((each.was, each.said) for each in self.of(skill) if not each.is_right and each.said)
        found = [Confusion(was, said, times, asked[was]) for (was, said), times in wrong.items()]
        return sorted(found, key=lambda each: (-each.times, each.was, each.said))

    def learned(self, skill: Skill) -> Iterator[Learned]:
        """Yield the confusions that have become rarer, by more than chance makes of so few answers."""
        for each in self.confusions(skill):
            asked = [answer.said for answer in self.of(skill) if answer.was == each.was]
            size = min(WINDOW, len(asked) // 2)
            first, since = asked[:size].count(each.said), asked[-size:].count(each.said)
            if size >= FEWEST and first > since and _by_chance(first, since, size) < CHANCE:
                yield Learned(each.was, each.said, (first, size), (since, size))

    def weights(self, skill: Skill, labels: Sequence[str]) -> list[int]:
        """Return how often each label is to come: what was confused of late more often, both ways."""
        added = Counter[str]()
        for each in self.of(skill)[-RECENT:]:
            if not each.is_right:
                added.update({each.was, each.said} - {UNKNOWN})
        return [BASE + MORE * added[label] for label in labels]


def _by_chance(first: int, since: int, size: int) -> float:
    """Return how often chance alone makes so large a difference (Fisher's exact test, one-sided).

    Args:
        first: confusions among the first answers.
        since: confusions among the last ones.
        size: how many answers each of these are.
    """
    both = first + since
    ways = sum(comb(size, count) * comb(size, both - count) for count in range(first, min(size, both) + 1))
    return ways / comb(2 * size, both)
