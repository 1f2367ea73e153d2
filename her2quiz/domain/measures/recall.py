"""Recalls: the answers by which memory is measured, each beside what the scheduler expected of it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from her2quiz.domain.history.memory_summary import MATURE_DAYS
from her2quiz.domain.keys import deck_of


class Recall(NamedTuple):
    """The first answer of a study day to a learned card. Later ones of the day say little of memory."""

    card: str
    """The card's key."""

    day: date
    """The study day."""

    expected: float
    """The chance of recall, 0 to 1, that the scheduler gave it."""

    remembered: bool
    """Whether it was: any rating but Again."""

    interval: int
    """For how many days the card had been put off."""

    elapsed: int
    """How many study days had passed since its last answer, at least 1."""

    place: int
    """Which answer to the card it was, from 1."""

    lapses: int
    """How often the card had been missed before, on a later day than its last answer."""

    @property
    def deck(self) -> str:
        """The id of the card's deck."""
        return deck_of(self.card)

    @property
    def is_mature(self) -> bool:
        """Whether the card had been put off for long."""
        return self.interval >= MATURE_DAYS


class Share(NamedTuple):
    """How many of some answers were remembered."""

    remembered: int
    """How many were."""

    answers: int
    """Of how many."""

    @property
    def value(self) -> float | None:
        """The share, 0 to 1; None of no answers."""
        return self.remembered / self.answers if self.answers else None


def share(found: Iterable[Recall]) -> Share:
    """Count how many of some recalls were remembered."""
    marks = [recall.remembered for recall in found]
    return Share(sum(marks), len(marks))


def weakest(
    of_cards: Mapping[str, Share], groups: Mapping[str, Sequence[str]], few: int
) -> list[tuple[str, Share]]:
    """Return each group of cards with what was remembered of it, the least first.

    Args:
        of_cards: what was remembered of each card.
        groups: the names of the groups that a card is in, by its key.
        few: a group with fewer recalls is left out, since they say little.
    """
    by_group = dict[str, list[Share]]()
    for card, of in of_cards.items():
        for name in groups.get(card, ()):
            by_group.setdefault(name, []).append(of)
    shares = [(name, Share(*map(sum, zip(*some, strict=True)))) for name, some in by_group.items()]
    enough = [each for each in shares if each[1].answers >= few]
    return sorted(enough, key=lambda each: (each[1].remembered / each[1].answers, each[0]))
