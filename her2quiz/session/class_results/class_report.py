"""The report on a class's results, as plain values that all its forms draw."""

from pathlib import Path

from attrs import field, frozen

from her2quiz.domain.class_results.analysis import PlaceFigures
from her2quiz.domain.class_results.suppression import Rules


@frozen
class CardPlace:
    """Where a card is, and what it asks."""

    file: Path
    """The file of its deck."""

    line: int
    """The line on which it begins, from 1."""

    asks: str
    """What it asks, in words."""

    version: str
    """The version that the deck has."""


@frozen
class DeckSeen:
    """A deck to which there are answers."""

    id: str
    """Its id."""

    title: str
    """Its title; empty if the deck was not found."""

    file: Path | None
    """Its file; None if the deck was not found."""

    version: str
    """The version that was found; empty if none was."""

    versions: tuple[str, ...]
    """The versions that learners had, in the order of their digests."""


@frozen
class FileProblem:
    """Something that could not be read."""

    file: Path
    """The file."""

    line: int | None
    """The line; None for the whole file."""

    message: str
    """What is wrong, and what became of it."""


@frozen
class ClassReport:
    """What the results of a class say."""

    rules: Rules
    """What is shown."""

    files: int
    """How many files were read."""

    later: int
    """How many answers were left out, because their learners had answered the cards before."""

    decks: tuple[DeckSeen, ...]
    """The decks to which there are answers, in the order of their ids."""

    places: tuple[PlaceFigures, ...]
    """What is known from study, and from exams."""

    cards: dict[str, CardPlace] = field(factory=dict)
    """Where each card is, by its key; without those of decks that were not found."""

    problems: tuple[FileProblem, ...] = ()
    """What could not be read."""
