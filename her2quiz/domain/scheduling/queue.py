"""Which cards today, in which order, and why each. Pure functions of what is handed in."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import frozen

from her2quiz.domain.keys import family_of
from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.forgetting import retrievability
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.reason import Reason

APART = 3
"""Siblings and look-alikes have at least this many other cards between them, where it can be helped."""

LOOKAHEAD = 40
"""How far ahead a card is looked for that fits; bounds the work on decks where every stem is alike."""


@frozen
class Entry:
    """A card in the queue."""

    key: str
    """The card."""

    reason: Reason
    """Why it is asked."""


def build_queue(
    keys: Iterable[str], memories: Mapping[str, Memory], now: Moment, new_limit: int
) -> tuple[Entry, ...]:
    """Choose and order today's cards.

    Cards in their steps come first, by the instant they are due; then those whose day has come, the likeliest
    to be forgotten first; then new ones in the author's order.

    Args:
        keys: the cards that can be asked, in the author's order.
        memories: what is remembered of those seen before; of other cards too, which are passed over.
        now: the present moment.
        new_limit: how many new cards may still come today.
    """
    in_steps, due, new = [], [], []
    for key in keys:
        memory = memories.get(key)
        if memory is None:
            new.append(key)
        elif memory.in_steps:
            in_steps.append((memory.due_at, key))
        elif memory.is_due(now):
            due.append((retrievability(memory, now.day), key))
    return (
        *(Entry(key, Reason.STEPS) for _, key in sorted(in_steps)),
        *(Entry(key, Reason.DUE) for _, key in sorted(due)),
        *(Entry(key, Reason.NEW) for key in new[: max(0, new_limit)]),
    )


def spread(entries: Sequence[Entry], alike: Callable[[str, str], bool]) -> tuple[Entry, ...]:
    """Move siblings and look-alikes apart, changing the order as little as that takes.

    Each place takes the first of the next `LOOKAHEAD` cards that clashes with none of the `APART` before it;
    where all of them clash, the first one.

    Args:
        entries: the queue.
        alike: tells of two keys whether their questions read alike.
    """
    waiting, placed = list(entries), list[Entry]()
    while waiting:
        recent = placed[-APART:]
        place = next(
            (i for i, entry in enumerate(waiting[:LOOKAHEAD]) if not _clashes(entry, recent, alike)), 0
        )
        placed.append(waiting.pop(place))
    return tuple(placed)


def _clashes(entry: Entry, recent: Iterable[Entry], alike: Callable[[str, str], bool]) -> bool:
    return any(
        family_of(entry.key) == family_of(other.key) or alike(entry.key, other.key) for other in recent
    )
