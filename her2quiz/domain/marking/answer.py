"""What a learner gave, before anybody says whether it is right."""

from attrs import frozen


@frozen
class Answer:
    """What every answer is; a kind of question may have one of its own, in its own module."""


@frozen
class Revealed(Answer):
    """The learner recalled in silence and turned the card over."""


@frozen
class Picked(Answer):
    """One of the options."""

    index: int
    """Place among the options as posed, from 0."""


@frozen
class Said(Answer):
    """A statement was called true or false."""

    value: bool
    """What the learner called it."""


@frozen
class TypedIn(Answer):
    """What every typed answer is: the learner may know better than the marking."""


@frozen
class Typed(TypedIn):
    """A text was typed."""

    text: str
    """The text as it was typed."""


@frozen
class GaveUp(Answer):
    """The learner said "I don't know"."""
