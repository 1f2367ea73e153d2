"""What a learner did with cards in another program: answers, and cards that were suspended or flagged."""

from attrs import frozen


@frozen
class PastAnswer:
    """An answer that the learner rated."""

    at: int
    """Milliseconds since 1970."""

    rating: int
    """From 1, again, to 4, easy."""

    seconds: float
    """How long it took."""


@frozen
class CardHistory:
    """What was done with one card."""

    origin: str
    """What the card is called in the file, as its item has it."""

    blank: str
    """The number of the blank that it asks; empty if it is a whole item."""

    answers: tuple[PastAnswer, ...]
    """Its answers, oldest first."""

    resets: tuple[int, ...] = ()
    """When it was made new again, in milliseconds since 1970."""

    is_suspended: bool = False
    """Whether it is not asked until further notice."""

    flag: str = ""
    """What flag it has; empty for none."""


@frozen
class KeyedHistory:
    """A history, and the card of a deck that it is about."""

    key: str
    """The card's key."""

    answer_key: str
    """What an answer to the card is measured by, in brief."""

    history: CardHistory
    """What was done with it."""
