"""Writes a deck of imported cards, in the layout of the decks that come with the program."""

from collections.abc import Sequence

from attrs import frozen

from her2quiz.domain.characters import one_line
from her2quiz.exchange.deck_text.cards import ImportedCard
from her2quiz.exchange.deck_text.values import entries, entry_lines


@frozen
class Heading:
    """The top of a new deck."""

    title: str
    """Its title."""

    id: str
    """Its id."""

    file: str
    """The name of the file that it comes from."""

    language: str = ""
    """The language of its texts, if it is known."""


def new_deck(heading: Heading, cards: Sequence[ImportedCard]) -> str:
    """Return the text of a new deck."""
    top = {"title": heading.title, "id": heading.id, "language": heading.language}
    lines = entry_lines({key: one_line(value) for key, value in top.items() if value})
    note = (
        f"# Imported from {one_line(heading.file)}. Import a newer version of it into this deck at any time: cards are known",
        "# again by their `from`, and what you change here stays.",
    )
    return "\n".join([*lines, "", *note, "", *map(card_text, cards)])


def card_text(card: ImportedCard) -> str:
    """Return the text of a card, with its heading."""
    return entries(card.entries, "[[card]]")
