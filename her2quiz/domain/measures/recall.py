"""Recalls: the answers by which memory is measured, each beside what the scheduler expected of it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from her2quiz.domain.history.memory_summary import MATURE_DAYS
from her2quiz.domain.history.replay import replayed
from her2quiz.domain.history.review import PRACTICE, Review
from her2quiz.domain.keys import deck_of
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.fsrs.forgetting import retrievability
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.settings import SchedulerSettings


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


History = Iterable[tuple[Review, SchedulerSettings]]
"""A card's reviews that were not undone, oldest first, each with its scheduler settings."""


class Known(NamedTuple):
    """What is known of a card after some of its reviews."""

    memory: Memory | None
    """What is remembered."""

    place: int
    """How many reviews there were."""

    lapses: int
    """How often the card had been missed, on a later day than its last answer."""


UNKNOWN = Known(None, 0, 0)
"""What is known before the first review."""


def recalls(card: str, history: History) -> list[Recall]:
    """Return the recalls among a card's reviews, oldest first."""
    return go_on(card, history, UNKNOWN)[0]


def go_on(card: str, history: History, known: Known) -> tuple[list[Recall], Known | None]:
    """Return the recalls among a card's further reviews, oldest first, and what is known after them.

    That is None if a reset or a fit came after the last of them: then all reviews are needed to go on.
    """
    found, is_settled = list[Recall](), True
    for before, review, settings, after in replayed(history, known.memory):
        place, lapses = known.place + 1, known.lapses
        elapsed = 0 if before is None else (review.moment.day - before.seen_day(review.moment.day)).days
        if before is not None and elapsed >= 1:
            if not before.in_steps and review.mode != PRACTICE:  # of practice, only misses are known
                found.append(_recall(card, before, review, settings, (elapsed, place, lapses)))
            lapses += review.rating is Rating.AGAIN
        known, is_settled = Known(after, place, lapses), not (review.resets_since or review.fits_since)
    return found, known if is_settled else None


def _recall(
    card: str, before: Memory, review: Review, settings: SchedulerSettings, counted: tuple[int, int, int]
) -> Recall:
    day = review.moment.day
    expected = retrievability(before, day, -settings.parameters[20])
    return Recall(card, day, expected, review.rating is not Rating.AGAIN, before.interval(), *counted)


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
