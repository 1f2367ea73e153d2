"""The score that is expected in an exam that asks every card once, and the chance of guessing rightly."""

from collections.abc import Sequence
from math import erf, factorial, sqrt

from attrs import frozen

from her2quiz.domain.kinds.drawn_field import DrawnField
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.question import AnyKind
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse

SURE = 0.8
"""How likely the score is to lie in the interval."""

_HALVINGS = 40


@frozen
class Score:
    """A share of questions answered rightly, 0 to 1, before the exam."""

    expected: float
    """The mean."""

    low: float
    """In one of ten exams the score is lower."""

    median: float
    """In half of them it is lower."""

    high: float
    """In one of ten it is higher."""

    cards: int
    """How many questions there are."""


def score(runs: Sequence[Sequence[float]]) -> Score:
    """Return what is expected of an exam, judged from several ways in which all may come.

    Within one way, the questions are answered independently of each other, so that their number of right answers has a
    Poisson binomial distribution, here taken as a normal one (Hodges and Le Cam, Ann Math Stat 1960). The ways are
    equally likely, and the distribution of the score is the mixture of theirs.

    Args:
        runs: for each way, the chance that each question is answered rightly, 0 to 1.
    """
    cards = len(runs[0]) if runs else 0
    if not cards:
        return Score(0.0, 0.0, 0.0, 0.0, 0)
    ways = [(sum(chances) / cards, _spread(chances)) for chances in runs]
    expected = sum(mean for mean, _ in ways) / len(ways)
    low, median, high = (_quantile(ways, share) for share in ((1 - SURE) / 2, 0.5, (1 + SURE) / 2))
    return Score(expected, min(low, expected), median, max(high, expected), cards)


def _spread(chances: Sequence[float]) -> float:
    """Return the standard deviation of the share of right answers."""
    return sqrt(sum(chance * (1 - chance) for chance in chances)) / len(chances)


def _quantile(ways: Sequence[tuple[float, float]], share: float) -> float:
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if sum(_below(middle, *way) for way in ways) / len(ways) < share:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _below(value: float, mean: float, spread: float) -> float:
    """Return how likely a normal value is to be below another."""
    if spread == 0:
        return float(mean <= value)
    return (1 + erf((value - mean) / (spread * sqrt(2)))) / 2


def chance_of_guessing(kind: AnyKind) -> float:
    """Return the chance, 0 to 1, that a guess is right in all its parts; what is typed or recalled cannot be guessed."""
    ways = _ways(kind)
    return 1 / ways if ways else 0.0


def _ways(kind: AnyKind) -> int:
    """Return how many answers there are, of which one is right; 0 if nobody could list them."""
    match kind:
        case TrueFalse():
            ways = 2
        case SingleBest(options=options, choices=choices):
            ways = min(len(options), choices or len(options))
        case DrawnField(finding=finding):
            ways = len(finding.labels)
        case SelectAll(options=options):
            ways = (1 << len(options)) - 1
        case Ordering(lines=lines):
            ways = factorial(len(lines))
        case Matching(items=items, choices=choices) if len(items) == len(choices):
            ways = factorial(len(items))
        case Matching(items=items, choices=choices) | Grouping(items=items, choices=choices):
            ways = len(choices) ** len(items)
        case _:
            ways = 0
    return ways
