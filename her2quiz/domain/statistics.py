"""Numbers about what was learned, folded from the log."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from attrs import frozen

from her2quiz.domain.forgetting import retrievability
from her2quiz.domain.memory import Memory, Stage
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating

FORECAST_DAYS = 7
"""Days that the forecast looks ahead, today included."""


@frozen
class DeckProgress:
    """How far a learner is with one deck."""

    cards: int
    """Cards that can be asked."""

    new: int
    """Cards never asked."""

    due: int
    """Cards to be asked today, new ones aside."""

    learned: int
    """Cards that come back after days."""

    recall: float | None
    """Mean chance of recall today of the learned cards, 0 to 1; None with none learned."""

    forecast: tuple[int, ...]
    """Reviews due today and on each of the following days."""

    last_day: date | None
    """Study day of the latest review of a card of this deck."""


def deck_progress(keys: Iterable[str], memories: Mapping[str, Memory], now: Moment) -> DeckProgress:
    """Count one deck.

    Args:
        keys: the deck's cards.
        memories: what is remembered of them.
        now: the present moment.
    """
    keys = list(keys)
    known = [memories[key] for key in keys if key in memories]
    learned = [memory for memory in known if memory.stage is Stage.REVIEW]
    chances = [retrievability(memory, now.day) for memory in learned]
    return DeckProgress(
        cards=len(keys),
        new=len(keys) - len(known),
        due=sum(memory.is_due(now) for memory in known),
        learned=len(learned),
        recall=sum(chances) / len(chances) if chances else None,
        forecast=forecast(known, now),
        last_day=max((memory.day for memory in known), default=None),
    )


def forecast(memories: Iterable[Memory], now: Moment) -> tuple[int, ...]:
    """Count the reviews due today (with the overdue ones) and on each of the next days."""
    counts = [0] * FORECAST_DAYS
    for memory in memories:
        ahead = 0 if memory.in_steps else max(0, (memory.due_day - now.day).days)
        if ahead < FORECAST_DAYS:
            counts[ahead] += 1
    return tuple(counts)


def streak(studied: Callable[[date], bool], today: date) -> int:
    """Count the study days in a row with a review, up to today or, if today has none yet, up to yesterday.

    Args:
        studied: tells whether a study day has a review.
        today: the present study day.
    """
    day = today if studied(today) else today - timedelta(days=1)
    length = 0
    while studied(day):
        length += 1
        day -= timedelta(days=1)
    return length


@frozen
class Tally:
    """Answers of one deck with one rating."""

    deck: str
    """The deck's id."""

    rating: Rating
    """The rating."""

    count: int
    """How many."""

    marked: int
    """How many of them were marked rather than rated by the learner alone."""

    right: int
    """How many of the marked ones were right in full."""

    seconds: float
    """How long they took together."""
