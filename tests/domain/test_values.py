"""What all values of the domain have in common."""

from collections.abc import Iterator
from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import walk_packages

import attrs
import pytest
from attrs.exceptions import FrozenInstanceError

import her2quiz.domain
from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.deck.header import DeckHeader
from her2quiz.domain.history.tally import Tally
from her2quiz.domain.image import Image
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.rating import Rating


def value_classes() -> Iterator[type]:
    """Return every attrs class that a module of the domain defines."""
    for found in walk_packages(her2quiz.domain.__path__, "her2quiz.domain."):
        for _, each in getmembers(import_module(found.name), isclass):
            if attrs.has(each) and each.__module__ == found.name:
                yield each


@pytest.mark.parametrize("value_class", [*value_classes()], ids=lambda each: each.__name__)
def test_no_value_can_be_changed(value_class: type) -> None:
    """A change makes a new value."""
    bare: object = object.__new__(value_class)
    with pytest.raises(FrozenInstanceError):
        setattr(bare, "anything", 1)  # noqa: B010 - the point is that it cannot be set


def test_the_values_are_found() -> None:
    """The test above covers all packages of the domain."""
    assert {Card, Deck, Image, Flip, Tally} <= set(value_classes())


def test_a_card_has_only_what_its_author_wrote() -> None:
    """Source, dates, hints and doubts are empty by default."""
    card = Card("mixed/best", Flip("Symbol?", "ERBB2"))
    assert (card.why, card.source, card.hints, card.tags) == ("", "", (), ())
    assert (card.as_of, card.review_by, card.to_confirm) == (None, None, False)


def test_a_deck_without_errors_leaves_nothing_out() -> None:
    """Its header has only what was written."""
    deck = Deck(DeckHeader("mixed", "Mixed"), cards=())
    assert (deck.left_out, deck.header.description, deck.header.as_of) == (0, "", None)


def test_values_with_equal_fields_are_equal() -> None:
    """Two counts of the same answers are equal."""
    tally = Tally("mixed", Rating.GOOD, count=3, marked=2, right=2, seconds=9.5)
    assert tally == Tally("mixed", Rating.GOOD, count=3, marked=2, right=2, seconds=9.5)
    assert tally != attrs.evolve(tally, right=1)
