"""The day's queue: which cards are asked, in which order, and why. Pure functions."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from attrs import frozen

from her2quiz.domain.keys import family_of
from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.domain.scheduling.fsrs.forgetting import retrievability
from her2quiz.domain.scheduling.memory import Memory

APART = 3
"""Siblings and look-alikes have at least this many other cards between them, where possible."""

LOOKAHEAD = 40
"""How many cards ahead are searched for one that fits; limits the work on decks where all stems are alike."""

LONG = 60
"""Cards from which on a deck is not learned in one go: at five new cards a day it would take twelve days or more."""


class Entry(NamedTuple):
    """A card in the queue."""

    key: str
    """The card."""

    reason: Reason
    """Why it is asked."""


def build_queue(
    keys: Iterable[str], memories: Mapping[str, Memory], now: Moment, new_limit: int
) -> tuple[Entry, ...]:
    """Choose and order today's cards.

    Cards in their steps come first, in the order in which they are due; those left over from an earlier day are due
    cards, and come before the others. Then come due cards, those with the lowest retrievability first, then new cards
    in the author's order.

    Args:
        keys: the cards that can be asked, in the author's order.
        memories: the memories of cards that were seen; those of other decks' cards are ignored.
        now: the current moment.
        new_limit: how many new cards may still be asked today.
    """
    in_steps, left_over = list[tuple[datetime, str]](), list[tuple[datetime, str]]()
    due, new = [], []
    for key in keys:
        memory = memories.get(key)
        if memory is None:
            new.append(key)
        elif memory.in_steps:
            (left_over if memory.is_left_over(now) else in_steps).append((memory.due_at, key))
        elif memory.is_due(now):
            due.append((retrievability(memory, now.day), key))
    return (
        *(Entry(key, Reason.STEPS) for _, key in sorted(in_steps)),
        *(Entry(key, Reason.DUE) for _, key in (*sorted(left_over), *sorted(due))),
        *(Entry(key, Reason.NEW) for key in new[: max(0, new_limit)]),
    )


def spread(entries: Sequence[Entry], alike: Callable[[str, str], bool]) -> tuple[Entry, ...]:
    """Move siblings and look-alikes apart, changing the order as little as that takes.

    Each position gets the first of the next `LOOKAHEAD` cards that does not clash with the `APART` cards before it,
    or the first card if all of them clash.

    Args:
        entries: the queue.
        alike: whether the questions of two keys read alike.
    """
    waiting, placed = list(entries), list[Entry]()
    while waiting:
        recent = placed[-APART:]
        index = next(
            (i for i, entry in enumerate(waiting[:LOOKAHEAD]) if not _clashes(entry, recent, alike)), 0
        )
        placed.append(waiting.pop(index))
    return tuple(placed)


def _clashes(entry: Entry, recent: Iterable[Entry], alike: Callable[[str, str], bool]) -> bool:
    return any(
        family_of(entry.key) == family_of(other.key) or alike(entry.key, other.key) for other in recent
    )


@frozen
class NewCards:
    """The cards of a deck that were never asked."""

    keys: Sequence[str]
    """The cards, in the author's order."""

    is_long: bool = False
    """Whether the whole deck, with the cards that were asked, is long."""


def in_turns(decks: Iterable[NewCards]) -> list[str]:
    """Put new cards in order: deck after deck, but each card of a long deck beside one of the decks that follow it.

    So the names of drugs are met with their use. What is left of a long deck when the decks end comes in a row. The
    order depends only on what was not asked yet, so it goes on from where a learner is.

    Args:
        decks: in the order in which they are learned.
    """
    order: list[str] = []
    beside: deque[str] = deque()
    for deck in decks:
        left = deque(deck.keys)
        while beside and left:
            order += [beside.popleft(), left.popleft()]
        if deck.is_long and not beside:
            beside = left
        else:
            order += left
    return [*order, *beside]
