"""Finds cards by what they say, where they are and what is remembered of them."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from her2quiz.domain.rating import Rating
from her2quiz.domain.search.query import query
from her2quiz.domain.search.searched import SearchedCard
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck

_NOT_SAID = frozenset(("id", "was", "tags", "source", "as_of", "review_by", "license", "picture", "image"))
"""Keys of a card whose values are no text of it."""

_RATED = "rated:"


class CardSearch:
    """All cards of all decks, ready to be searched; they are gathered when the first search is made."""

    def __init__(self, services: Services) -> None:
        """Search the cards of these services, as they are now."""
        self._services = services

    def find(self, text: str) -> list[SearchedCard]:
        """Return the cards that a search finds, in the order of the decks.

        Raises:
            SearchError: if it cannot be understood.
        """
        wanted = query(text)
        cards = self._rated_cards if _RATED in text.casefold() else self.cards
        return [card for card in cards if wanted(card)]

    @cached_property
    def cards(self) -> list[SearchedCard]:
        """Every card."""
        return [*self._gathered({})]

    @cached_property
    def _rated_cards(self) -> list[SearchedCard]:
        """Every card with the days of its ratings, for which the log is read."""
        from her2quiz.store.answer_counts import AnswerCounts

        decks = [deck.header.id for deck in self._services.library.decks]
        return [*self._gathered(AnswerCounts(self._services.progress, decks).last_ratings())]

    def _gathered(self, rated: Mapping[str, Mapping[Rating, Any]]) -> Iterable[SearchedCard]:
        services, today = self._services, self._services.clock().day
        memories, states = services.log.memories(), _states(services)
        decay = -services.settings.parameters[20]
        for deck in services.library.decks:
            tables = services.library.tables(deck)
            for key in deck.keys:
                tags, text = self._texts(key, tables.get(key))
                yield SearchedCard(
                    key,
                    _names(deck),
                    text,
                    tags,
                    today,
                    memories.get(key),
                    frozenset(name for name, keys in states.items() if key in keys),
                    rated.get(key, {}),
                    decay,
                )

    def _texts(self, key: str, table: Mapping[str, Any] | None) -> tuple[frozenset[str], str]:
        """Return the tags of a card and all that it says, in lower case."""
        if table is None:
            card = self._services.library.card(key)
            return frozenset(
                map(str.casefold, card.tags)
            ), f"{card.kind.prompt} {card.kind.right_answer}".casefold()
        tags = frozenset(str(tag).casefold() for tag in table["card"].get("tags", ()))
        return tags, " ".join(_said(table)).casefold()


def _names(deck: ShelfDeck) -> tuple[str, str]:
    return deck.header.id.casefold(), deck.header.title.casefold()


def _states(services: Services) -> dict[str, frozenset[str]]:
    """Return the cards that are suspended, buried for today, flagged, and leeches."""
    suspended = services.actions.suspended()
    not_asked = services.progress.buried_or_suspended(services.clock().day)
    often = services.log.often_missed(services.preferences.leech_misses)
    return {
        "suspended": suspended,
        "buried": not_asked - suspended,
        "flagged": frozenset(flag.card for flag in services.actions.flags()),
        "leech": frozenset(card for card, *_ in often),
    }


def _said(value: Any) -> Iterable[str]:
    """Return every text in what a card is made of."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, each in value.items():
            if name not in _NOT_SAID:
                yield from _said(each)
    elif isinstance(value, list):
        for each in value:
            yield from _said(each)
    elif value is not None and not isinstance(value, bool):
        yield str(value)
