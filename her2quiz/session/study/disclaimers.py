"""What the authors of decks want a learner to keep in mind: each once in a session, and again at its end."""

from collections.abc import Callable, Collection

from her2quiz.domain.characters import one_line
from her2quiz.domain.keys import deck_of
from her2quiz.session.services.shelf import ShelfDeck


class Disclaimers:
    """The disclaimers of the decks of one session. Decks that share the words share the one line."""

    def __init__(self, decks: Callable[[], Collection[ShelfDeck]]) -> None:
        """Tell nothing yet.

        Args:
            decks: gives the decks, as they were read last.
        """
        self._decks = decks
        self._read: Collection[ShelfDeck] = ()
        self._of_decks: dict[str, str] = {}
        self.told: list[str] = []
        """Those that were told, in order."""

    def to_tell(self, key: str) -> str:
        """Return what is told with the answer to a card; empty if its deck has nothing to tell, or it was told."""
        decks = self._decks()
        if decks is not self._read:  # not with each answer: there may be many
            self._read = decks
            self._of_decks = {deck.header.id: one_line(deck.header.disclaimer) for deck in decks}
        said = self._of_decks.get(deck_of(key), "")
        return "" if said in self.told else said

    def tell(self, said: str) -> None:
        """Note that one was told; nothing for an empty text."""
        if said and said not in self.told:
            self.told.append(said)
