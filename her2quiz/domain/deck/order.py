"""In which order decks are learned: each after those on which it builds."""

from collections.abc import Container, Mapping, Sequence


def in_order(decks: Sequence[str], after: Mapping[str, Sequence[str]]) -> list[str]:
    """Put decks after those on which they build, changing the given order as little as that takes.

    Args:
        decks: ids, each once, in the order that holds where nothing else is said.
        after: the ids on which a deck builds; those that are not at hand are passed over. Decks that build on
            each other all round come last, as they stood.
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
