"""Ratings: how well a card was remembered, on the scale of FSRS."""

from enum import IntEnum


class Rating(IntEnum):
    """The four ratings of FSRS, in rising order."""

    AGAIN = 1
    """Not remembered."""
    HARD = 2
    """Remembered with difficulty, partly, or with a hint."""
    GOOD = 3
    """Remembered."""
    EASY = 4
    """Remembered without effort."""


ALL_RATINGS = tuple(Rating)
PASS_OR_FAIL = (Rating.AGAIN, Rating.GOOD)
"""The ratings that a learner may choose among: all four, or two."""

HALF_RIGHT = 0.5
"""The score from which a partly right answer counts as remembered, with difficulty."""


def proposed_rating(score: float, *, hinted: bool, all_or_nothing: bool = False) -> Rating:
    """Propose the rating of a marked answer.

    A wrong answer is Again, a half-right one Hard, a right one Good. A hint caps it at Hard. Easy is never
    proposed: picking the right option may be luck.

    Args:
        score: the score of the mark, 0 to 1.
        hinted: whether the learner took a hint.
        all_or_nothing: whether a partly right answer counts as wrong.
    """
    if score < (1 if all_or_nothing else HALF_RIGHT):
        return Rating.AGAIN
    if score < 1 or hinted:
        return Rating.HARD
    return Rating.GOOD


def as_offered(rating: Rating, offered: tuple[Rating, ...]) -> Rating:
    """Return a rating, or Good in its place if it is not offered: whatever is remembered is Good then."""
    return rating if rating in offered else Rating.GOOD
