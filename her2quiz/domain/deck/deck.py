"""A deck: its header and its cards."""

from attrs import frozen

from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.header import DeckHeader


@frozen
class Deck:
    """A deck as read: the cards that can be asked, and how many cannot."""

    header: DeckHeader
    """What stands at the top."""

    cards: tuple[Card, ...]
    """The cards without an error, drafts and retired ones left out, in the author's order."""

    left_out: int = 0
    """How many cards were left out because of an error."""

    former_keys: tuple[tuple[str, str], ...] = ()
    """Keys that cards had before, each with the card's key of today; a key that is a card's own still is none."""

    not_asked: frozenset[str] = frozenset()
    """Cards that stand in the file and are not asked: drafts, retired ones and those with an error."""
