"""How long a learner's memory lasts, beside what the scheduler expects of it, judged from their own answers.

The scheduler knows a stability S of each card. What it really is for this learner is taken to be A S (S / 3) ** B: the
first factor says how long memory lasts at first, the exponent how that changes as stability grows. Both are unknown.
They are given a normal prior around the scheduler's own view (log A = 0 and B = 0), and every recall of the log, which
was expected with some chance and came or did not, is weighed by Bayes' rule on a grid of both; that is a logistic
recalibration (Cox, Biometrika 1958) whose scale is time instead of log-odds. So with few answers the interval stays
wide, and with many it narrows around the learner. The widths of the prior were found with
`tests/stress/expected_score.py`, on learners whose memory is not that of FSRS.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import exp, log
from typing import NamedTuple

from her2quiz.domain.measures.recall import Recall
from her2quiz.domain.measures.recalls import Recalls
from her2quiz.domain.scheduling.fsrs.forgetting import DEFAULT_DECAY

LIKELY_FIRST, LIKELY_GROWTH = 0.5, 0.15
"""Standard deviations of log A and of B in the prior."""

REFERENCE_DAYS = 3.0
"""At this stability only A matters; about what a card has after its first right answer."""

WEIGHED = 1000
"""As many of the latest recalls are weighed: memory and habits change."""

_STEPS = tuple(each / 4 for each in range(-10, 11))
"""Where the grid lies, in standard deviations."""

_SURE = 1e-6


class Lasting(NamedTuple):
    """One way in which a learner's memory may differ from what the scheduler expects."""

    first: float = 0.0
    """log A."""

    growth: float = 0.0
    """B."""

    def stability(self, expected: float) -> float:
        """Return the stability, in days, of a card for which the scheduler expects some stability."""
        return float(exp(self.first) * expected * (expected / REFERENCE_DAYS) ** self.growth)


class Belief(NamedTuple):
    """How likely each of several ways is."""

    ways: Sequence[Lasting]
    """The ways, those in which memory lasts least first."""

    weights: Sequence[float]
    """How likely each is; together 1."""

    def drawn(self, count: int) -> list[Lasting]:
        """Return some ways that stand for all: each as often as it is likely, taken at even distances."""
        drawn, total, place = list[Lasting](), self.weights[0], 0
        for number in range(count):
            wanted = (number + 0.5) / count
            while total < wanted and place < len(self.ways) - 1:
                place += 1
                total += self.weights[place]
            drawn.append(self.ways[place])
        return drawn

    @property
    def mean(self) -> Lasting:
        """The way in the middle."""
        first = sum(weight * way.first for way, weight in zip(self.ways, self.weights, strict=True))
        growth = sum(weight * way.growth for way, weight in zip(self.ways, self.weights, strict=True))
        return Lasting(first, growth)


def belief(found: Sequence[Recall], decay: float = DEFAULT_DECAY) -> Belief:
    """Weigh a learner's recalls, the latest of them; without any, only the prior is left.

    Args:
        found: the recalls, oldest first.
        decay: that of the forgetting curve by which they were expected.
    """
    weighing = Weighing(found, decay)
    while weighing.go_on():
        pass
    return weighing.result()


class Weighing:
    """Weighs a learner's recalls row by row of the grid, so that a screen stays quick meanwhile."""

    def __init__(self, found: Sequence[Recall], decay: float = DEFAULT_DECAY) -> None:
        """Begin; takes the same arguments as `belief`."""
        latest = found.latest(WEIGHED) if isinstance(found, Recalls) else found[-WEIGHED:]
        self._tried, self._decay = _alike(latest, decay), decay
        self._found = dict[Lasting, float]()
        self._left = [LIKELY_GROWTH * each for each in reversed(_STEPS)]

    def go_on(self) -> bool:
        """Weigh one row; False once none is left."""
        if not self._left:
            return False
        growth = self._left.pop()
        scaled = _scaled(self._tried, growth)
        for each in _STEPS:
            first = LIKELY_FIRST * each
            self._found[Lasting(first, growth)] = _evidence(first, scaled, self._decay)
        return True

    def result(self) -> Belief:
        """Return how likely each way is, once all rows were weighed."""
        ways = sorted(self._found, key=lambda way: (way.first + way.growth, way.first))
        likely = [_prior(way) + self._found[way] for way in ways]
        highest = max(likely)
        weights = [exp(each - highest) for each in likely]
        total = sum(weights)
        return Belief(ways, [each / total for each in weights])


class _Alike(NamedTuple):
    """Recalls of about the same stability, expected with about the same chance."""

    stability: float
    since: float
    """How long ago the card was seen, in stabilities, times the factor of the curve."""
    remembered: int
    missed: int


def _alike(found: Iterable[Recall], decay: float) -> list[_Alike]:
    counts = Counter[tuple[float, float, bool]]()
    for recall in found:
        chance = min(max(recall.expected, 0.02), 0.999)
        since = chance ** (1 / decay) - 1
        stability = (0.9 ** (1 / decay) - 1) * recall.elapsed / since
        counts[round(2 * log(stability)), round(5 * log(since)), recall.remembered] += 1
    places = sorted({each[:2] for each in counts})
    return [
        _Alike(
            exp(stability / 2),
            exp(since / 5),
            counts[stability, since, True],
            counts[stability, since, False],
        )
        for stability, since in places
    ]


def _prior(way: Lasting) -> float:
    return -((way.first / LIKELY_FIRST) ** 2 + (way.growth / LIKELY_GROWTH) ** 2) / 2


def _scaled(tried: Sequence[_Alike], growth: float) -> list[tuple[float, int, int]]:
    """Return how long ago each was seen if stability grows otherwise, with what was remembered and missed."""
    return [
        (since * (stability / REFERENCE_DAYS) ** -growth, remembered, missed)
        for stability, since, remembered, missed in tried
    ]


def _evidence(first: float, scaled: Iterable[tuple[float, int, int]], decay: float) -> float:
    """Return the log of the likelihood of what was remembered and missed."""
    total, shorter = 0.0, exp(-first)
    for since, remembered, missed in scaled:
        chance = float((1 + since * shorter) ** decay)
        chance = min(max(chance, _SURE), 1 - _SURE)
        total += remembered * log(chance) + (missed * log(1 - chance) if missed else 0.0)
    return total
