"""Gaps in the text of a question, and the signs that stand for them while the text around them is read."""

import re

from attrs import Factory, define, frozen

from her2quiz.exchange.moodle_xml.reading.answer import FULL, NoItemError

_FIRST = 0xE100
"""The first of the signs, which are for private use."""
_MOST = 500
_SIGN = re.compile(f"([{chr(_FIRST)}-{chr(_FIRST + _MOST - 1)}])")


@frozen
class GapAnswer:
    """One answer of a gap."""

    text: str
    """In the deck language."""

    worth: float
    """What it is worth, from -100 to 100."""

    feedback: str = ""
    """What is said of it."""


@frozen
class Gap:
    """A gap with its answers."""

    kind: str
    """NUMERICAL, MULTICHOICE, MULTIRESPONSE or SHORTANSWER."""

    answers: tuple[GapAnswer, ...]
    """The answers, right and wrong."""

    is_exact: bool = False
    """Whether only the exact text is right."""

    @property
    def right(self) -> tuple[GapAnswer, ...]:
        """Those that are right."""
        return tuple(each for each in self.answers if each.worth == FULL)


@define
class Gaps:
    """Takes gaps out of a text."""

    found: list[Gap] = Factory(list)
    """The gaps, in the order of the text."""

    def sign(self, gap: Gap) -> str:
        """Keep a gap, and return the sign that stands for it; raises NoItemError if there are too many."""
        self.found.append(gap)
        if len(self.found) > _MOST:
            raise NoItemError(f"more than {_MOST} gaps")
        return chr(_FIRST + len(self.found) - 1)

    def pieces(self, text: str) -> list[str | Gap]:
        """Split a text at its signs."""
        return [self._piece(piece) for piece in _SIGN.split(text) if piece]

    def _piece(self, piece: str) -> str | Gap:
        is_sign = _SIGN.fullmatch(piece) is not None and ord(piece) - _FIRST < len(self.found)
        return self.found[ord(piece) - _FIRST] if is_sign else piece


def without_signs(text: str) -> str:
    """Return a text that has none of the signs yet."""
    return _SIGN.sub("", text)
