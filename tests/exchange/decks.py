"""Decks that are exported in tests."""

from pathlib import Path

from her2quiz.deckfile.deck.read import read_text
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.image import Image

EVERY_KIND = Path(__file__).parents[1] / "example-decks" / "every-kind.toml"
"""A deck with a card of every kind."""

PNG = b"\x89PNG\r\n\x1a\npicture"
"""An image, as far as its first bytes say."""


def deck(text: str) -> Deck:
    """Read a deck, all of whose cards are sound."""
    reading = read_text(text, Path("t.toml"))
    assert reading.deck is not None
    assert reading.deck.left_out == 0, reading.diagnostics
    return reading.deck


def deck_with(*cards: str) -> Deck:
    """Read a deck with cards that are called a, b, c and so on, each with a question unless it has a cloze."""
    texts = []
    for place, card in enumerate(cards):
        asked = "" if card.startswith("cloze") else 'question = "What is **this**?"\n'
        texts.append(f'[[card]]\nid = "{chr(97 + place)}"\n{asked}{card}\n')
    return deck(f'title = "T"\nid = "t"\n{"".join(texts)}')


def no_images(_image: Image) -> None:
    """There are no files of images."""


def any_image(_image: Image) -> bytes:
    """Each image is there."""
    return PNG
