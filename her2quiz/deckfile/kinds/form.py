"""What every reader of a kind of question offers."""

from collections.abc import Callable

from attrs import frozen

from her2quiz.deckfile.table import Table
from her2quiz.domain.question import Kind


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
