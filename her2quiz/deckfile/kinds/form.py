"""What every reader of a kind of question offers."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from her2quiz.deckfile.fields.table import Table
from her2quiz.domain.kinds.question import Kind


@frozen
class Part:
    """One of several cards that are made of one table."""

    name: str
    """Its part of the key, such as the words of a blank; unique within the card."""

    context: Mapping[str, Any]
    """What tells it from the others; it lasts in the index as JSON."""


def _undivided(_table: Table) -> Sequence[Part]:
    return ()


def _nothing_typed(_table: Table) -> Sequence[str]:
    return ()


@frozen
class Form:
    """How one kind of question is written in a deck."""

    name: str
    """As an author calls it."""

    keys: frozenset[str]
    """The keys that only some kinds have, and that this one understands."""

    claims: Callable[[Table], bool]
    """Whether a card is of this kind, by its keys and by the kind of value of its answer."""

    read: Callable[[Table], Kind]
    """Reads the card's table; what is wrong is noted on the table, and the result then thrown away."""

    parts: Callable[[Table], Sequence[Part]] = field(default=_undivided)
    """Of which parts the card consists that are asked one by one; none if it is asked as a whole."""

    asks_in_its_own_words: bool = False
    """Whether the card needs no `question`."""

    names: Callable[[Table], Sequence[str]] = field(default=_nothing_typed)
    """The right answers that a learner types, so that no slip is taken for another name of the deck."""
