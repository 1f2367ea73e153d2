"""Mix-ups: which wrong answer is given for which right one, again and again."""

from collections import Counter
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


def mix_ups(wrong: Iterable[tuple[str, str]], *, least: int, most: int) -> list[MixUp]:
    """Count wrong answers, and return the most frequent first.

    Args:
        wrong: the key of a card, and what was answered, for each wrong answer.
        least: a wrong answer that was given less often is chance.
        most: how many are returned at most.
    """
    counts = Counter((card, given.strip()) for card, given in wrong if given.strip())
    often = [MixUp(card, given, times) for (card, given), times in counts.items() if times >= least]
    return sorted(often, key=lambda each: (-each.times, each.card, each.given))[:most]
