"""The shipped decks in the order in which a learner on each path meets their cards."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import attrs

from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.learning_path import EVERYTHING, PATHS
from her2quiz.session.day.daily_plan import DailyPlan
from her2quiz.session.services.services import Services
from tests.factories import services

DECKS = Path(__file__).parents[2] / "decks"
COURSES = (EVERYTHING, *(path.name for path in PATHS))
"""All decks, and each path."""


@cache
def _shipped() -> Services:
    return services(*deck_files([DECKS]))


@cache
def decks_of(course: str) -> tuple[str, ...]:
    """Return the decks of a path in its order, without those that come after them."""
    library = _shipped().library
    library.follow(course)
    return tuple(deck.header.id for deck in library.decks if deck.is_on_path)


@cache
def new_cards(course: str) -> tuple[Card, ...]:
    """Return the cards of a path in the order in which they come."""
    ids = decks_of(course)
    library = _shipped().library
    library.follow(course)
    plan = DailyPlan(_shipped(), library.find(ids))
    return tuple(library.card(entry.key) for entry in plan.more_new({}, 9999, ()))


def words_of(card: Card) -> str:
    """Return everything that a learner can read on a card."""
    return "\n".join(_texts(card))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif attrs.has(type(value)):
        hidden = ("key", "source", "tags")
        for each in attrs.fields(type(value)):
            yield from () if each.name in hidden else _texts(getattr(value, each.name))
    elif isinstance(value, tuple | list | frozenset | set):
        for item in value:
            yield from _texts(item)
