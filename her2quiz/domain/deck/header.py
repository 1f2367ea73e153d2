"""The header of a deck."""

from datetime import date

from attrs import frozen


@frozen
class DeckHeader:
    """The header of a deck."""

    id: str
    """The id of the deck in commands and in the progress file."""

    title: str
    """The name that readers see."""

    description: str = ""
    """One line on what the deck teaches."""

    source: str = ""
    """Where the facts come from."""

    as_of: date | None = None
    """The day to which the facts are known to hold."""

    license: str = ""
    """The licence of the deck's texts."""

    authors: tuple[str, ...] = ()
    """Who wrote it."""

    tags: tuple[str, ...] = ()
    """Topics that all its cards share."""

    after: tuple[str, ...] = ()
    """Ids of the decks that it builds on, which should be learned before it."""
