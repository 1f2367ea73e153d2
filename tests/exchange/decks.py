"""Decks that are exported in tests."""

from collections.abc import Mapping
from pathlib import Path

from her2quiz.deckfile.deck.read import read_text
from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.image import Image
from her2quiz.domain.text.words import words_of

EVERY_KIND = Path(__file__).parents[1] / "example-decks" / "every-kind.toml"
"""A deck with a card of every kind."""

PNG = b"\x89PNG\r\n\x1a\npicture"
"""An image, as far as its first bytes say."""

_REASON = r"why = 'It was $9\$ once.'"
WITH_DOLLARS = tuple(
    f"{card}\n{_REASON}"
    for card in (
        r"""answer = 'In all $1\$ now'
accept = ['Now $1\$ in all']
reject = ['In all $2\$ now -- That was $2\$.']""",
        r"""options = ['* In all $1\$ now -- $1\$ it is.', '- In all $2\$ now -- Not $2\$.']""",
        r"""match = ['One $1\$ x -> Two $2\$ x', 'Three -> Four $4\$ x']""",
    )
)
"""Cards to type, to pick and to match, with dollars that are no formula: the second of each two has a backslash."""


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


def same_kinds(
    before: Deck,
    after: tuple[Card, ...],
    becomes: Mapping[type, type],
    left_out: frozenset[str] = frozenset(),
    otherwise: frozenset[type] = frozenset(),
) -> None:
    """Check each card of a deck that was written in another format and read again.

    Args:
        before: the deck.
        after: its cards afterwards.
        becomes: kinds that became another, each with what it became; all others stay what they are, and right as before.
        left_out: keys of cards that the format cannot say.
        otherwise: kinds whose right answer is said otherwise, such as a number without its unit.
    """
    there = [card.example() for card in before.cards if card.key not in left_out]
    assert len(there) == len(after)
    for card, again in zip(there, after, strict=True):
        kind = becomes.get(type(card.kind), type(card.kind))
        assert type(again.kind) is kind, card.key
        if kind is type(card.kind) and kind not in otherwise:
            assert words_of(again.kind.right_answer) == words_of(card.kind.right_answer), card.key
            assert again.kind.answer_key.exactly == card.kind.answer_key.exactly, card.key
        assert (again.source, again.tags) == (card.source, card.tags)
