"""Mix-ups: which wrong answer is given for which right one, again and again."""

from collections.abc import Iterable
from typing import NamedTuple


class MixUp(NamedTuple):
    """A wrong answer to one card."""

    card: str
    """The card's key."""

    given: str
    """What was answered."""

    times: int
    """How often."""


def most_often(counted: Iterable[MixUp], *, least: int, most: int) -> list[MixUp]:
    """Return the most frequent mix-ups first.

    Args:
        counted: each wrong answer to each card once.
        least: a wrong answer that was given less often is chance.
        most: how many are returned at most.
    """
    often = [each for each in counted if each.times >= least]
    return sorted(often, key=lambda each: (-each.times, each.card, each.given))[:most]
