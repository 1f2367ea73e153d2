"""Cards whose correct answer has changed since the learner last answered them: they are due now.

Nothing is stored for this. What an answer was measured by is kept with the answer, and what it is measured by now is in
the index of decks; so answering the card settles it, and undoing that answer brings it up again.

Cards whose latest review is dated later than now, by a clock that was wrong, are due now, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Protocol

from her2quiz.domain.moment import Moment

if TYPE_CHECKING:  # the first screen knows only what is remembered in brief
    from her2quiz.domain.scheduling.memory import Memory


class Remembered(Protocol):
    """What is remembered of a card, in full or in brief."""

    @property
    def answer_key(self) -> str:
        """What the latest answer was measured by; empty if that was not kept."""


def answer_changed(then: str, now: str) -> bool:
    """Whether the correct answer has changed. Most cards are as they were, and are compared in no time.

    Args:
        then: what an earlier answer was measured by; empty if that was not kept.
        now: what an answer is measured by now, in full; empty if the card is in no deck.
    """
    if not then or not now or then == now:
        return False
    from her2quiz.domain.marking.changed_key import has_changed  # which the home screen does not need

    return has_changed(then, now)


def changed_cards(
    remembered: Mapping[str, Remembered], answer_keys: Iterable[tuple[str, str]]
) -> Iterator[str]:
    """Return the keys of the cards whose correct answer has changed.

    Args:
        remembered: what is remembered of each card that was seen.
        answer_keys: cards, each with what an answer to it is measured by now, in full.
    """
    for key, now in answer_keys:
        seen = remembered.get(key)
        if seen is not None and seen.answer_key != now and answer_changed(seen.answer_key, now):
            yield key


def due_now(due_day: date, today: date) -> date:
    """Return the day on which a card whose answer has changed counts as due: today at the latest."""
    return min(due_day, today)


def brought_forward(
    memories: Mapping[str, Memory], answer_keys: Mapping[str, str], now: Moment
) -> Mapping[str, Memory]:
    """Return what is remembered, with the cards due now whose correct answer has changed or that are dated ahead.

    This says when to ask. What a review is computed from is the memory itself.

    Args:
        memories: what is remembered of cards, of these decks or others.
        answer_keys: what an answer to each card is measured by now, in full.
        now: the present moment.
    """
    changed = [*changed_cards(memories, ((key, answer_keys.get(key, "")) for key in memories))]
    ahead = [key for key, memory in memories.items() if memory.is_dated_ahead(now)]
    if not (changed or ahead):
        return memories
    sooner = {key: _due_now(memories[key], now) for key in (*changed, *ahead)}
    return {**memories, **sooner}


def _due_now(memory: Memory, now: Moment) -> Memory:
    return memory._replace(due_day=due_now(memory.due_day, now.day), due_at=min(memory.due_at, now.at))
