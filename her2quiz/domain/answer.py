"""What a learner gave, before anybody says whether it is right."""

from attrs import frozen


@frozen
class Revealed:
    """The learner recalled in silence and turned the card over."""


@frozen
class Picked:
    """One of the options."""

    index: int
    """Place among the options as posed, from 0."""


@frozen
class Said:
    """A statement was called true or false."""

    value: bool
    """What the learner called it."""


@frozen
class Typed:
    """A text was typed."""

    text: str
    """The text as it was typed."""


@frozen
class GaveUp:
    """The learner said "I don't know"."""


Answer = Revealed | Picked | Said | Typed | GaveUp
