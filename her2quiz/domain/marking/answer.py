"""What a learner answered, before it is marked."""

from attrs import frozen


@frozen
class Answer:
    """What every answer is; a kind of question may have one of its own, in its own module."""


@frozen
class Revealed(Answer):
    """The learner recalled the answer and turned the card over."""


@frozen
class Picked(Answer):
    """The learner picked one of the options."""

    index: int
    """Place among the options as posed, from 0."""


@frozen
class Said(Answer):
    """The learner said whether a statement is true."""

    value: bool
    """True if the learner said that it is."""


@frozen
class TypedAnswer(Answer):
    """What every typed answer is: its learner may count it as right in spite of its mark."""


@frozen
class Entered(TypedAnswer):
    """The learner entered one text, or one number."""

    text: str
    """As it was typed."""


@frozen
class GaveUp(Answer):
    """The learner said "I don't know"."""
