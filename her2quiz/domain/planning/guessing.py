"""The chance of answering a question rightly without knowing anything of it."""

from math import factorial

from her2quiz.domain.kinds.drawn_field import DrawnField
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.question import AnyKind
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse


def guessed(kind: AnyKind) -> float:
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
