"""Finds cards by what they say, where they are and what is remembered of them, and says how each of those stands."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import evolve

from her2quiz.domain.moment import days_after
from her2quiz.domain.rating import Rating
from her2quiz.domain.search.query import query
from her2quiz.domain.search.searched import SearchedCard
from her2quiz.session import wording
from her2quiz.session.progress.cards.card_lists import ListedCard
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck

_NOT_SAID = frozenset(("id", "was", "tags", "source", "as_of", "review_by", "license", "picture", "image"))
"""Keys of a card whose values are no text of it."""

_RATED = re.compile(r"rated:(\d{1,5}):", re.IGNORECASE)
"""A search for a rating, for which the log is read; for one without a rating, what is remembered is enough."""

_SAVED = "saved:"
_AT_ONCE = 500
"""Cards that are gathered between two looks at the keyboard."""

Texts = tuple[frozenset[str], str]
"""The tags of a card, and all that it says, in lower case."""

_TOLD = ("suspended", "buried", "flagged", "leech")


class CardSearch:
    """All cards of all decks, ready to be searched."""

    def __init__(self, services: Services) -> None:
        """Search the cards of these services, which are gathered when the first search is made, or by `gather`."""
        self._services = services
        self._decks: tuple[ShelfDeck, ...] = ()
        self._texts = dict[str, Texts]()
        self._cards = list[SearchedCard]()
        self._ratings: Mapping[str, dict[Rating, date]] = {}
        self._rated_since: date | None = None
        self.is_ready = False
        """Whether all cards are gathered, as they are now."""

    def find(self, text: str) -> list[SearchedCard]:
        """Return the cards that a search finds, in the order of the decks.

        Raises:
            SearchError: if it cannot be understood.
            SavedSearchesError: if it names a saved search, and those cannot be read.
        """
        saved = self._services.searches.all() if _SAVED in text.casefold() else {}
        wanted = query(text, saved)
        cards = self.cards
        days = [int(found) for each in (text, *saved.values()) for found in _RATED.findall(each)]
        if days:
            self._look_up_ratings(max(days))
        return [card for card in cards if wanted(card)]

    @property
    def cards(self) -> list[SearchedCard]:
        """Every card."""
        for _ in self.gather():
            pass
        return self._cards

    def gather(self) -> Iterator[int]:
        """Gather the cards bit by bit, unless they are; gives how many there are so far."""
        if not self.is_ready:
            self._cards = []
            for card in self._gathered():
                self._cards.append(card)
                if len(self._cards) % _AT_ONCE == 0:
                    yield len(self._cards)
            self.is_ready = True

    def refresh(self) -> None:
        """Look at every card anew with the next search; the texts of decks that have not changed stay."""
        self.is_ready, self._rated_since = False, None

    def refresh_card(self, key: str) -> None:
        """Look at one card anew, of which only the state has changed."""
        memory, states = self._services.log.memory(key), _states(self._services)
        for place, card in enumerate(self._cards):
            if card.key == key:
                self._cards[place] = evolve(card, memory=memory, states=_states_of(key, states))

    def _gathered(self) -> Iterator[SearchedCard]:
        services, today = self._services, self._services.clock().day
        memories, states = services.log.memories(), _states(services)
        decay = -services.settings.parameters[20]
        if services.library.decks != self._decks:
            self._decks, self._texts = services.library.decks, {}
        self._ratings = {}
        for deck in self._decks:
            names, texts = _names(deck), self._texts_of(deck)
            for key in deck.keys:
                tags, text = texts(key)
                rated = self._ratings.setdefault(key, {})  # filled once a search needs it
                state = _states_of(key, states)
                yield SearchedCard(key, names, text, tags, today, memories.get(key), state, rated, decay)

    def _look_up_ratings(self, days: int) -> None:
        """Look up on which of the last so many study days each card was last given each rating."""
        from her2quiz.store.answer_counts import AnswerCounts

        since = days_after(self._services.clock().day, -days)
        if self._rated_since is not None and self._rated_since <= since:
            return
        decks = [deck.header.id for deck in self._decks]
        for key, rated in AnswerCounts(self._services.progress, decks).last_ratings(since).items():
            if key in self._ratings:
                self._ratings[key].update(rated)
        self._rated_since = since

    def _texts_of(self, deck: ShelfDeck) -> Callable[[str], Texts]:
        """Return what gives the tags and the texts of a card of a deck."""
        known = self._texts
        tables = {} if all(key in known for key in deck.keys) else self._services.library.tables(deck)

        def texts(key: str) -> Texts:
            if key not in known:
                known[key] = self._read(key, tables.get(key))
            return known[key]

        return texts

    def _read(self, key: str, table: Mapping[str, Any] | None) -> Texts:
        """Return the tags of a card and all that it says."""
        if table is None:
            card = self._services.library.card(key)
            said = f"{card.kind.prompt} {card.kind.right_answer}"
            return frozenset(map(str.casefold, card.tags)), said.casefold()
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


def _states_of(key: str, states: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the states that hold for a card."""
    return frozenset(name for name, keys in states.items() if key in keys)


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


def found_cards(services: Services, text: str) -> list[ListedCard]:
    """Return the cards that a search finds, each with how it stands and its answer. Raises SearchError."""
    found = (
        (card, services.library.card(card.key).example().kind) for card in CardSearch(services).find(text)
    )
    return [ListedCard(card.key, state(card), kind.prompt, kind.right_answer) for card, kind in found]


def weakest_first(found: Sequence[SearchedCard]) -> list[str]:
    """Return the keys of cards, those that are known least first, and those that were never asked last."""
    in_order = sorted(found, key=_knowledge)
    return [card.key for card in in_order]


def _knowledge(card: SearchedCard) -> tuple[int, float]:
    if card.memory is None:
        return 2, 0.0
    chance = card.number("r")
    return (0, 0.0) if chance is None else (1, chance)


def state(card: SearchedCard) -> str:
    """Say in one or two words how a card stands."""
    told = [name for name in _TOLD if card.has_state(name)]
    return ", ".join([_stage(card), *told])


def _stage(card: SearchedCard) -> str:
    if card.memory is None:
        return "new"
    if card.memory.in_steps:
        return "learning"
    return "due" if card.has_state("due") else f"due {_day(card.memory.due_day, card.today)}"


def _day(day: date, today: date) -> str:
    """Say a day as briefly as a list needs: without the weekday where the year is said."""
    said = wording.day_name(day, today)
    return said.partition(" ")[2] if said.endswith(f" {day.year}") else said
