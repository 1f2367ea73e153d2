"""Writes a deck of imported cards, in the layout of the decks that come with the program."""

import re
from collections.abc import Sequence

from attrs import frozen

from her2quiz.domain.characters import one_line
from her2quiz.exchange.deck_text.cards import ImportedCard
from her2quiz.exchange.deck_text.values import entries, entry_lines

_PLAIN = re.compile(
    r"""(?:[a-z_]++\ *+=\ "[^"\\\x00-\x1f\x7f]{0,2000}+"\n|\[\[card\]\]\n|\#[^\x00-\x1f\x7f]*+\n|\n)*+""",
    re.VERBOSE,
)
"""Lines with a key and its text in double quotes, headings of cards, comments, and empty lines."""


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


def is_surely_toml(text: str) -> bool:
    """Whether a new deck has only short texts without any sign that needs an escape: no parser must look at it."""
    return _PLAIN.fullmatch(text) is not None


def card_text(card: ImportedCard) -> str:
    """Return the text of a card, with its heading."""
    return entries(card.entries, "[[card]]")
