"""What stands at the top of a deck."""

from datetime import date

from attrs import frozen


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

    after: tuple[str, ...] = ()
    """Ids of the decks on which it builds, which are learned before it."""
