"""Readers: how each kind of question is written in a deck."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from her2quiz.deckfile.fields.json_schema import Properties, Schema
from her2quiz.deckfile.fields.table import Table
from her2quiz.domain.kinds.question import AnyKind


@frozen
class SubCard:
    """One of several cards made from one table, such as one blank of a cloze."""

    name: str
    """The last part of its key, such as the words of the blank; unique within the table."""

    context: Mapping[str, Any]
    """What sets it apart from the others; stored in the index as JSON."""


def _one_card(_table: Table) -> Sequence[SubCard]:
    return ()


def _nothing_typed(_table: Table) -> Sequence[str]:
    return ()


@frozen(eq=False, kw_only=True)
class Reader:
    """Reads one kind of question from the table of a card."""

    name: str
    """What authors call such a card."""

    keys: Properties
    """The keys that only some kinds have and this one understands, each with the values it may have."""

    claims: Callable[[Table], bool]
    """Whether a card is of this kind, judged by its keys and the type of its answer."""

    shape: Schema
    """What `claims` looks for, as a schema; it may accept more, since a schema cannot count or look around."""

    read: Callable[[Table], AnyKind]
    """Reads the table. Errors are reported on the table, and the caller then discards the result."""

    claims_with: tuple[str, ...] = ()
    """The keys without all of which it claims no card; none if it may claim any."""

    shape_in_rows: Schema | None = None
    """Another shape that the card has below [[table]], where a column gives the answer."""

    sub_cards: Callable[[Table], Sequence[SubCard]] = field(default=_one_card)
    """The cards the table makes; empty if it makes one card, under its own key."""

    needs_no_question: bool = False
    """Whether the card may do without `question`."""

    typed_answers: Callable[[Table], Sequence[str]] = field(default=_nothing_typed)
    """The right answers a learner types; no typo of one of them is taken for another name of the deck."""
