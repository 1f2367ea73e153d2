"""A deck: its header and its cards."""

from attrs import frozen

from her2quiz.domain.card import Card
from her2quiz.domain.deck_header import DeckHeader


@frozen
class Deck:
    """A deck as read: the cards that can be asked, and how many cannot."""

    header: DeckHeader
    """What stands at the top."""

    cards: tuple[Card, ...]
    """The cards without an error, drafts and retired ones left out, in the author's order."""

    left_out: int = 0
    """How many cards were left out because of an error."""
