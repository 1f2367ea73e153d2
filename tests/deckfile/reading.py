"""Short ways to read a deck in a test."""

from pathlib import Path

from her2quiz.deckfile.deck.read import Reading, read_text
from her2quiz.domain.deck.card import Card

FILE = Path("her2-basics.toml")
"""The file from which decks in tests are said to come."""


def read(text: str, top: str = "") -> Reading:
    """Read the text of a deck below a title."""
    return read_text(f'title = "T"\n{top}\n{text}', FILE)


def card(body: str, top: str = "", question: str = 'question = "Which gene?"') -> Card:
    """Read a deck with one card and no mistakes."""
    reading = read(f"[[card]]\n{question}\n{body}\n", top)
    assert reading.deck is not None
    assert reading.mistakes == ()
    return reading.deck.cards[0]


def codes(reading: Reading) -> list[str]:
    """Return the codes of all problems."""
    return [diagnostic.code for diagnostic in reading.diagnostics]
