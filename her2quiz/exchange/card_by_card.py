"""Writes a deck card by card, and keeps what a format cannot say, or says otherwise."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from attrs import frozen

from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.keys import id_within
from her2quiz.domain.kinds.calculated import Calculated
from her2quiz.domain.kinds.drawn_field import DrawnField
from her2quiz.exchange.formats import LeftOut

_Form = TypeVar("_Form")


class CannotSayError(Exception):
    """A format has nothing for a card; the message says what, in a few words."""


@frozen
class Said(Generic[_Form]):
    """A card in another format."""

    form: _Form
    """What it became."""

    changed: tuple[str, ...] = ()
    """What of the card is said otherwise, or not at all, each in a few words that are the same for all cards."""


@frozen
class AllSaid(Generic[_Form]):
    """The cards of a deck in another format."""

    forms: tuple[_Form, ...]
    """What became of those that the format can say."""

    left_out: tuple[LeftOut, ...]
    """Those that it cannot."""

    changed: tuple[LeftOut, ...]
    """Those that it says in part, or otherwise."""


def card_by_card(deck: Deck, say: Callable[[Card], Said[_Form]]) -> AllSaid[_Form]:
    """Say each card; one for which CannotSayError is raised is left out, with its message."""
    forms, left_out, changed = list[_Form](), list[LeftOut](), list[LeftOut]()
    for card in deck.cards:
        name = id_within(card.key)
        try:
            said = say(card)
        except CannotSayError as error:
            left_out.append(LeftOut(name, str(error)))
            continue
        forms.append(said.form)
        changed += [LeftOut(name, each) for each in said.changed]
    return AllSaid(tuple(forms), tuple(left_out), tuple(changed))


def fixed(card: Card) -> Iterator[str]:
    """Say that what is drawn anew at each showing became the same for all, if so."""
    if isinstance(card.kind, DrawnField):
        yield "a finding that is drawn became a fixed one"
    elif isinstance(card.kind, Calculated) or card.variables is not None:
        yield "numbers that are drawn became fixed ones"
