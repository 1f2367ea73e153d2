"""Keeps which cards a deck had when it was last studied, so that new ones can be told from those long waiting."""

from collections.abc import Iterable
from contextlib import suppress

from her2quiz.domain.errors import ProgressError
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck


class KnownDecks:
    """The decks of one sitting."""

    def __init__(self, services: Services, decks: Iterable[ShelfDeck]) -> None:
        """Keep nothing yet: to look at a question is not to study."""
        self._services = services
        self._decks = {deck.header.id: deck for deck in decks}

    def note(self, deck_id: str) -> None:
        """Keep which cards a deck has, once; that it cannot be kept spoils no answer."""
        deck = self._decks.pop(deck_id, None)
        if deck is not None:
            with suppress(ProgressError):
                self._services.progress.note_known(deck_id, " ".join(deck.keys))
