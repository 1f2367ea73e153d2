"""What is kept of one card: its first rating, its recalls, and what is known of it after its last answer."""

import json
from typing import NamedTuple, Self

from her2quiz.domain.measures.recall import UNKNOWN, History, Known, go_on
from her2quiz.domain.measures.recalls import packed
from her2quiz.domain.rating import Rating
from her2quiz.store import rows

_HEAD = 3
"""Bytes before what is known: the first rating, and how long that is."""


class CardFigures(NamedTuple):
    """The figures of one card, as they are kept."""

    content: bytes
    """The first rating, what is known as JSON, and the recalls."""

    @classmethod
    def of(cls, card: str, history: History) -> Self:
        """Look at all answers to a card, at least one."""
        history = [*history]
        found, known = go_on(card, history, UNKNOWN)
        return cls._made(history[0][0].rating, _text(card, known), packed(found))

    def grown(self, card: str, history: History) -> Self | None:
        """Look at answers that came after all others; None if all of them are needed."""
        known, history = _read(self._known), [*history]
        if known is None or known.memory is None or history[0][0].moment.at <= known.memory.at:
            return None
        found, after = go_on(card, history, known)
        return self._made(self.first, _text(card, after), self.recalls + packed(found))

    @classmethod
    def _made(cls, first: Rating, known: bytes, recalls: bytes) -> Self:
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


def _text(card: str, known: Known | None) -> bytes:
    if known is None or known.memory is None:
        return b""
    return json.dumps([known.place, known.lapses, rows.memory_row(card, known.memory)]).encode()


def _read(text: bytes) -> Known | None:
    if not text:
        return None
    place, lapses, row = json.loads(text)
    return Known(rows.memory_of(row), place, lapses)
