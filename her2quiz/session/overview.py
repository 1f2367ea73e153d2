"""What the first screen and the lists of decks show."""

from functools import cached_property

from attrs import define

from her2quiz.domain.card import deck_of
from her2quiz.domain.memory import Memory
from her2quiz.domain.moment import Moment
from her2quiz.domain.statistics import DeckProgress, deck_progress, streak
from her2quiz.session.library import ShelfDeck, Trouble
from her2quiz.session.services import Services


@define
class Overview:
    """The shelf as it stands at one moment."""

    now: Moment
    """The moment."""

    decks: tuple[ShelfDeck, ...]
    """The decks that can be studied."""

    progress: dict[str, DeckProgress]
    """How far the learner is with each, by its id."""

    streak: int
    """Study days in a row with a review."""

    troubles: tuple[Trouble, ...]
    """What is wrong on the shelf."""

    @cached_property
    def due(self) -> int:
        """Cards to be asked today, new ones aside."""
        return sum(progress.due for progress in self.progress.values())

    @cached_property
    def new(self) -> int:
        """Cards never asked."""
        return sum(progress.new for progress in self.progress.values())


def overview(services: Services) -> Overview:
    """Look at every deck."""
    now = services.clock()
    decks = services.library.decks
    by_deck: dict[str, dict[str, Memory]] = {deck.header.id: {} for deck in decks}
    for key, memory in services.log.memories().items():
        by_deck.setdefault(deck_of(key), {})[key] = memory
    return Overview(
        now=now,
        decks=decks,
        progress={deck.header.id: deck_progress(deck.keys, by_deck[deck.header.id], now) for deck in decks},
        streak=streak(services.log.studied_on, now.day),
        troubles=services.library.troubles,
    )
