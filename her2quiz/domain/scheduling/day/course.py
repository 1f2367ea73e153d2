"""The order in which new cards come, deck by deck, so that no long list of names comes in a row."""

from collections import deque
from collections.abc import Iterable, Sequence

from attrs import frozen

LONG = 60
"""Cards from which on a deck is not learned in one go: at five new cards a day it would take twelve days or more."""


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
