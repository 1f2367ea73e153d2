"""Answer keys: what is right, and how it is measured, short enough to be stored with every answer.

`changed_key` compares two of them. Capitals, spaces, accents and spelling variants do not show in them.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from her2quiz.domain.blake2 import blake2b
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.text_match import skeleton
from her2quiz.domain.text.words import words_of

MOST_KEPT = 12
"""Accepted answers that the log keeps a trace of with each answer; the author's first ones."""

TYPOS = "~"
"""Marks, among the accepted answers, that a typo is forgiven."""

_DIGEST_BYTES = 4


class AnswerKey(NamedTuple):
    """What is right, and how it is measured."""

    exactly: str
    """The right answer, normalised."""

    also: tuple[str, ...] = ()
    """All texts that count as right, in the author's order; empty where nothing is typed."""

    within: Fraction | None = None
    """How far a number may be from the key; None where nothing is measured."""

    is_share: bool = False
    """Whether that is a share of the key."""

    @property
    def text(self) -> str:
        """The answer key in full."""
        return self._text(self.also)

    @property
    def brief(self) -> str:
        """The answer key as the log keeps it."""
        return self._text(self.also[:MOST_KEPT])

    def _text(self, also: Iterable[str]) -> str:
        within = "" if self.within is None else f"={self.within}{'%' if self.is_share else ''}"
        others = ",".join(dict.fromkeys(map(_digest, also)))
        return f"{_digest(self.exactly)}{within}{':' if others else ''}{others}"


def folded(text: str) -> str:
    """Normalise the words of a text; one that is only punctuation stays as it is."""
    text = words_of(text)
    return skeleton(text) or " ".join(text.split())


def typed_answer_key(accepted: AcceptedAnswer) -> AnswerKey:
    """Return the answer key of one typed text."""
    first = accepted.right[0]
    also = tuple(folded(text) for text in accepted.right)
    return AnswerKey(first.strip(), also) if accepted.exact else AnswerKey(folded(first), (TYPOS, *also))


def typed_answer_keys(exactly: str, members: Iterable[tuple[str, AcceptedAnswer]]) -> AnswerKey:
    """Return the answer key of several typed texts, each with a name that is unique among them."""
    members = list(members)
    is_exact = any(accepted.exact for _, accepted in members)
    return AnswerKey(exactly, (*(() if is_exact else (TYPOS,)), *_alternatives(members)))


def _alternatives(members: Iterable[tuple[str, AcceptedAnswer]]) -> Iterator[str]:
    for name, accepted in members:
        yield from (f"{name}\n{folded(text)}" for text in accepted.right)


@lru_cache(maxsize=256)  # with each answer, what counts as right is digested several times
def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=_DIGEST_BYTES).hexdigest()
