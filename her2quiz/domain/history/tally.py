"""Answers counted."""

from attrs import frozen

from her2quiz.domain.rating import Rating

LONGEST_SECONDS = 120.0
"""A longer time before an answer is a break, and counts as this."""


@frozen
class Tally:
    """Answers of one deck with one rating."""

    deck: str
    """The deck's id."""

    rating: Rating
    """The rating."""

    count: int
    """How many."""

    marked: int
    """How many of them were marked rather than rated by the learner alone."""

    right: int
    """How many of the marked ones were right in full."""

    seconds: float
    """How long they took together, without breaks."""
