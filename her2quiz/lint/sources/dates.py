"""Dates that cannot be right."""

from collections.abc import Iterator
from datetime import date, timedelta

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.deckfile.toml.where import Where
from her2quiz.lint.check import Check
from her2quiz.lint.sheet import CardSheet, DeckSheet

_LEEWAY = timedelta(days=1)
"""Somewhere it is tomorrow already, and a study day ends after midnight."""


def impossible_dates(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """A fact was looked up in the future, or is to be looked up again before that."""
    for card in deck.cards:
        as_of, review_by = card.card.as_of, card.card.review_by
        if as_of and as_of > deck.today + _LEEWAY:
            help_ = "write the day on which you looked it up; review_by is the day by which to do so again"
            yield check.found(f"as_of is in the future: {as_of}", help_, _where(deck, card, "as_of"))
        elif as_of and review_by and review_by <= as_of:
            yield check.found(*_wrong_order(as_of, review_by), _where(deck, card, "review_by"))


def _wrong_order(as_of: date, review_by: date) -> tuple[str, str]:
    help_ = f"write a day after {as_of}, or swap the two dates"
    return f"review_by is not after as_of: {review_by}, {as_of}", help_


def _where(deck: DeckSheet, card: CardSheet, key: str) -> Where:
    """Return the position of a date: on the card, or at the top, where it is told once."""
    if key in card.table.data and deck.says_itself(card, key):
        return card.at(key)
    return deck.top.at(key) if deck.top.has(key) else card.here
