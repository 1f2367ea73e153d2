"""What a learner does with a card besides answering it."""

from enum import StrEnum

from attrs import frozen

from her2quiz.domain.moment import Moment


class ActionKind(StrEnum):
    """What was done."""

    FLAG = "flag"
    """Something is wrong with the card."""
    BURY = "bury"
    """Not today."""
    SUSPEND = "suspend"
    """Not until it is taken back."""
    UNSUSPEND = "unsuspend"
    """A suspended card is asked again."""


@frozen
class CardAction:
    """Something that was done with a card. It is written once and never changed."""

    id: str
    """Unique everywhere, and rising with time, among reviews too."""

    kind: ActionKind
    """What was done."""

    moment: Moment
    """When."""

    card: str
    """The card's key."""

    note: str = ""
    """What the learner wrote."""
