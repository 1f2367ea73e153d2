"""The cards from which an exam is drawn. What a learner remembers of them plays no part, so that a class sits the same."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from her2quiz.domain.characters import one_line
from her2quiz.domain.deck.card import Card
from her2quiz.domain.exam.blueprint import TopicWish, in_proportion, wanted_of
from her2quiz.domain.exam.draw import Candidate, Quota
from her2quiz.domain.keys import deck_of
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.spelling import did_you_mean, nearest
from her2quiz.session import wording
from her2quiz.session.exam.request import USUAL, ExamError, ExamRequest
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck

_TAG = "tag:"


@frozen
class Pooled:
    """A card that can be drawn, and where it belongs."""

    candidate: Candidate
    """The card."""

    deck: str
    """The id of its deck."""

    tags: frozenset[str]
    """Its tags, in lower case."""


@frozen
class Pool:
    """The cards that can be drawn."""

    title: str
    """What they are about."""

    decks: tuple[ShelfDeck, ...]
    """Their decks, in an order that is the same everywhere."""

    cards: tuple[Pooled, ...]
    """The cards that can be marked."""

    left_out: int
    """How many cards are left out, because only the learner can mark them."""

    def quotas(self, request: ExamRequest) -> list[Quota]:
        """Return the topics of an exam, each with its cards and how many of them are asked.

        Raises:
            Her2QuizError: if there are too few, or the blueprint cannot be used.
        """
        if request.count is not None and request.count > len(self.cards):
            raise ExamError(f"{self._what_there_is()} Ask for {len(self.cards)} at most.")
        usual = min(USUAL, len(self.cards))
        if not request.topics:
            return self._by_deck(usual if request.count is None else request.count)
        topics = [(self._label(wish), self._of_topic(wish)) for wish in request.topics]
        wanted = wanted_of(request.topics, request.count, usual)
        labels = [label for label, _ in topics]
        return [
            Quota(label if labels.count(label) == 1 else wish.name, number, cards)
            for wish, (label, cards), number in zip(request.topics, topics, wanted, strict=True)
        ]

    def _by_deck(self, count: int) -> list[Quota]:
        titles = [one_line(deck.header.title) for deck in self.decks]
        names = [
            title if titles.count(title) == 1 else deck.header.id
            for title, deck in zip(titles, self.decks, strict=True)
        ]
        cards = [self._of_deck(deck) for deck in self.decks]
        wanted = in_proportion([len(each) for each in cards], count)
        return [Quota(*each) for each in zip(names, wanted, cards, strict=True)]

    def _of_deck(self, deck: ShelfDeck) -> tuple[Candidate, ...]:
        return tuple(card.candidate for card in self.cards if card.deck == deck.header.id)

    def _of_topic(self, wish: TopicWish) -> tuple[Candidate, ...]:
        """Return the cards of a topic: of the deck of that name, or else those with that tag."""
        deck = self._deck_called(wish.name)
        if deck is not None:
            return self._of_deck(deck)
        tag = wish.name.casefold().removeprefix(_TAG).strip()
        found = tuple(card.candidate for card in self.cards if tag in card.tags)
        if not found:
            raise ExamError(self._no_topic_called(wish.name))
        return found

    def _label(self, wish: TopicWish) -> str:
        deck = self._deck_called(wish.name)
        return one_line(deck.header.title if deck else wish.name.removeprefix(_TAG).strip())

    def _deck_called(self, name: str) -> ShelfDeck | None:
        wanted = name.casefold()
        return next(
            (
                deck
                for deck in self.decks
                if wanted in (deck.header.id.casefold(), deck.header.title.casefold())
            ),
            None,
        )

    def _no_topic_called(self, name: str) -> str:
        names = {deck.header.id for deck in self.decks} | {tag for card in self.cards for tag in card.tags}
        meant = _meant(name.casefold().removeprefix(_TAG), sorted(names))
        return f"There is no deck and no tag called '{one_line(name)}' here.{meant}"

    def _what_there_is(self) -> str:
        there = wording.plural(len(self.cards), "question")
        only = f"There {'is' if len(self.cards) == 1 else 'are'} only {there} here that can be marked."
        return f"{only} {left_out(self.left_out)}".strip()


def left_out(count: int) -> str:
    """Say that cards are left out that only the learner can mark; empty if none is."""
    if not count:
        return ""
    return f"{wording.plural(count, 'card is', 'cards are')} left out: only you can mark {'it' if count == 1 else 'them'}."


def pool_of(services: Services, request: ExamRequest) -> Pool:
    """Return the cards from which an exam can be drawn.

    Raises:
        Her2QuizError: if there is none, or the search cannot be understood.
    """
    library = services.library
    if request.decks:
        keys = [key for deck in library.find(request.decks) for key in deck.keys]
    elif request.search:
        keys = _found(services, request.search)
    else:
        keys = [key for deck in library.decks for key in deck.keys]
    places = {key: place for deck in library.decks for place, key in enumerate(deck.keys)}
    cards = [library.card(key) for key in keys]
    pooled = tuple(_pooled(card, places[card.key]) for card in cards if not isinstance(card.kind, Flip))
    decks = _decks_of(services, keys)
    if not pooled:
        raise ExamError(f"There is no question here that can be marked. {left_out(len(cards))}".strip())
    return Pool(_title(services, request, decks), decks, pooled, len(cards) - len(pooled))


def _found(services: Services, search: str) -> list[str]:
    from her2quiz.session.progress.cards.card_search import CardSearch

    keys = [card.key for card in CardSearch(services).find(search)]
    if not keys:
        meant = _meant(search.casefold(), [deck.header.id for deck in services.library.decks])
        raise ExamError(f"No card is found by '{one_line(search)}'.{meant}")
    return keys


def _meant(name: str, names: Sequence[str]) -> str:
    """Ask for the names that are nearest to one that is unknown, after a space; empty if none is near."""
    near = nearest(name, names, most=3)
    return f" {did_you_mean(near, is_sentence=True)}" if near else ""


def _pooled(card: Card, place: int) -> Pooled:
    candidate = Candidate(card.key, place, card.kind.prompt, card.story)
    return Pooled(candidate, deck_of(card.key), frozenset(tag.casefold() for tag in card.tags))


def _decks_of(services: Services, keys: Iterable[str]) -> tuple[ShelfDeck, ...]:
    ids = {deck_of(key) for key in keys}
    found = (deck for deck in services.library.decks if deck.header.id in ids)
    return tuple(sorted(found, key=lambda deck: deck.header.id))


def _title(services: Services, request: ExamRequest, decks: Sequence[ShelfDeck]) -> str:
    if request.search and not request.decks:
        return f"Search: {one_line(request.search)}"
    return wording.deck_titles([deck.header.title for deck in decks], of=len(services.library.decks))
