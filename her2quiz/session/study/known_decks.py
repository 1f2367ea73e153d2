"""Keeps which cards a deck had when it was last studied, so that new ones can be told from those long waiting."""

from collections.abc import Iterable
from contextlib import suppress

from her2quiz.domain.errors import ProgressError
from her2quiz.session.services.shelf import ShelfDeck
from her2quiz.store.progress_file import ProgressFile


class KnownDecks:
    """The decks of one session."""

    def __init__(self, progress: ProgressFile, decks: Iterable[ShelfDeck]) -> None:
        """Keep nothing yet: looking at a question is not studying."""
        self._progress = progress
        self._decks = {deck.header.id: deck for deck in decks}

    def note(self, deck_id: str) -> None:
        """Keep which cards a deck has, once. If that cannot be written, the answer is still saved."""
        deck = self._decks.pop(deck_id, None)
        if deck is not None:
            with suppress(ProgressError):
                self._progress.keep_known(deck_id, " ".join(deck.keys))
