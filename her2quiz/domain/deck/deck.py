"""A deck: its header and its cards."""

from attrs import frozen

from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.header import DeckHeader


@frozen
class Deck:
    """A deck as it was read: the cards that can be asked, and how many cannot."""

    header: DeckHeader
    """Its header."""

    cards: tuple[Card, ...]
    """The cards without errors, in the author's order; without drafts and retired cards."""

    left_out: int = 0
    """How many cards were left out because of errors."""

    former_keys: tuple[tuple[str, str], ...] = ()
    """Keys that cards had before, each with the card's key of today; a key that is a card's own still is none."""

    not_asked: frozenset[str] = frozenset()
    """Keys of cards that are in the file but are not asked: drafts, retired cards, and cards with errors."""
