"""Numbers about what was learned."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from attrs import frozen

from her2quiz.domain.history.memory_summary import MemorySummary
from her2quiz.domain.scheduling.forgetting import chance

FORECAST_DAYS = 7
"""Days that the forecast looks ahead, today included."""


@frozen
class DeckCounts:
    """What there is to do in one deck."""

    cards: int
    """Cards that can be asked."""

    new: int
    """Cards never asked."""

    due: int
    """Cards to be asked today, new ones aside."""


@frozen
class DeckProgress:
    """How far a learner is with one deck."""

    learned: int
    """Cards that come back after days."""

    recall: float | None
    """Mean chance of recall today of the learned cards, 0 to 1; None with none learned."""

    forecast: tuple[int, ...]
    """Reviews due today, with the overdue ones, and on each of the following days."""

    last_day: date | None
    """Study day of the latest review of a card of this deck."""


def deck_counts(
    keys: Iterable[str], memory_summaries: Mapping[str, MemorySummary], today: date
) -> DeckCounts:
    """Count what there is to do in a deck.

    Args:
        keys: the deck's cards.
        memory_summaries: what is remembered of cards, of other decks too.
        today: the present study day.
    """
    keys, day = list(keys), today.isoformat()
    known = [memory_summaries[key] for key in keys if key in memory_summaries]
    return DeckCounts(len(keys), len(keys) - len(known), sum(each.is_due(day) for each in known))


def deck_progress(
    keys: Iterable[str], memory_summaries: Mapping[str, MemorySummary], today: date
) -> DeckProgress:
    """Tell how far a learner is with a deck; takes what `deck_counts` takes."""
    known = [memory_summaries[key] for key in keys if key in memory_summaries]
    learned = [each for each in known if each.is_learned]
    chances = [chance(each.stability, (today - date.fromisoformat(each.day)).days) for each in learned]
    return DeckProgress(
        learned=len(learned),
        recall=sum(chances) / len(chances) if chances else None,
        forecast=forecast(known, today),
        last_day=max((date.fromisoformat(each.day) for each in known), default=None),
    )


def forecast(memory_summaries: Iterable[MemorySummary], today: date) -> tuple[int, ...]:
    """Count the reviews due today (with the overdue ones) and on each of the next days."""
    counts = [0] * FORECAST_DAYS
    for each in memory_summaries:
        ahead = max(0, (date.fromisoformat(each.due_day) - today).days) if each.is_learned else 0
        if ahead < FORECAST_DAYS:
            counts[ahead] += 1
    return tuple(counts)


def streak(days: Iterable[date], today: date) -> int:
    """Count the study days in a row with a review, up to today or, if today has none yet, up to yesterday.

    Args:
        days: the study days with a review, the latest first; no more are taken than are needed.
        today: the present study day.
    """
    length, expected = 0, today
    for day in days:
        if length == 0 and day == today - timedelta(days=1):
            expected = day
        if day < expected:
            break
        if day == expected:
            length += 1
            expected -= timedelta(days=1)
    return length
