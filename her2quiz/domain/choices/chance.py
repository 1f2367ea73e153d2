"""How much of an answer is knowledge, corrected for what the same score would be worth without any.

Each measure is 1 for a right answer and 0 for one that needs no knowledge: ticking everything, one choice for all
items, and, on average, a random order. A partly right answer counts as remembered only above one half. A negative
value is worse than such an answer.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from functools import lru_cache
from itertools import accumulate

ENOUGH = 0.5
"""What a partly right answer has to exceed to count as remembered, with difficulty."""

RARE = 0.05
"""The largest share of all orders that may be as good as one that counts as remembered."""


def of_ticks(hits: int, rights: int, false: int, wrongs: int) -> float:
    """Return the share of right options that were ticked, less the share of wrong ones: J of Youden, Cancer 1950.

    Args:
        hits: right options that were ticked.
        rights: right options.
        false: wrong options that were ticked.
        wrongs: wrong options; where there are none, ticking everything is right.
    """
    return _share(hits, rights) - _share(false, wrongs)


def of_choices(right: Sequence[Hashable], hits: int) -> float:
    """Return the share of errors avoided of one choice for all: lambda of Goodman and Kruskal, J Am Stat Assoc 1954.

    Args:
        right: the right choice of each item.
        hits: items with their right choice.
    """
    same = max(Counter(right).values())
    return (hits - same) / (len(right) - same) if same < len(right) else float(hits == len(right))


def of_order(inversions: int, lines: int) -> float:
    """Return the agreement of an order with the right one: tau of Kendall, Biometrika 1938.

    Args:
        inversions: pairs of lines that are the wrong way round.
        lines: lines to be put in order.
    """
    pairs = lines * (lines - 1) // 2
    return 1 - 2 * inversions / pairs if pairs else 1.0


@lru_cache(maxsize=64)
def most_inversions(lines: int) -> int:
    """Return how many pairs may be the wrong way round in an order that still counts as remembered.

    Its agreement is more than one half, and no more than one order in twenty is as good. With up to 4 lines only
    the right order is.
    """
    orders = _orders_by_inversions(lines)
    rare = [place for place, count in enumerate(accumulate(orders)) if count <= RARE * sum(orders)]
    return max((place for place in rare if of_order(place, lines) > ENOUGH), default=0)


def _orders_by_inversions(lines: int) -> list[int]:
    """Count the orders with 0, 1, 2… inversions (MacMahon 1916): the line put last adds 0 to all lines before it."""
    counts = [1]
    for added in range(2, lines + 1):
        longer = [0] * (len(counts) + added - 1)
        for inversions, count in enumerate(counts):
            for more in range(added):
                longer[inversions + more] += count
        counts = longer
    return counts


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
