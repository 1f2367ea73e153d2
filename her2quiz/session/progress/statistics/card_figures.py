"""What is kept of one card: its first rating, its recalls, and what is known of it after its last answer."""

import json
from collections.abc import Sequence
from typing import NamedTuple, Self

from her2quiz.domain.history.replay import BareAnswer
from her2quiz.domain.measures.card_recalls import Known, go_on, unknown
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.card_state import CardState

_HEAD = 3
"""Bytes before what is known: the first rating, and how long that is."""


class CardFigures(NamedTuple):
    """The figures of one card, as they are kept."""

    content: bytes
    """The first rating, what is known as JSON, and the recalls."""

    @classmethod
    def of(cls, answers: Sequence[BareAnswer]) -> Self:
        """Look at all answers to a card, at least one."""
        found, known = go_on(answers, unknown())
        return cls._made(answers[0][2], _text(known), found)

    def grown(self, answers: Sequence[BareAnswer]) -> Self | None:
        """Look at answers that came after all others; None if all of them are needed."""
        known = _read(self._known)
        if known is None or answers[0][0] <= known.state.at:
            return None
        found, after = go_on(answers, known)
        return self._made(self.first, _text(after), self.recalls + found)

    @classmethod
    def _made(cls, first: int, known: bytes, recalls: bytes) -> Self:
        return cls(bytes((first, *divmod(len(known), 256))) + known + recalls)

    @property
    def first(self) -> Rating:
        """The rating of the first answer."""
        return Rating(self.content[0])

    @property
    def recalls(self) -> bytes:
        """The recalls, packed."""
        return self.content[self._end :]

    @property
    def _known(self) -> bytes:
        return self.content[_HEAD : self._end]

    @property
    def _end(self) -> int:
        return _HEAD + 256 * self.content[1] + self.content[2]


def _text(known: Known | None) -> bytes:
    if known is None:
        return b""
    return json.dumps([known.place, known.lapses, *known.state.numbers()]).encode()


def _read(text: bytes) -> Known | None:
    if not text:
        return None
    place, lapses, *numbers = json.loads(text)
    return Known(CardState.read(numbers), place, lapses)
