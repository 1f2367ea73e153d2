"""What cards ask and which answer is right, kept so that no card is made for a list of a few."""

import json
from contextlib import suppress
from typing import NamedTuple

from her2quiz.session.services.library import Library


class Face(NamedTuple):
    """A card as lists show it."""

    mark: str
    """Changes whenever the card does."""

    asks: str
    """What it asks."""

    right: str
    """The right answer."""


class Faces:
    """The faces of some cards."""

    def __init__(self, library: Library, kept: bytes) -> None:
        """Begin with what `content` gave, or with anything else as with nothing.

        Args:
            library: the decks at hand.
            kept: the content.
        """
        self._library, self.kept = library, kept
        self._known = dict[str, Face]()
        self._shown = dict[str, Face]()
        with suppress(ValueError, TypeError, AttributeError):
            self._known = {key: Face(*face) for key, face in json.loads(kept).items()}

    def face(self, key: str) -> Face:
        """Return the face of a card of one of the decks; raises Her2QuizError if the card is gone."""
        mark, known = self._library.mark_of(key), self._known.get(key)
        if known is not None and mark and known.mark == mark:
            self._shown[key] = known
            return known
        kind = self._library.card(key).example().kind
        made = Face(mark, kind.prompt, kind.right_answer)
        if mark:
            self._shown[key] = made
        elif known is not None:
            self._shown.setdefault(key, known)
        return made

    def content(self) -> bytes:
        """Return the faces that were shown."""
        return json.dumps(self._shown).encode()
