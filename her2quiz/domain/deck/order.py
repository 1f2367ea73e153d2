"""The order in which decks are learned: each after those that it builds on."""

from collections.abc import Container, Mapping, Sequence


def in_order(decks: Sequence[str], after: Mapping[str, Sequence[str]]) -> list[str]:
    """Put decks after those that they build on, changing the given order as little as possible.

    Args:
        decks: ids, each once, in the order that is kept where possible.
        after: the ids that a deck builds on; unknown ids are ignored. Decks that build on each other in a circle come
            last, in their given order.
    """
    waiting, placed = dict.fromkeys(decks), list[str]()
    while waiting:
        ready = (deck for deck in waiting if not _is_held_up(deck, after, waiting))
        following = next(ready, next(iter(waiting)))
        del waiting[following]
        placed.append(following)
    return placed


def _is_held_up(deck: str, after: Mapping[str, Sequence[str]], waiting: Container[str]) -> bool:
    return any(other in waiting for other in after.get(deck, ()))
