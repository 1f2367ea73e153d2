"""What an answer to a card is measured by, short enough to be kept with every answer and to be compared later.

So it can be told, of a card that was studied, whether what counts as right has changed since: another key, fewer
texts that are accepted, less leeway for a number. Capitals, spaces, accents and spelling variants are no change, and
neither is an answer that is accepted besides.
"""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from hashlib import blake2b
from typing import NamedTuple

from attrs import field, frozen

from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.text_match import skeleton

MOST_KEPT = 12
"""Accepted texts of which the log keeps a trace with each answer; the author's first ones."""

SLIPS = "~"
"""Stands among the accepted texts of an answer that may be misspelt."""

_DIGEST_BYTES = 4
_TEXT = re.compile(
    r"(?P<key>[0-9a-f]{8})(?:=(?P<within>[0-9]+(?:/[1-9][0-9]*)?)(?P<share>%?))?(?::(?P<also>[0-9a-f,]+))?"
)


@frozen
class AnswerKey:
    """What an answer is measured by."""

    exactly: str
    """The right answer, without what carries no meaning."""

    also: tuple[str, ...] = ()
    """All texts that count as right, in the author's order; empty where nothing is typed."""

    within: Fraction | None = field(default=None)
    """How far a number may be from the key; None where nothing is measured."""

    is_share: bool = False
    """Whether that is a share of the key."""

    @property
    def text(self) -> str:
        """The standard in full."""
        return self._text(self.also)

    @property
    def brief(self) -> str:
        """The standard as the log keeps it."""
        return self._text(self.also[:MOST_KEPT])

    def _text(self, also: Iterable[str]) -> str:
        within = "" if self.within is None else f"={self.within}{'%' if self.is_share else ''}"
        others = ",".join(dict.fromkeys(map(_digest, also)))
        return f"{_digest(self.exactly)}{within}{':' if others else ''}{others}"


def has_changed(then: str, now: str) -> bool:
    """Whether an answer that was right by one standard may be wrong by another.

    Args:
        then: the standard of an earlier day, in full or in brief; empty if it is not known.
        now: the present standard in full; empty if it is not known.
    """
    if not then or not now or then == now:
        return False
    old, new = _read(then), _read(now)
    return old is not None and new is not None and (_is_other(old, new) or _is_narrower(old, new))


def folded(text: str) -> str:
    """Give a text without what carries no meaning; one of nothing but signs as it is."""
    return skeleton(text) or " ".join(text.split())


def typed_answer_key(accepted: AcceptedAnswer) -> AnswerKey:
    """Give the standard of a text that is typed."""
    first = accepted.right[0]
    also = tuple(folded(text) for text in accepted.right)
    return AnswerKey(first.strip(), also) if accepted.exact else AnswerKey(folded(first), (SLIPS, *also))


def typed_answer_keys(exactly: str, members: Iterable[tuple[str, AcceptedAnswer]]) -> AnswerKey:
    """Give the standard of several texts that are typed, each with what it is told apart by."""
    members = list(members)
    is_exact = any(accepted.exact for _, accepted in members)
    return AnswerKey(exactly, (*(() if is_exact else (SLIPS,)), *_alternatives(members)))


def _alternatives(members: Iterable[tuple[str, AcceptedAnswer]]) -> Iterator[str]:
    for name, accepted in members:
        yield from (f"{name}\n{folded(text)}" for text in accepted.right)


class _Read(NamedTuple):
    key: str
    within: Fraction | None
    is_share: bool
    also: frozenset[str]


def _read(text: str) -> _Read | None:
    """Read a standard; None for what no version ever wrote."""
    found = _TEXT.fullmatch(text)
    if found is None:
        return None
    within = Fraction(found["within"]) if found["within"] else None
    return _Read(
        found["key"], within, bool(found["share"]), frozenset(filter(None, (found["also"] or "").split(",")))
    )


def _is_other(old: _Read, new: _Read) -> bool:
    """Whether the key is another one; of two texts that both were and are right, either may be shown."""
    return old.key != new.key and not (old.key in new.also and new.key in old.also)


def _is_narrower(old: _Read, new: _Read) -> bool:
    is_measured = old.within is not None and new.within is not None
    is_typed = bool(old.also and new.also)
    return (is_measured and _is_tighter(old, new)) or (is_typed and not old.also <= new.also)


def _is_tighter(old: _Read, new: _Read) -> bool:
    """Whether less leeway is left; a share and a distance cannot be compared without the key."""
    return old.is_share is not new.is_share or (new.within or 0) < (old.within or 0)


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=_DIGEST_BYTES).hexdigest()
