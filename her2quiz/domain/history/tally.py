"""Counts of answers, apart from what the first screen counts: it does without attrs, which takes long to load."""

from attrs import frozen

from her2quiz.domain.rating import Rating


@frozen
class Tally:
    """The answers to one deck's cards with one rating."""

    deck: str
    """The deck's id."""

    rating: Rating
    """The rating."""

    count: int
    """How many."""

    marked: int
    """How many of them were marked, not only rated by the learner."""

    right: int
    """How many of the marked ones were completely right."""

    seconds: float
    """How long they took in total, without breaks."""
