"""One answer, as the log keeps it."""

import json
from datetime import datetime

from attrs import frozen

from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating

ANSWER_KEY = "standard"
"""Under this name an answer keeps what it was measured by."""


@frozen
class Review:
    """An answer that was rated. It is written once and never changed."""

    id: str
    """Unique everywhere, and rising with time."""

    moment: Moment
    """When."""

    card: str
    """The card's key."""

    rating: Rating
    """What the scheduler was told."""

    proposed: Rating | None
    """What marking had proposed; None where the learner rates alone."""

    score: float | None
    """What marking gave, 0 to 1; None where only the learner can tell."""

    answer: str
    """What was given, as JSON."""

    seed: int
    """From which the question was posed, so that it can be shown again as it was."""

    seconds: float
    """How long the learner took."""

    mode: str = "study"
    """Why it was asked."""

    card_then: str = ""
    """The key that the card had when it was answered; empty if it has it still."""

    @property
    def answer_key(self) -> str:
        """What the answer was measured by, in brief; empty if that was not kept."""
        if f'"{ANSWER_KEY}"' not in self.answer:
            return ""
        try:
            given = json.loads(self.answer)
        except ValueError:
            return ""
        kept = given.get(ANSWER_KEY) if isinstance(given, dict) else None
        return kept if isinstance(kept, str) else ""


def later_id(id_: str, last: str) -> str:
    """Give an id, or one just behind another where a clock that was set back would put it before that."""
    return id_ if id_ > last else f"{int(last[:_TIME], 16) + 1:0{_TIME}x}{id_[_TIME:]}"


def review_id(at: datetime, entropy: bytes) -> str:
    """Make an id that is unique and sorts by time.

    Args:
        at: the instant of the review, in UTC.
        entropy: ten random bytes.
    """
    return f"{int(at.timestamp() * 1000):0{_TIME}x}{entropy.hex()}"


_TIME = 12  # hexadecimal digits of an id that tell the millisecond
