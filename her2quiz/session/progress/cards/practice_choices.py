"""What can be practised at any time: the weakest cards, those missed today, flagged ones, leeches, look-alikes."""

from collections.abc import Iterator
from contextlib import suppress
from functools import cache

from attrs import frozen

from her2quiz.domain.characters import one_line
from her2quiz.domain.keys import deck_of
from her2quiz.domain.scheduling.day.look_alikes import look_alikes
from her2quiz.domain.search.searched import SearchedCard
from her2quiz.domain.search.words import SearchError
from her2quiz.session import wording
from her2quiz.session.progress.cards.card_search import CardSearch, weakest_first
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck
from her2quiz.session.settings.saved_searches import SavedSearchesError

MOST_PRACTISED = 20
"""Cards that are practised at once."""

MOST_COMPARED = 100
"""Cards, the weakest first, for which look-alikes are looked for."""

LOOK_ALIKES = "look-alikes"
"""The name of the choice of cards that read alike."""

_ASKED = "-is:new -is:suspended"


@frozen
class PracticeChoice:
    """Some cards to practise."""

    name: str
    """What it is called by the program: the search that finds the cards, or `LOOK_ALIKES`."""

    title: str
    """What it is called where learners read of it."""

    cards: int | None
    """How many cards there are; None if that is not known yet."""

    @property
    def described(self) -> str:
        """How many cards there are, in words."""
        if self.cards is None:
            return "one after the other"
        return wording.plural(self.cards, "card") if self.cards else "none"


class PracticeChoices:
    """The choices of one learner now."""

    def __init__(self, services: Services, deck: ShelfDeck | None) -> None:
        """Look at all cards.

        Args:
            services: decks, log and clock.
            deck: the deck that is looked at, if there is one.
        """
        self._services, self._deck, self._search = services, deck, CardSearch(services)

    def all(self) -> list[PracticeChoice]:
        """Return what can be practised, without saved searches that cannot be understood. Raises ProgressError."""
        return [PracticeChoice(*named, count) for named in self._named() for count in self._counts(named[0])]

    def keys(self, name: str) -> list[str]:
        """Return the cards of a choice in the order in which they are asked. Raises as `all` does."""
        if name == LOOK_ALIKES:
            return side_by_side(self._services, self._search.find(_ASKED))
        return weakest_first(self._search.find(name))[:MOST_PRACTISED]

    def _named(self) -> Iterator[tuple[str, str]]:
        yield _ASKED, f"The {MOST_PRACTISED} you know least"
        if self._deck is not None:
            yield f"deck:{self._deck.header.id} {_ASKED}", f"… of {one_line(self._deck.header.title)}"
        yield f"rated:1:1 {_ASKED}", "Missed today"
        yield f"is:flagged {_ASKED}", "Flagged"
        yield f"is:leech {_ASKED}", "Missed again and again"
        yield LOOK_ALIKES, "Cards that read alike"
        with suppress(SavedSearchesError):  # F2 in the browser says what is wrong; all else can be practised
            yield from ((f"saved:{name}", f"Your search {name}") for name in self._services.searches.all())

    def _counts(self, name: str) -> Iterator[int | None]:
        """Return how many cards a choice has; nothing for a search that cannot be understood."""
        with suppress(SearchError):
            found = self._search.find(_ASKED if name == LOOK_ALIKES else name)
            yield None if name == LOOK_ALIKES and found else min(MOST_PRACTISED, len(found))


def side_by_side(services: Services, asked: list[SearchedCard], most: int = MOST_PRACTISED) -> list[str]:
    """Return cards that read alike, each group of them together, the weakest group first.

    Args:
        services: know what each card asks.
        asked: the cards that were asked before; a look-alike of one may be new.
        most: about how many cards.
    """
    keys_of = {deck.header.id: deck.keys for deck in services.library.decks}
    stem = services.library.stem

    @cache
    def stems(deck: str) -> list[str]:
        return [stem(key) for key in keys_of[deck]]

    found = dict[str, None]()
    for key in weakest_first(asked)[:MOST_COMPARED]:
        if key in found or len(found) >= most:
            continue
        keys = keys_of[deck_of(key)]
        alike = (keys[place] for place, _ in look_alikes(stem(key), stems(deck_of(key))))
        group = [key, *(each for each in alike if each != key)]
        if len(group) > 1:
            found |= dict.fromkeys(group[: most - len(found) + 1])
    return [*found]
