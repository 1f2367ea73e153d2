"""Actions: what a learner does with a card other than answering it."""

from enum import StrEnum

from attrs import frozen

from her2quiz.domain.moment import Moment


class ActionKind(StrEnum):
    """What was done."""

    FLAG = "flag"
    """The learner reports that something is wrong with the card."""
    BURY = "bury"
    """The card is not asked for the rest of the day."""
    SUSPEND = "suspend"
    """The card is not asked until it is unsuspended."""
    UNSUSPEND = "unsuspend"
    """A suspended card is asked again."""
    RESET = "reset"
    """The card is new again. Its answers stay in the log, and nothing is planned by them any more."""


@frozen
class CardAction:
    """An action on a card. It is written once and never changed."""

    id: str
    """Unique, and sorted by time, across actions and reviews."""

    kind: ActionKind
    """What was done."""

    moment: Moment
    """When."""

    card: str
    """The card's key."""

    note: str = ""
    """The learner's note."""
