"""The header of a deck."""

from datetime import date
from typing import NamedTuple

from her2quiz.domain.deck.learning_path import PathStep


class DeckHeader(NamedTuple):
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

    steps: tuple[PathStep, ...] = ()
    """The paths that it is on, with its place on each."""

    disclaimer: str = ""
    """What a learner is told once in a session with its cards, and at the end."""
