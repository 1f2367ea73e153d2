"""Reviews: answers as the review log stores them."""

import json
from typing import Any, NamedTuple

from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.settings import Fit

STUDY, PRACTICE = "study", "practice"
"""Why a card was asked: when it was due or new, or outside the schedule, of which only what was missed is kept."""

ANSWER_KEY = "standard"
"""The name under which a stored answer has its answer key."""


_SAYING_SOMETHING = ("typed", "picked", "named", "filled", "ticked")
"""Under what a stored answer has what says something when it is shown again."""


def given_in(answer: str) -> str:
    """Return what a learner gave, of an answer as it is stored, where it says something; otherwise an empty text."""
    record = _record(answer)
    given = next((record[name] for name in _SAYING_SOMETHING if name in record), "")
    return (", ".join(map(str, given)) if isinstance(given, list) else str(given)).strip()


def answer_key_in(answer: str) -> str:
    """Return the answer key, in brief, in an answer as it is stored; empty if it was not stored."""
    if f'"{ANSWER_KEY}"' not in answer:
        return ""
    kept = _record(answer).get(ANSWER_KEY)
    return kept if isinstance(kept, str) else ""


def _record(answer: str) -> dict[str, Any]:
    """Return an answer as it is stored; empty if it cannot be read."""
    try:
        record = json.loads(answer)
    except ValueError:
        return {}
    return record if isinstance(record, dict) else {}


class Review(NamedTuple):
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

    mode: str = STUDY
    """Why it was asked: `STUDY` or `PRACTICE`."""

    card_then: str = ""
    """The key that the card had when it was answered; empty if it still has it."""

    place: int | None = None
    """Microseconds, in place of its instant, by which it sorts among the reviews of its card; None if the clock tells.

    It is set where an earlier review of the card is dated later, by a clock that was wrong.
    """

    resets_since: int = 0
    """How often its card was reset after it: what was remembered then no longer counts."""

    fits_since: tuple[Fit, ...] = ()
    """The fits that were taken into use after it, oldest first."""

    @property
    def answer_key(self) -> str:
        """The answer key, in brief; empty if it was not stored."""
        return answer_key_in(self.answer)
