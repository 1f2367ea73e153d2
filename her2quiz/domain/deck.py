"""A deck: its header and its cards."""

from datetime import date

from attrs import frozen

from her2quiz.domain.card import Card


@frozen
class DeckHeader:
    """What stands at the top of a deck."""

    id: str
    """Names the deck in commands and in the progress file."""

    title: str
    """Names the deck to a reader."""

    description: str = ""
    """One line on what is learned."""

    source: str = ""
    """Where the facts come from."""

    as_of: date | None = None
    """The day to which the facts are known to hold."""

    license: str = ""
    """The licence of the deck's texts."""

    authors: tuple[str, ...] = ()
    """Who wrote it."""

    tags: tuple[str, ...] = ()
    """Topics of all its cards."""


@frozen
class Deck:
    """A deck as read: the cards that can be asked, and how many cannot."""

    header: DeckHeader
    """What stands at the top."""

    cards: tuple[Card, ...]
    """The cards without an error, drafts and retired ones left out, in the author's order."""

    left_out: int = 0
    """How many cards were left out because of an error."""
