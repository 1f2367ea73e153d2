"""How long a session probably still takes, from answer to answer: a forecast that does not swing.

Each answer gives a fresh forecast. One slow answer or one miss would make it jump, so that it is followed only as far
as the answer itself can explain.
"""

from typing import NamedTuple

LARGEST_CHANGE = 1 / 3
"""The largest share of the time left by which one answer changes it, apart from what was done."""


class TimeLeft(NamedTuple):
    """What a session probably still takes."""

    answers: float
    """How many answers."""

    seconds: float
    """How many seconds, as the learner is told."""


def steadied(before: TimeLeft, fresh: TimeLeft, again: float) -> TimeLeft:
    """Return the time left after an answer, as it is told.

    It never rises by more than the time that the answered card itself still takes, and never by a third. It never
    falls by more than a third of what it would be at the same pace.

    Args:
        before: what was left before the answer, as it was told.
        fresh: what is left after it, computed anew.
        again: seconds for which the answered card comes again; 0 if it does not.
    """
    highest = min(before.seconds + again, before.seconds * (1 + LARGEST_CHANGE))
    at_same_pace = before.seconds * min(1.0, fresh.answers / before.answers) if before.answers else 0.0
    lowest = at_same_pace * (1 - LARGEST_CHANGE)
    seconds = min(max(fresh.seconds, lowest), highest) if before.answers else fresh.seconds
    return TimeLeft(fresh.answers, seconds)
