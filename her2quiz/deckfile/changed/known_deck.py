"""What is known of a deck from reading it, by which a changed text of it is read more quickly. It is kept as JSON."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

Given = Mapping[str, Any]
"""What a card has from the names of its deck."""


class KnownCard(NamedTuple):
    """What is known of a card."""

    key: str
    """Its key."""

    answer_key: str
    """What an answer to it is measured by."""

    right: tuple[str, ...] = ()
    """Its right answers that are typed."""

    rejected: tuple[str, ...] = ()
    """The wrong answers that it names, if any right one is typed."""

    given: Given | None = None
    """What it has from the names of its deck; None for nothing."""


class KnownBlock(NamedTuple):
    """What is known of the text of one entry, of which nothing was reported and all cards are asked."""

    names: tuple[str, ...]
    """The names that it uses; none in a deck in which nothing is typed."""

    cards: tuple[KnownCard, ...]
    """Its cards."""


class KnownDeck(NamedTuple):
    """What is known of a deck."""

    surroundings: str
    """Changes with all that its cards depend on besides each other."""

    fullness: float
    """How much of what a deck may hold it holds at most."""

    values: int
    """How many values its file has at most."""

    names: str
    """Changes with any name of the deck, and with their order; empty if nothing is typed."""

    edits: int
    """How many edits away a name is near a typed answer at most."""

    room: int
    """How many names may change, so that the others are compared as before."""

    blocks: Mapping[str, KnownBlock]
    """What is known of each entry, by the digest of its text."""

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the cards of all known blocks."""
        return frozenset(card.key for block in self.blocks.values() for card in block.cards)


def text_of(deck: KnownDeck) -> str:
    """Return what is known of a deck as JSON."""
    return json.dumps(deck, ensure_ascii=False, separators=(",", ":"))


def known_deck(text: str) -> KnownDeck | None:
    """Return what is known of a deck from JSON that `text_of` made; None if it has another form than now."""
    try:
        deck = KnownDeck(*json.loads(text))
        deck = deck._replace(blocks={digest: _block(*block) for digest, block in deck.blocks.items()})
    except (AttributeError, RecursionError, TypeError, ValueError):
        return None
    return deck if [type(each) for each in deck[:-1]] == _FORM else None


def _block(names: Sequence[str], cards: Sequence[Sequence[Any]]) -> KnownBlock:
    _check_texts(names)
    return KnownBlock(tuple(names), tuple(_card(*card) for card in cards))


def _card(
    key: str, answer_key: str, right: Sequence[str], rejected: Sequence[str], given: Given | None
) -> KnownCard:
    _check_texts((key, answer_key, *right, *rejected))
    if given is not None and [type(each) for each in given.values()] != _FORM_OF_GIVEN:
        raise TypeError("a card has something else from the names of its deck")
    return KnownCard(key, answer_key, tuple(right), tuple(rejected), given)


def _check_texts(values: Sequence[str]) -> None:
    if {*map(type, values)} - _TEXT:
        raise TypeError("this is no text")


_FORM = [str, float, int, str, int, int]
"""The types of what is known of a deck, but for its blocks."""

_FORM_OF_GIVEN = [list, list, list, bool]
_TEXT = {str}
