"""Reviews: answers as the review log stores them."""

import json
from datetime import datetime

from attrs import frozen

from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating

ANSWER_KEY = "standard"
"""The name under which a stored answer has its answer key."""


@frozen
class Review:
    """A rated answer. It is written once and never changed."""

    id: str
    """Unique, and sorted by time."""

    moment: Moment
    """When."""

    card: str
    """The card's key."""

    rating: Rating
    """The rating that the scheduler was given."""

    proposed: Rating | None
    """The rating that marking proposed; None if only the learner rates."""

    score: float | None
    """The score of the mark, 0 to 1; None if only the learner can mark it."""

    answer: str
    """The answer, as JSON."""

    seed: int
    """The seed with which the question was posed, so that it can be shown again in the same way."""

    seconds: float
    """How long the learner took."""

    mode: str = "study"
    """Why it was asked."""

    card_then: str = ""
    """The key that the card had when it was answered; empty if it still has it."""

    place: int | None = None
    """Microseconds, in place of its instant, by which it sorts among the reviews of its card; None if the clock tells.

    It is set where an earlier review of the card is dated later, by a clock that was wrong.
    """

    @property
    def answer_key(self) -> str:
        """The answer key, in brief; empty if it was not stored."""
        if f'"{ANSWER_KEY}"' not in self.answer:
            return ""
        try:
            given = json.loads(self.answer)
        except ValueError:
            return ""
        kept = given.get(ANSWER_KEY) if isinstance(given, dict) else None
        return kept if isinstance(kept, str) else ""


def later_id(id_: str, last: str) -> str:
    """Return an id, or one just behind another where a clock that was set back would put it before that.

    Each new row of a progress file has such an id, behind all ids in the file. So ids tell the order in which things
    were done, whatever the clock showed, and still do when files are merged: what was done knowing of something else
    sorts behind it, and what was done on two machines at once sorts by their clocks.
    """
    return id_ if id_ > last else f"{int(last[:_TIME], 16) + 1:0{_TIME}x}{id_[_TIME:]}"


def review_id(at: datetime, entropy: bytes) -> str:
    """Make an id that is unique and sorts by time.

    Args:
        at: the instant of the review, in UTC.
        entropy: ten random bytes.
    """
    return f"{int(at.timestamp() * 1000):0{_TIME}x}{entropy.hex()}"


_TIME = 12  # hexadecimal digits of an id that encode the millisecond
